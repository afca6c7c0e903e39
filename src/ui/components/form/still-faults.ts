import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Fault, FormState } from './faults.ts'
import { answersIn } from './answers.ts'

/** Says of a fault of the last save whether it holds for what is in the fields now, although nothing was changed in its own. */
export type IsStillFault = (field: string, values: FormData) => boolean

type Told = Pick<FormState, 'faults' | 'addressOf'> & { readonly isStillFault: IsStillFault | undefined }

const NONE: ReadonlySet<string> = new Set()
const CONTROLS = 'input, select, textarea'
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/**
 * The answer of a field, as one text: what goes out under its name and under names below it, such as those of the rows of a list, and what is
 * typed in it and does not go out, such as half of a date.
 */
const answerOf = (field: string, values: FormData, address: string): string => {
  const out = answersIn(values).filter(([name]) => name === field || name.startsWith(`${field}.`))
  const place = document.getElementById(address)
  const controls = place?.matches(CONTROLS) ? [place] : [...(place?.querySelectorAll(CONTROLS) ?? [])]
  return JSON.stringify([out, controls.map((control) => (control as Control).value)])
}

const isSame = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  one.size === other.size && [...one].every((field) => other.has(field))

/**
 * The faults that still hold, and what judges them anew as something is typed. One goes as soon as the answer of its field is another than the
 * one that was refused: nobody knows yet whether that is wrong as well. React Aria does so for its own fields alone, and only where it is they
 * that are told of faults.
 */
export const useStillFaults = (form: RefObject<HTMLFormElement | null>, { faults, addressOf, isStillFault }: Told) => {
  const [gone, setGone] = useState({ of: faults, fields: NONE })
  const judging = useRef<() => void>(undefined)
  useEffect(() => {
    const at = form.current
    if (!at || faults.length === 0) return undefined
    const answersIn = (values: FormData) => new Map(faults.map(({ field }) => [field, answerOf(field, values, addressOf(field))]))
    const refused = answersIn(new FormData(at))
    const judge = () => {
      const values = new FormData(at)
      const now = answersIn(values)
      const isGone = ({ field }: Fault) => now.get(field) !== refused.get(field) || isStillFault?.(field, values) === false
      const fields = new Set(faults.filter(isGone).map(({ field }) => field))
      setGone((before) => (before.of === faults && isSame(before.fields, fields) ? before : { of: faults, fields }))
    }
    judging.current = judge
    // What is typed tells of itself; what a field keeps beside it, an option that was pressed, and rows that come and go, are seen.
    const changes = new MutationObserver(judge)
    changes.observe(at, { subtree: true, childList: true, attributes: true, attributeFilter: ['value', 'data-selected'] })
    return () => {
      judging.current = undefined
      changes.disconnect()
    }
  }, [faults])
  const left: readonly Fault[] = gone.of === faults && gone.fields.size > 0 ? faults.filter(({ field }) => !gone.fields.has(field)) : faults
  // By React's own events: whatever renders before a field has heard of what was typed in it would put back what stood there.
  return { faults: left, onChange: () => judging.current?.() }
}
