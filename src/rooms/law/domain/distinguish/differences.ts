import type { Answer } from '../../contract/facts.ts'
import { evaluate, type Known } from '../rule/rule.ts'
import { type ElementName, holds } from './element.ts'
import type { Charge, Judged } from './judged.ts'
import type { Reading } from './readings.ts'

/** One system as it was asked. */
export type Asked = { readonly charges: readonly Charge[]; readonly judged: Judged }

/** What makes two systems answer otherwise: an element that stands in the way in one and not in the other, with the wording of each. */
export type Apart = {
  readonly element: ElementName | 'attempt'
  readonly one: Reading
  readonly other: Reading
  /** Several wordings of it may apply: which one is spoken of has to be said. */
  readonly isOneOfSeveral: boolean
}

const readingsFor = ({ charges }: Asked, kind: string): readonly Reading[] =>
  charges.filter(({ offence }) => offence.class === kind).flatMap(({ readings }) => readings)

const standing = ({ elements }: Reading, name: ElementName, known: Known): Answer | undefined => {
  const element = elements.find((one) => one.name === name)
  return element && evaluate(holds(element), known)
}

const isUnread = ({ elements }: Reading): boolean => elements[0]?.name === 'wording'

/** The first element that two wordings answer otherwise; that one of them is not on file, where nothing of it can be compared. */
const elementApart = (one: Reading, other: Reading, known: Known): ElementName | undefined => {
  if (isUnread(one) !== isUnread(other)) return 'wording'
  return one.elements
    .map(({ name }) => name)
    .find((name) => standing(other, name, known) !== undefined && standing(one, name, known) !== standing(other, name, known))
}

const isOneOfSeveral = ({ offence }: Reading, all: readonly Reading[]): boolean => all.filter((one) => one.offence === offence).length > 1

/** Of all pairs of wordings the first that is apart, an element before a text that is not on file, and a newer wording before an older. */
const apartIn = (ones: readonly Reading[], others: readonly Reading[], known: Known): Apart | undefined => {
  const pairs = ones.flatMap((one) => others.toReversed().map((other) => ({ one, other, element: elementApart(one, other, known) })))
  const apart = pairs.flatMap(({ one, other, element }) =>
    element ? [{ one, other, element, isOneOfSeveral: isOneOfSeveral(other, others) }] : [],
  )
  return apart.find(({ element }) => element !== 'wording') ?? apart[0]
}

const LISTED = ['act', 'purpose'] as const

/** Whether something was found that the list of a wording does not name. */
const namesMore = ({ elements }: Reading, name: ElementName, known: Known): boolean =>
  (elements.find((one) => one.name === name)?.beyond?.facts ?? []).some((id) => known(id) === 'yes')

/**
 * Acts and purposes that were found and stand on the list of one system and not on that of the other: what tells the two laws apart there, whatever
 * else keeps their answers alike for now or apart already.
 */
export const listsApart = (one: Asked, other: Asked, known: Known): readonly Apart[] => {
  const [ones, others] = [readingsFor(one, 'TIP'), readingsFor(other, 'TIP')]
  return LISTED.flatMap((element): readonly Apart[] => {
    const pairs = ones.flatMap((first) => others.toReversed().map((second) => [first, second] as const))
    const apart = pairs.find(
      ([first, second]) =>
        standing(second, element, known) !== undefined &&
        standing(first, element, known) !== standing(second, element, known) &&
        (namesMore(first, element, known) || namesMore(second, element, known)),
    )
    if (!apart) return []
    const [first, second] = apart
    return [{ element, one: first, other: second, isOneOfSeveral: isOneOfSeveral(second, others) }]
  })
}

/**
 * Of one system against another: first what they answer otherwise (trafficking, smuggling, the attempt), then the element of that. Undefined
 * where no element tells them apart: a day of beginning does.
 */
export const apartBy = (one: Asked, other: Asked, known: Known): Apart | undefined => {
  for (const [kind, part] of [
    ['TIP', 'tip'],
    ['SOM', 'som'],
  ] as const) {
    if (one.judged[part] === other.judged[part]) continue
    const found = apartIn(readingsFor(one, kind), readingsFor(other, kind), known)
    if (found) return found
  }
  const [ofOne] = readingsFor(one, 'TIP')
  const others = readingsFor(other, 'TIP')
  const ofOther = others.at(-1)
  if (!ofOne || !ofOther || one.judged.attempt === other.judged.attempt) return undefined
  return { element: 'attempt', one: ofOne, other: ofOther, isOneOfSeveral: isOneOfSeveral(ofOther, others) }
}
