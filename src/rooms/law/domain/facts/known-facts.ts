import { ATTEMPT, BESIDE_ENTRY, CIRCUMSTANCES, CONSENTS, ENTRY, type GroupName, GROUPS, membersOf } from '../../contract/fact-ids.ts'
import type { Answer, Fact, Facts, Purpose } from '../../contract/facts.ts'
import type { Known } from '../rule/rule.ts'
import { agreed, anyOf } from '../truth.ts'
import { carriedOut, isProtocolAct } from './contradictions.ts'

/** Facts by their ids; what is not in it is unknown. The ids of groups hold "at least one, without saying which". */
export type FactMap = ReadonlyMap<string, Answer>

const AGES = { under10: 10, under14: 14, under18: 18 } as const

/** What a fact says, whatever the reason given for it. */
export const valueOf = (given: Fact | undefined): Answer =>
  given === undefined ? 'unknown' : typeof given === 'string' ? given : given.value

/** Under 10 is under 14 is under 18: one age answers all three. */
export const ageFacts = (age: Facts['age']): readonly [string, Answer][] => {
  const answer = (limit: number): Answer => {
    if (typeof age === 'number') return age < limit ? 'yes' : 'no'
    if (age === 'adult') return 'no'
    return age === 'child' && limit === AGES.under18 ? 'yes' : 'unknown'
  }
  return Object.entries(AGES).map(([name, limit]) => [`age.${name}`, answer(limit)])
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

const group = (name: GroupName, given: Answer | Members<Fact> | undefined): readonly [string, Answer][] => [
  [name, saysSome(given) ? 'yes' : 'no'],
  ...membersOf(name).map((member): [string, Answer] => [`${name}.${member}`, valueOf(said(given, member))]),
]

/** Of a small group too "yes" names none of its members: it says only that one of them is so. */
const each = (name: string, members: readonly string[], given: Answer | Members<Fact> | undefined): readonly [string, Answer][] =>
  members.map((member) => [`${name}.${member}`, valueOf(said(given, member))])

/** An attempt of which something is so was begun: what is completed was begun too. */
const attemptFacts = (given: Facts['attempt']): readonly [string, Answer][] =>
  each('attempt', ATTEMPT, given === 'yes' ? { begun: 'yes' } : given)

/** One word for a purpose speaks of the intention; "no" says that nothing was carried out either. */
const purposeFacts = (given: Facts['purpose']): readonly [string, Answer][] => [
  ['purpose', saysSome(given) ? 'yes' : 'no'],
  ...membersOf('purpose').flatMap((member): readonly [string, Answer][] => {
    const one = said<NonNullable<Purpose>>(given, member)
    const { intended, carriedOut } = typeof one === 'object' ? one : { intended: one, carriedOut: one === 'no' ? one : undefined }
    return [
      [`purpose.${member}.intended`, valueOf(intended)],
      [`purpose.${member}.carriedOut`, valueOf(carriedOut)],
    ]
  }),
]

/** Every fact that the distinction asks for, as it was given. */
export const factsGiven = (facts: Facts): FactMap =>
  new Map<string, Answer>([
    ...ageFacts(facts.age),
    ...group('acts', facts.acts),
    ...group('means', facts.means),
    ...purposeFacts(facts.purpose),
    ...each('consent', CONSENTS, facts.consent),
    ['border', valueOf(facts.border)],
    ...each('entry', ENTRY, facts.entry),
    ['benefit', valueOf(facts.benefit)],
    ...attemptFacts(facts.attempt),
    ...each('besideEntry', BESIDE_ENTRY, facts.besideEntry),
    ...each('circumstances', CIRCUMSTANCES, facts.circumstances),
  ])

/** Facts of several phases as of one: yes where one of them says so, no where all do; an age only where all agree, since it is of its day. */
export const joinedFacts = (phases: readonly FactMap[]): FactMap => {
  const ids = [...new Set(phases.flatMap((one) => [...one.keys()]))]
  const answers = (id: string) => phases.flatMap((one) => one.get(id) ?? [])
  return new Map(ids.map((id) => [id, id.startsWith('age.') ? agreed(answers(id)) : anyOf(answers(id))]))
}

/** A group itself, as a fact: at least one of its members, without saying which. */
export const isWord = (id: string): boolean => id in GROUPS

const PURPOSES_WHOLE = membersOf('purpose').map((name) => `purpose.${name}`)

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
const isCompleted = (facts: FactMap): boolean => isProtocolAct(facts) || carriedOut(facts) !== undefined

/** Reads a fact, also those that follow from others: a purpose is there when exploitation was intended or carried out. */
export const knownOf = (facts: FactMap): Known => {
  const all = new Map(facts)
  const known = (id: string): Answer => all.get(id) ?? 'unknown'
  if (isCompleted(facts)) all.set('attempt.completed', 'yes')
  for (const id of PURPOSES_WHOLE) all.set(id, anyOf([known(`${id}.intended`), known(`${id}.carriedOut`)]))
  for (const { when, is, implies, as } of FOLLOWS) if (known(implies) === 'unknown' && known(when) === is) all.set(implies, as)
  return known
}

/** Whether an id names a fact that rules may ask for. */
export const isFactId = (id: string): boolean => knownIds.has(id)

const knownIds: ReadonlySet<string> = new Set([
  ...factsGiven({ schema: 'istmo/facts/1', id: 'x', jurisdictions: [] }).keys(),
  ...PURPOSES_WHOLE,
])
