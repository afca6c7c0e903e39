import { ELEMENTS, type Element } from '../../contract/elements.ts'
import type { Coded } from './self-code.ts'

/** How many pairs of different persons would agree by chance: in all six elements, and in all but one at the most. */
export type ExpectedFalse = { readonly pairs: number; readonly exact: number; readonly withinOne: number }

const shares = (codes: readonly Coded[], element: Element): ReadonlyMap<string, number> => {
  const known = codes.flatMap(({ code }) => code[element] ?? [])
  return new Map([...Map.groupBy(known, (value) => value)].map(([value, all]) => [value, all.length / known.length]))
}

/** Chance that two persons drawn from the two waves agree in an element, from how often each of its values stands there. */
const agreeing = (first: readonly Coded[], later: readonly Coded[], element: Element): number => {
  const theirs = shares(later, element)
  return [...shares(first, element)].reduce((sum, [value, share]) => sum + share * (theirs.get(value) ?? 0), 0)
}

/**
 * The expected number of false links: the product of the elements' frequencies in a cohort times the pairs compared, summed over cohorts. It takes the elements for
 * independent and all pairs for pairs of different persons, and the rule asks for uniqueness besides, so that fewer are to be expected.
 */
export const expectedFalse = (first: readonly Coded[], later: readonly Coded[]): ExpectedFalse => {
  const [mine, theirs] = [Map.groupBy(first, ({ cohort }) => cohort), Map.groupBy(later, ({ cohort }) => cohort)]
  let [pairs, exact, withinOne] = [0, 0, 0]
  for (const [cohort, own] of mine) {
    const others = theirs.get(cohort) ?? []
    const compared = own.length * others.length
    const chances = ELEMENTS.map((element) => agreeing(own, others, element))
    const all = chances.reduce((product, chance) => product * chance, 1)
    const butOne = chances.reduce(
      (sum, chance, at) => sum + (1 - chance) * chances.reduce((product, other, place) => (place === at ? product : product * other), 1),
      0,
    )
    pairs += compared
    exact += compared * all
    withinOne += compared * (all + butOne)
  }
  return { pairs, exact, withinOne }
}
