import type { Facts } from '../../contract/facts.ts'
import { answersOf } from './answers-of.ts'
import { factsOf, type Given } from './facts-of.ts'

/**
 * Facts after some questions were answered anew. Only the groups of these are written again: what a file can say and the guide does not ask
 * (why an answer is as it is, a word for a whole group, an exact age) stays until somebody answers beside it.
 */
export const factsWith = (facts: Facts, changes: Given): Facts => {
  const touched = new Set(changes.map(([question]) => question.split('.')[0]))
  const anew = factsOf([...answersOf(facts), ...changes])
  return {
    ...Object.fromEntries(Object.entries(facts).filter(([name]) => !touched.has(name))),
    ...Object.fromEntries(Object.entries(anew).filter(([name]) => touched.has(name))),
  } as Facts
}
