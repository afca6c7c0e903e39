import { type ReactNode, useContext, useRef } from 'react'
import type { Saved } from '../components/form/form.tsx'
import { UnsavedContext } from '../components/form/unsaved.ts'
import { type ChangedPart, ChangedRecord } from './changed-record.tsx'
import type { Outcome } from './refusal.ts'
import { savedOf } from './save.tsx'

/** What somebody else saved meanwhile, beside what stands in the form. */
export type Meanwhile = { readonly version: number; readonly saved?: string; readonly parts: readonly ChangedPart[] }

type Given<Value> = {
  readonly send: (version: number) => Promise<Outcome<Value>>
  readonly meanwhile: () => Promise<Meanwhile | undefined>
  readonly onSaved: (value: Value) => void
  readonly onTakeTheirs: () => void
}

/**
 * Saves over the version that was read. Where another was saved since, both stand beside each other and the form keeps what was typed;
 * whoever keeps theirs saves it over the one they have now seen.
 * @param version the save that the form was filled from; 0 for a record that is not there yet
 * @param changed code of the problem that says so
 */
export const useVersionedSave = (version: number, changed: string) => {
  const seen = useRef(version)
  const unsaved = useContext(UnsavedContext)
  const frame = useRef<HTMLDivElement>(null)
  const save = async <Value,>({ send, meanwhile, onSaved, onTakeTheirs }: Given<Value>): Promise<Saved> => {
    const outcome = await send(seen.current)
    if (outcome.kind === 'done') onSaved(outcome.value)
    if (outcome.kind === 'done' || outcome.refusal.code !== changed) return savedOf(outcome)
    const theirs = await meanwhile()
    if (!theirs) return savedOf(outcome)
    const keepYours = () => {
      seen.current = theirs.version
      frame.current?.querySelector('form')?.requestSubmit()
    }
    const takeTheirs = () => {
      // They have just decided it.
      unsaved.letGo()
      onTakeTheirs()
    }
    const notice = (
      <ChangedRecord
        {...(theirs.saved === undefined ? {} : { saved: theirs.saved })}
        parts={theirs.parts}
        onTakeTheirs={takeTheirs}
        onKeepYours={keepYours}
      />
    )
    return { kind: 'refused', faults: [], notice }
  }
  /** Stands around the form. */
  const around = (form: ReactNode) => <div ref={frame}>{form}</div>
  return { save, around }
}
