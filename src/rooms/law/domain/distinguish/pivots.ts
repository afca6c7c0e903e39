import type { Outcome, Pivot } from '../../contract/outcome.ts'
import { type Contradiction, contradictionsOf, withoutContradictions } from '../facts/contradictions.ts'
import { ageFacts, type FactMap, FOLLOWING, isAge, isWord, knownFrom, knownOf } from '../facts/known-facts.ts'
import { type Known, leavesOf } from '../rule/rule.ts'
import { type Charge, judge } from './judged.ts'

/** `answers`: those that are otherwise. */
type Changed = { readonly set: Pivot['set']; readonly answers: FactMap }

/** One fact otherwise than it is given, all else as it is, and the answers that it would contradict. `turned`: what is then known otherwise. */
export type Change = Pick<Pivot, 'set' | 'contradicts'> & { readonly known: Known; readonly turned: readonly string[] }

const AGE_CHANGES = ['child', 'adult'] as const

const ageChanges = (facts: FactMap): readonly Changed[] =>
  AGE_CHANGES.filter((age) => facts.get('age.under18') !== (age === 'child' ? 'yes' : 'no')).map((age) => ({
    set: { age },
    answers: new Map(ageFacts(age)),
  }))

const without = (facts: FactMap, group: string): FactMap =>
  new Map([...facts.keys()].filter((id) => groupOf(id) === group).map((id) => [id, 'no']))

const factChanges = (facts: FactMap, id: string): readonly Changed[] => {
  // A word for a group taken back means none of its members; no single fact makes it, so it is not offered the other way.
  if (isWord(id)) return facts.get(id) === 'yes' ? [{ set: { [id]: 'no' }, answers: without(facts, id) }] : []
  const others = (['yes', 'no'] as const).filter((answer) => answer !== facts.get(id))
  return others.map((answer) => ({ set: { [id]: answer }, answers: new Map([[id, answer]]) }))
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

const doubtedIn = (contradictions: readonly Contradiction[]): readonly string[] => contradictions.flatMap(({ unknown }) => unknown)

/** The answers that could not stand beside a change, and could without it. */
const contradictedBy = ({ set }: Changed, contradictions: readonly Contradiction[]): Pick<Pivot, 'contradicts'> => {
  const [id = ''] = Object.keys(set)
  const contradicts = contradictions.flatMap((one) => against(one, id))
  return contradicts.length === 0 ? {} : { contradicts: [...new Set(contradicts)] }
}

/**
 * Every change of a single fact: unknown to yes and to no, yes to no, no to yes, and the age to child and to adult. Also what other answers
 * exclude (an illegal entry without a border crossed), with those answers: either may be the one that is wrong.
 */
export const changesOf = (facts: FactMap): readonly Change[] => {
  const ids = [...facts.keys()].filter((id) => decides(id) && !isAge(id))
  const now = contradictionsOf(facts)
  const named = new Set(now.map(nameOf))
  const known = knownOf(withoutContradictions(facts, now))
  return [...ageChanges(facts), ...ids.flatMap((id) => factChanges(facts, id))].map((changed) => {
    const changedFacts = { get: (id: string) => changed.answers.get(id) ?? facts.get(id) }
    const then = contradictionsOf(changedFacts)
    const doubted = new Set(doubtedIn(then))
    const knownThen = knownFrom({ get: (id) => (doubted.has(id) ? 'unknown' : changedFacts.get(id)) })
    const mayTurn = [...changed.answers.keys(), ...FOLLOWING, ...doubtedIn(now), ...doubted]
    const turned = new Map(mayTurn.map((id) => [id, knownThen(id)] as const).filter(([id, answer]) => answer !== known(id)))
    return {
      set: changed.set,
      ...contradictedBy(
        changed,
        then.filter((one) => !named.has(nameOf(one))),
      ),
      known: (id) => turned.get(id) ?? known(id),
      turned: [...turned.keys()],
    }
  })
}

const asked = new WeakMap<readonly Charge[], ReadonlySet<string>>()

/** The facts that the rules of some charges ask for. Kept with them: each change is tried on all of a system. */
const askedBy = (charges: readonly Charge[]): ReadonlySet<string> => {
  const rules = () => charges.flatMap(({ readings }) => readings.flatMap(({ rule, attempt }) => [rule, attempt]))
  const ids = asked.get(charges) ?? new Set(rules().flatMap((rule) => leavesOf(rule).map(({ id }) => id)))
  asked.set(charges, ids)
  return ids
}

/** The changes that alone would change the outcome of a system: none that turns no fact of its rules. */
export const pivotsOf = (charges: readonly Charge[], changes: readonly Change[], outcome: Outcome): readonly Pivot[] => {
  const ids = askedBy(charges)
  return changes.flatMap(({ known, turned, ...change }) => {
    if (!turned.some((id) => ids.has(id))) return []
    const { outcome: then } = judge(charges, known)
    return then === outcome ? [] : [{ ...change, outcome: then }]
  })
}
