import type { Outcome, Pivot } from '../../contract/outcome.ts'
import { type Contradiction, contradictionsOf, withoutContradictions } from '../facts/contradictions.ts'
import { ageFacts, type FactMap, isWord, knownOf } from '../facts/known-facts.ts'
import type { Known } from '../rule/rule.ts'
import { type Charge, judge } from './judged.ts'

type Changed = { readonly set: Pivot['set']; readonly facts: FactMap }

/** One fact otherwise than it is given, all else as it is, and the answers that it would contradict. */
export type Change = Pick<Pivot, 'set' | 'contradicts'> & { readonly known: Known }

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

/** One contradiction for each answer that is denied by another, whichever of several it names. */
const nameOf = ({ kind, yes, no }: Contradiction): string => (kind === 'pair' ? `${yes} ${no}` : `${kind} ${no}`)

const groupOf = (id: string): string => id.split('.')[0] ?? ''

/** Of what contradicts each other the answers that stand against the one that is changed; one of its own list is no other answer. */
const against = ({ kind, yes, no }: Contradiction, changed: string): readonly string[] => {
  const others = [yes, no].filter((id) => id !== changed)
  return kind === 'pair' ? others : others.filter((id) => groupOf(id) !== groupOf(changed))
}

/** The answers that could not stand beside a change, and could without it. */
const contradictedBy = ({ set, facts: changed }: Changed, facts: FactMap): Pick<Pivot, 'contradicts'> => {
  const [id = ''] = Object.keys(set)
  const before = new Set(contradictionsOf(facts).map(nameOf))
  const contradicts = contradictionsOf(changed).flatMap((one) => (before.has(nameOf(one)) ? [] : against(one, id)))
  return contradicts.length === 0 ? {} : { contradicts: [...new Set(contradicts)] }
}

/**
 * Every change of a single fact: unknown to yes and to no, yes to no, no to yes, and the age to child and to adult. Also what other answers
 * exclude (an illegal entry without a border crossed), with those answers: either may be the one that is wrong.
 */
export const changesOf = (facts: FactMap): readonly Change[] => {
  const ids = [...facts.keys()].filter((id) => decides(id) && !isAge(id))
  return [...ageChanges(facts), ...ids.flatMap((id) => factChanges(facts, id))].map((changed) => ({
    set: changed.set,
    ...contradictedBy(changed, facts),
    known: knownOf(withoutContradictions(changed.facts)),
  }))
}

/** The changes that alone would change the outcome of a system. */
export const pivotsOf = (charges: readonly Charge[], changes: readonly Change[], outcome: Outcome): readonly Pivot[] =>
  changes.flatMap(({ known, ...change }) => {
    const { outcome: then } = judge(charges, known)
    return then === outcome ? [] : [{ ...change, outcome: then }]
  })
