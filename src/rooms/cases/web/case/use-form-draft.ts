import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { z } from 'zod'
import type { Desk } from '../store/desk.ts'
import { keptDraft } from '../store/drafts.ts'
import { useKeeping } from './use-keeping.ts'

const Values = z.record(z.string(), z.string())
/** What was typed into the fields of a form, by their names. */
export type FieldValues = z.infer<typeof Values>

const valuesIn = (form: HTMLFormElement): FieldValues =>
  Object.fromEntries([...new FormData(form)].filter((one): one is [string, string] => typeof one[1] === 'string'))

type FormDraft = {
  /** What was typed before and is not saved; empty where nothing was, undefined until it was looked up. */
  readonly typed: FieldValues | undefined
  /** For what stands around the form. */
  readonly around: (node: HTMLElement | null) => (() => void) | undefined
  readonly drop: () => Promise<void>
  /** Why what was typed last is not kept. */
  readonly notice: ReactNode
}

/** Keeps what is typed into a form that is not saved yet, sealed on the device: whoever closes it, or finds it locked, goes on where they were. */
export const useFormDraft = (desk: Desk, id: string): FormDraft => {
  const [typed, setTyped] = useState<FieldValues>()
  const { keep, drop, notice } = useKeeping(desk, id)
  useEffect(() => {
    void keptDraft(desk, id).then((kept) => {
      const read = Values.safeParse(kept)
      setTyped(read.success ? read.data : {})
    })
  }, [desk, id])
  const around = useCallback(
    (node: HTMLElement | null) => {
      if (!node) return undefined
      const changed = ({ target }: Event) => {
        const form = target instanceof Element ? target.closest('form') : null
        if (form) keep(valuesIn(form))
      }
      for (const sign of ['input', 'change']) node.addEventListener(sign, changed)
      return () => {
        for (const sign of ['input', 'change']) node.removeEventListener(sign, changed)
      }
    },
    [keep],
  )
  const dropped = useCallback(async () => {
    await drop()
    setTyped({})
  }, [drop])
  return { typed, around, drop: dropped, notice }
}
