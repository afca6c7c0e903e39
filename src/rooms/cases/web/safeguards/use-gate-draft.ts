import { type ReactNode, useCallback, useEffect, useState } from 'react'
import type { Seen } from '../../domain/act-gate.ts'
import { useKeeping } from '../case/use-keeping.ts'
import type { Desk } from '../store/desk.ts'
import { keptDraft } from '../store/drafts.ts'
import { draftOf, type FieldValues, type GateDraft } from './gate-of-form.ts'

const valuesIn = (form: HTMLFormElement): FieldValues =>
  Object.fromEntries([...new FormData(form)].filter((one): one is [string, string] => typeof one[1] === 'string'))

type Drafting = {
  /** What is typed and not saved; null where nothing is, undefined until it was looked up. */
  readonly draft: GateDraft | null | undefined
  /** For what stands around the form. */
  readonly around: { readonly onChangeCapture: (event: { readonly target: EventTarget }) => void }
  readonly drop: () => Promise<void>
  /** Why what was typed last is not kept. */
  readonly notice: ReactNode
}

/**
 * Keeps what is typed into a form that is not saved yet, sealed on the device, with what its author had before them: whoever closes it, or finds it locked,
 * goes on where they were, and answers for nothing that was written since.
 */
export const useGateDraft = (desk: Desk, id: string, now: Seen): Drafting => {
  const [draft, setDraft] = useState<GateDraft | null>()
  const { keep, drop, notice } = useKeeping(desk, id)
  useEffect(() => {
    void keptDraft(desk, id).then((kept) => setDraft(draftOf(kept)))
  }, [desk, id])
  // Caught on the way down, since a choice keeps its change to itself; and by React, which would put a field back that is set anew before it heard of it.
  const onChangeCapture = ({ target }: { readonly target: EventTarget }) => {
    const form = target instanceof Element ? target.closest('form') : null
    if (!form) return
    const { versions } = draft ?? now
    // What was told of consent or said of the age while it was being typed opened that in the fields.
    keep({ values: valuesIn(form), versions, told: now.told, said: now.said })
    setDraft((begun) => begun ?? { ...now, values: {} })
  }
  const dropped = useCallback(async () => {
    await drop()
    setDraft(null)
  }, [drop])
  return { draft, around: { onChangeCapture }, drop: dropped, notice }
}
