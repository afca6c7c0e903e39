import type { Outcome, Pivot } from '../../contract/outcome.ts'
import { contradictionsOf, withoutContradictions } from '../facts/contradictions.ts'
import { ageFacts, type FactMap, isWord, knownOf } from '../facts/known-facts.ts'
import type { Known } from '../rule/rule.ts'
import { type Charge, judge } from './judged.ts'

type Changed = { readonly set: Pivot['set']; readonly facts: FactMap }

/** One fact otherwise than it is given, all else as it is. */
export type Change = { readonly set: Pivot['set']; readonly known: Known }

const AGE_CHANGES = ['child', 'adult'] as const
const isAge = (id: string): boolean => id.startsWith('age.')

const ageChanges = (facts: FactMap): readonly Changed[] =>
  AGE_CHANGES.filter((age) => facts.get('age.under18') !== (age === 'child' ? 'yes' : 'no')).map((age) => ({
    set: { age },
    facts: new Map([...facts, ...ageFacts(age)]),
  }))

const without = (facts: FactMap, group: string): FactMap =>
  new Map([...facts].map(([id, answer]) => [id, id === group || id.startsWith(`${group}.`) ? 'no' : answer]))

const factChanges = (facts: FactMap, id: string): readonly Changed[] => {
  // A word for a group taken back means none of its members; no single fact makes it, so it is not offered the other way.
  if (isWord(id)) return facts.get(id) === 'yes' ? [{ set: { [id]: 'no' }, facts: without(facts, id) }] : []
  const others = (['yes', 'no'] as const).filter((answer) => answer !== facts.get(id))
  return others.map((answer) => ({ set: { [id]: answer }, facts: new Map(facts).set(id, answer) }))
}

/** Facts that no rule of trafficking or smuggling asks for, nor any that they follow from. */
const BESIDE = ['consent.', 'besideEntry.documents', 'circumstances.']
const decides = (id: string): boolean => !BESIDE.some((beside) => id.startsWith(beside))

/**
 * Every change of a single fact: unknown to yes and to no, yes to no, no to yes, and the age to child and to adult. What the other facts
 * exclude (an illegal entry without a border crossed) is not offered.
 */
export const changesOf = (facts: FactMap): readonly Change[] => {
  const ids = [...facts.keys()].filter((id) => decides(id) && !isAge(id))
  const before = contradictionsOf(facts).length
  return [...ageChanges(facts), ...ids.flatMap((id) => factChanges(facts, id))]
    .filter((changed) => contradictionsOf(changed.facts).length <= before)
    .map(({ set, facts: changed }) => ({ set, known: knownOf(withoutContradictions(changed)) }))
}

/** The changes that alone would change the outcome of a system. */
export const pivotsOf = (charges: readonly Charge[], changes: readonly Change[], outcome: Outcome): readonly Pivot[] =>
  changes.flatMap(({ set, known }) => {
    const { outcome: then } = judge(charges, known)
    return then === outcome ? [] : [{ set, outcome: then }]
  })
