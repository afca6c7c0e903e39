import { useRef, type ReactNode } from 'react'
import type { Outcome } from '#ui/client/refusal.ts'
import { savedOf } from '#ui/client/save.tsx'
import type { Saved } from '#ui/components/form/form.tsx'
import { ChangedRecord, type ChangedPart } from './changed-record.tsx'

/** What somebody else saved meanwhile, beside what stands in the form. */
export type Meanwhile = { readonly version: number; readonly by: string | null; readonly parts: readonly ChangedPart[] }

type Given<Value> = {
  /** The save that the form was filled from; 0 for a record that is not there yet. */
  readonly version: number
  readonly send: (version: number) => Promise<Outcome<Value>>
  readonly meanwhile: () => Promise<Meanwhile | undefined>
  readonly onSaved: (value: Value) => void
  readonly onTakeTheirs: () => void
}

/**
 * Saves over the version that was read. Where another was saved since, both stand beside each other and the form keeps what was typed;
 * whoever keeps theirs saves it over the one they have now seen.
 */
export const useVersionedSave = (version: number) => {
  const seen = useRef(version)
  const frame = useRef<HTMLDivElement>(null)
  const save = async <Value,>({ send, meanwhile, onSaved, onTakeTheirs }: Omit<Given<Value>, 'version'>): Promise<Saved> => {
    const outcome = await send(seen.current)
    if (outcome.kind === 'done') onSaved(outcome.value)
    if (outcome.kind === 'done' || outcome.refusal.code !== 'assessment.changed') return savedOf(outcome)
    const theirs = await meanwhile()
    if (!theirs) return savedOf(outcome)
    const keepYours = () => {
      seen.current = theirs.version
      frame.current?.querySelector('form')?.requestSubmit()
    }
    const notice = <ChangedRecord by={theirs.by} parts={theirs.parts} onTakeTheirs={onTakeTheirs} onKeepYours={keepYours} />
    return { kind: 'refused', faults: [], notice }
  }
  /** Stands around the form. */
  const around = (form: ReactNode) => <div ref={frame}>{form}</div>
  return { save, around }
}
