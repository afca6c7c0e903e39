import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { Fault, FormState } from './faults.ts'
import { answersIn } from './answers.ts'

/** Says of a fault of the last save whether it holds for what is in the fields now, although nothing was changed in its own. */
export type IsStillFault = (field: string, values: FormData) => boolean

type Told = Pick<FormState, 'faults' | 'addressOf'> & { readonly isStillFault: IsStillFault | undefined }

const NONE: ReadonlySet<string> = new Set()
const CONTROLS = 'input, select, textarea'
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** The answer that each field gave at one moment, as one text. */
type Answers = (field: string) => string

/** What is typed in each field and may not go out, such as half of a date, by the address of the field. */
const typedIn = (form: HTMLFormElement, addressOf: FormState['addressOf']) => {
  const places = form.querySelectorAll(`[id^="${CSS.escape(addressOf(''))}"]`)
  const typed = (place: Element) =>
    (place.matches(CONTROLS) ? [place] : [...place.querySelectorAll(CONTROLS)]).map((control) => (control as Control).value)
  return new Map([...places].map((place) => [place.id, typed(place)]))
}

/**
 * The answer of a field is what goes out under its name and under names below it, such as those of the rows of a list, and what is typed in it.
 * All fields are read: which of them are refused is known only later.
 */
const answersOf = (form: HTMLFormElement, addressOf: FormState['addressOf']): Answers => {
  const out = answersIn(new FormData(form))
  const typed = typedIn(form, addressOf)
  return (field) =>
    JSON.stringify([out.filter(([name]) => name === field || name.startsWith(`${field}.`)), typed.get(addressOf(field)) ?? []])
}

const isSame = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  one.size === other.size && [...one].every((field) => other.has(field))

/**
 * The faults that still hold, and what judges them anew as something is typed. One goes as soon as the answer of its field is another than the
 * one that was refused: nobody knows yet whether that is wrong as well. React Aria does so for its own fields alone, and only where it is they
 * that are told of faults.
 */
export const useStillFaults = (form: RefObject<HTMLFormElement | null>, { faults, addressOf, isStillFault }: Told) => {
  const [gone, setGone] = useState({ of: faults, fields: NONE, isUntold: false })
  const sent = useRef<Answers>(undefined)
  const judging = useRef<() => void>(undefined)
  // Before anything is shown: what was changed while the answer was on its way is not what was refused.
  useLayoutEffect(() => {
    const at = form.current
    const refused = sent.current
    if (!at || !refused || faults.length === 0) return undefined
    const fieldsGone = (): ReadonlySet<string> => {
      const now = answersOf(at, addressOf)
      const values = new FormData(at)
      const isGone = ({ field }: Fault) => now(field) !== refused(field) || isStillFault?.(field, values) === false
      return new Set(faults.filter(isGone).map(({ field }) => field))
    }
    const judge = () => {
      const fields = fieldsGone()
      setGone((before) => (isSame(before.fields, fields) ? before : { ...before, fields }))
    }
    const atOnce = fieldsGone()
    setGone({ of: faults, fields: atOnce, isUntold: faults.every(({ field }) => atOnce.has(field)) })
    judging.current = judge
    // What is typed tells of itself; what a field keeps beside it, an option that was pressed, and rows that come and go, are seen.
    const changes = new MutationObserver(judge)
    changes.observe(at, { subtree: true, childList: true, attributes: true, attributeFilter: ['value', 'data-selected'] })
    return () => {
      judging.current = undefined
      changes.disconnect()
    }
  }, [faults])
  const isOfThese = gone.of === faults
  const left: readonly Fault[] = isOfThese && gone.fields.size > 0 ? faults.filter(({ field }) => !gone.fields.has(field)) : faults
  return {
    faults: left,
    /** No fault was left to be shown when the answer came. That nothing was saved has to be said all the same. */
    isUntold: isOfThese && gone.isUntold,
    /** By React's own events: whatever renders before a field has heard of what was typed in it would put back what stood there. */
    onChange: () => judging.current?.(),
    onSend: (at: HTMLFormElement) => {
      sent.current = answersOf(at, addressOf)
    },
  }
}
