import { any, evaluate, type Known, none } from '../rule/rule.ts'
import { agreed } from '../truth.ts'
import type { Charge } from './judged.ts'
import type { ElementName } from './element.ts'
import type { Reading } from './readings.ts'

/** What makes two systems answer otherwise: the first element that stands in the way in one and not in the other, with the wording of each. */
export type Apart = { readonly element: ElementName; readonly one: Reading; readonly other: Reading }

const readingsFor = (charges: readonly Charge[], kind: string): readonly Reading[] =>
  charges.filter(({ offence }) => offence.class === kind).flatMap(({ readings }) => readings)

const stands = (readings: readonly Reading[], name: ElementName, known: Known) =>
  agreed(
    readings.map(({ elements }) => {
      const element = elements.find((one) => one.name === name)
      return element ? evaluate(any(element.answer, none(element.needed)), known) : 'unknown'
    }),
  )

const KINDS = ['TIP', 'SOM'] as const

/** Of one system against another; undefined where no element tells them apart (a day of beginning or an attempt does). */
export const apartBy = (one: readonly Charge[], other: readonly Charge[], known: Known): Apart | undefined => {
  for (const kind of KINDS) {
    const [ones, others] = [readingsFor(one, kind), readingsFor(other, kind)]
    const names = ones.flatMap(({ elements }) => elements.map(({ name }) => name))
    const element = names.find((name) => stands(ones, name, known) !== stands(others, name, known))
    if (element && ones[0] && others[0]) return { element, one: ones[0], other: others.at(-1) ?? others[0] }
  }
  return undefined
}
