import { ATTEMPT, BESIDE_ENTRY, CIRCUMSTANCES, CONSENTS, ENTRY, GROUPS, membersOf } from '../../contract/fact-ids.ts'
import type { Answer, Fact, Facts, Purpose } from '../../contract/facts.ts'
import type { Known } from '../rule/rule.ts'
import { anyOf } from '../truth.ts'
import { carriedOut, isProtocolAct } from './contradictions.ts'

/** Facts by their ids; what is not in it is unknown. The ids of groups hold "at least one, without saying which". */
export type FactMap = ReadonlyMap<string, Answer>
/** The same as it is read, one by one. */
export type ReadFacts = Pick<FactMap, 'get'>

const CHILD = 18
const AGES = [
  ['age.under10', 10],
  ['age.under14', 14],
  ['age.under18', CHILD],
] as const

/** What a fact says, whatever the reason given for it. */
export const valueOf = (given: Fact | undefined): Answer =>
  given === undefined ? 'unknown' : typeof given === 'string' ? given : given.value

/** Under 10 is under 14 is under 18: one age answers all three. */
export const ageFacts = (age: Facts['age']): readonly [string, Answer][] => {
  const answer = (limit: number): Answer => {
    if (typeof age === 'number') return age < limit ? 'yes' : 'no'
    if (age === 'adult') return 'no'
    return age === 'child' && limit === CHILD ? 'yes' : 'unknown'
  }
  return AGES.map(([id, limit]) => [id, answer(limit)])
}

type Members<Value> = Readonly<Record<string, Value | undefined>>

/** The word for a group, or for those of it that are not named. */
const wordOf = (given: unknown): unknown => (typeof given === 'object' && given !== null && 'rest' in given ? given.rest : given)

/** Whether one of the Protocol's is said to have been there without saying which. */
export const saysSome = (given: unknown): boolean => wordOf(given) === 'yes'

/** What is said of a member: by its name, by `rest` or by the word for the whole group; "yes" of either names none of them. */
const said = <Value>(given: Answer | Members<Value> | undefined, name: string): Value | Answer | undefined => {
  if (typeof given !== 'object') return given === 'yes' ? undefined : given
  return given[name] ?? (saysSome(given) ? undefined : given['rest'])
}

/** The members of a group with the ids of their facts: made once, since facts are read again and again. */
type Ids = readonly (readonly [member: string, id: string])[]
const idsIn = (name: string, members: readonly string[]): Ids => members.map((member) => [member, `${name}.${member}`])

const IDS = {
  acts: idsIn('acts', membersOf('acts')),
  means: idsIn('means', membersOf('means')),
  consent: idsIn('consent', CONSENTS),
  entry: idsIn('entry', ENTRY),
  attempt: idsIn('attempt', ATTEMPT),
  besideEntry: idsIn('besideEntry', BESIDE_ENTRY),
  circumstances: idsIn('circumstances', CIRCUMSTANCES),
} as const

const PURPOSE_IDS = membersOf('purpose').map((member) => {
  const whole = `purpose.${member}`
  return { member, whole, intended: `${whole}.intended`, carriedOut: `${whole}.carriedOut` }
})

/** Of a small group "yes" names none of its members: it says only that one of them is so. */
const each = (ids: Ids, given: Answer | Members<Fact> | undefined): readonly [string, Answer][] =>
  ids.map(([member, id]) => [id, valueOf(said(given, member))])

const group = (name: 'acts' | 'means', given: Answer | Members<Fact> | undefined): readonly [string, Answer][] => [
  [name, saysSome(given) ? 'yes' : 'no'],
  ...each(IDS[name], given),
]

/** An attempt of which something is so was begun: what is completed was begun too. */
const attemptFacts = (given: Facts['attempt']): readonly [string, Answer][] => each(IDS.attempt, given === 'yes' ? { begun: 'yes' } : given)

/** One word for a purpose speaks of the intention; "no" says that nothing was carried out either. */
const purposeFacts = (given: Facts['purpose']): readonly [string, Answer][] => [
  ['purpose', saysSome(given) ? 'yes' : 'no'],
  ...PURPOSE_IDS.flatMap(({ member, ...ids }): readonly [string, Answer][] => {
    const one = said<NonNullable<Purpose>>(given, member)
    const { intended, carriedOut } = typeof one === 'object' ? one : { intended: one, carriedOut: one === 'no' ? one : undefined }
    return [
      [ids.intended, valueOf(intended)],
      [ids.carriedOut, valueOf(carriedOut)],
    ]
  }),
]

const read = (facts: Facts): FactMap =>
  new Map<string, Answer>([
    ...ageFacts(facts.age),
    ...group('acts', facts.acts),
    ...group('means', facts.means),
    ...purposeFacts(facts.purpose),
    ...each(IDS.consent, facts.consent),
    ['border', valueOf(facts.border)],
    ...each(IDS.entry, facts.entry),
    ['benefit', valueOf(facts.benefit)],
    ...attemptFacts(facts.attempt),
    ...each(IDS.besideEntry, facts.besideEntry),
    ...each(IDS.circumstances, facts.circumstances),
  ])

const given = new WeakMap<Facts, FactMap>()

/** Every fact that the distinction asks for, as it was given. Kept with the facts: each system and each phase asks for it. */
export const factsGiven = (facts: Facts): FactMap => {
  const found = given.get(facts) ?? read(facts)
  given.set(facts, found)
  return found
}

/** Facts of several phases as of one: yes where one of them says so, no where all do; an age only where all agree, since it is of its day. */
export const joinedFacts = (phases: readonly FactMap[]): FactMap => {
  const [first = [], ...others] = phases
  const joined = new Map(first)
  for (const other of others)
    for (const [id, answer] of other) {
      const before = joined.get(id) ?? answer
      joined.set(id, before === answer ? answer : isAge(id) ? 'unknown' : anyOf([before, answer]))
    }
  return joined
}

/** Of an age, which is of the day of its phase. */
export const isAge = (id: string): boolean => id.startsWith('age.')

/** The ids of a group: the word for it, and each of its members. */
export const GROUP_IDS = {
  acts: ['acts', ...IDS.acts.map(([, id]) => id)],
  means: ['means', ...IDS.means.map(([, id]) => id)],
  purpose: ['purpose', ...PURPOSE_IDS.flatMap(({ intended, carriedOut }) => [intended, carriedOut])],
} as const

/** A group itself, as a fact: at least one of its members, without saying which. */
export const isWord = (id: string): boolean => id in GROUPS

/**
 * What follows: who entered illegally crossed a border, where none was crossed nobody entered, what is completed was begun; and nobody stays
 * illegally in their own State.
 * @source SOM Protocol art. 6(1)(c): "a person who is not a national or a permanent resident"
 */
const FOLLOWS = [
  { when: 'entry.illegal', is: 'yes', implies: 'border', as: 'yes' },
  { when: 'entry.procured', is: 'yes', implies: 'border', as: 'yes' },
  { when: 'border', is: 'no', implies: 'entry.illegal', as: 'no' },
  { when: 'border', is: 'no', implies: 'entry.procured', as: 'no' },
  { when: 'attempt.completed', is: 'yes', implies: 'attempt.begun', as: 'yes' },
  { when: 'attempt.begun', is: 'no', implies: 'attempt.completed', as: 'no' },
  { when: 'entry.nationalOrResident', is: 'yes', implies: 'besideEntry.illegalStay', as: 'no' },
] as const

/**
 * Whoever was recruited, moved, lodged or received, or was exploited already, is no longer a mere attempt. That is no act where none is known:
 * who brought, received or kept them is still to be found out.
 * @source TIP Protocol art. 3(a) and 5(2)(a)
 */
const isCompleted = (facts: ReadFacts): boolean => isProtocolAct(facts) || carriedOut(facts) !== undefined

const PARTS = new Map(PURPOSE_IDS.map(({ whole, intended, carriedOut }) => [whole, [intended, carriedOut] as const]))

/** The facts that may follow from others. */
export const FOLLOWING: readonly string[] = [...PARTS.keys(), ...new Set(FOLLOWS.map(({ implies }) => implies))]

/** Reads a fact, also those that follow from others: a purpose is there when exploitation was intended or carried out. */
export const knownFrom = (facts: ReadFacts): Known => {
  const follows = new Map<string, Answer>()
  const known = (id: string): Answer => {
    const parts = PARTS.get(id)
    return parts ? anyOf(parts.map(known)) : (follows.get(id) ?? facts.get(id) ?? 'unknown')
  }
  if (isCompleted(facts)) follows.set('attempt.completed', 'yes')
  for (const { when, is, implies, as } of FOLLOWS) if (known(implies) === 'unknown' && known(when) === is) follows.set(implies, as)
  return known
}

/** The same, worked out once for whoever asks for many. */
export const knownOf = (facts: FactMap): Known => {
  const [known, all] = [knownFrom(facts), new Map(facts)]
  for (const id of FOLLOWING) all.set(id, known(id))
  return (id) => all.get(id) ?? 'unknown'
}

/** Whether an id names a fact that rules may ask for. */
export const isFactId = (id: string): boolean => knownIds.has(id)

const knownIds: ReadonlySet<string> = new Set([...read({ schema: 'istmo/facts/1', id: 'x', jurisdictions: [] }).keys(), ...PARTS.keys()])
