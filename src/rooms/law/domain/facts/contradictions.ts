import { ACTS, MEANS, membersOf } from '../../contract/fact-ids.ts'
import type { ReadFacts, FactMap } from './known-facts.ts'

/**
 * Two answers that cannot both be so. `pair`: neither is believed. `acts`: no act at all, and yet a person who was recruited, moved, lodged or
 * received. `exploited`: no act at all, and yet somebody who was exploited. `act`: an act that was done, and nothing begun or completed.
 * `retained`: somebody who was kept from leaving, by no means at all. `home`: somebody who is at home, and was helped to stay there illegally.
 */
export type Contradiction = {
  readonly kind: 'pair' | 'acts' | 'exploited' | 'act' | 'retained' | 'home'
  readonly yes: string
  readonly no: string
  /** What is read as not known because of it. */
  readonly unknown: readonly string[]
}

/** An illegal entry without a border that was crossed, an act completed that was not begun. */
const EXCLUDE = [
  { yes: 'entry.illegal', no: 'border' },
  { yes: 'entry.procured', no: 'border' },
  { yes: 'attempt.completed', no: 'attempt.begun' },
] as const

const PROTOCOL = ACTS.protocol.map((name) => `acts.${name}`)

/** By their names first, the word for the group last. */
const NAMED_BEFORE_WORD = ['acts', ...PROTOCOL].toReversed()
const ANY_ACT = ['acts', ...membersOf('acts').map((name) => `acts.${name}`)]
const CARRIED_OUT = membersOf('purpose').map((name) => `purpose.${name}.carriedOut`)

/** The act of the Protocol that was done: by its name, else by the word for the group. */
const actDone = (facts: ReadFacts): string | undefined => NAMED_BEFORE_WORD.find((id) => facts.get(id) === 'yes')

const isAnyActDone = (facts: ReadFacts): boolean => ANY_ACT.some((id) => facts.get(id) === 'yes')

/** The exploitation that was carried out. */
export const carriedOut = (facts: ReadFacts): string | undefined => CARRIED_OUT.find((id) => facts.get(id) === 'yes')

/** Whether no act was done, be it one of the Protocol's or another. */
export const isNoAct = (facts: ReadFacts): boolean => !isAnyActDone(facts) && PROTOCOL.every((id) => facts.get(id) === 'no')

/**
 * No act at all goes neither with a person who was recruited, moved, lodged or received all the same, nor, unless that was denied too, with one
 * who was exploited: somebody brought, received or kept them. The acts are read as not known then, and never as "no".
 * @source TIP Protocol art. 3(a): recruitment, transportation, transfer, harbouring or receipt
 */
const despiteNoAct = (facts: ReadFacts): readonly Contradiction[] => {
  const [begun, completed] = [facts.get('attempt.begun'), facts.get('attempt.completed')]
  if (!isNoAct(facts)) return []
  if (completed === 'yes') return [{ kind: 'acts', yes: 'attempt.completed', no: 'acts', unknown: ['attempt.completed', ...PROTOCOL] }]
  const done = carriedOut(facts)
  const isDenied = begun === 'no' || (completed === 'no' && begun !== 'yes')
  return done && !isDenied ? [{ kind: 'exploited', yes: done, no: 'acts', unknown: PROTOCOL }] : []
}

/** Who was recruited, moved, lodged or received is no mere attempt: the act counts. */
const despiteAct = (facts: ReadFacts): readonly Contradiction[] => {
  const done = actDone(facts)
  const denied = ['attempt.begun', 'attempt.completed'].filter((id) => facts.get(id) === 'no')
  return done ? denied.map((no) => ({ kind: 'act', yes: done, no, unknown: [no] })) : []
}

const PROTOCOL_MEANS = MEANS.protocol.map((name) => `means.${name}`)
const ANY_MEANS = [...PROTOCOL_MEANS, 'means.other']

/** Nobody is kept from leaving by no means at all: the same deed stands in two lists, and it was marked in one. */
const keptByNothing = (facts: ReadFacts): readonly Contradiction[] =>
  facts.get('acts.retention') === 'yes' && ANY_MEANS.every((id) => facts.get(id) === 'no')
    ? [{ kind: 'retained', yes: 'acts.retention', no: 'means.otherCoercion', unknown: PROTOCOL_MEANS }]
    : []

const AT_HOME = 'entry.nationalOrResident'
const STAY = 'besideEntry.illegalStay'

/**
 * Nobody stays illegally where they are at home: neither answer is believed.
 * @source SOM Protocol art. 6(1)(c): "a person who is not a national or a permanent resident"
 */
const helpedAtHome = (facts: ReadFacts): readonly Contradiction[] =>
  facts.get(AT_HOME) === 'yes' && facts.get(STAY) === 'yes' ? [{ kind: 'home', yes: STAY, no: AT_HOME, unknown: [STAY, AT_HOME] }] : []

export const contradictionsOf = (facts: ReadFacts): readonly Contradiction[] => [
  ...EXCLUDE.filter(({ yes, no }) => facts.get(yes) === 'yes' && facts.get(no) === 'no').map(({ yes, no }): Contradiction => ({
    kind: 'pair',
    yes,
    no,
    unknown: [yes, no],
  })),
  ...despiteNoAct(facts),
  ...despiteAct(facts),
  ...keptByNothing(facts),
  ...helpedAtHome(facts),
]

/** What contradicts is unknown; all else stays. */
export const withoutContradictions = (facts: FactMap, contradictions = contradictionsOf(facts)): FactMap => {
  if (contradictions.length === 0) return facts
  const believed = new Map(facts)
  for (const { unknown } of contradictions) for (const id of unknown) believed.set(id, 'unknown')
  return believed
}

/** Whether an act of the Protocol was done. */
export const isProtocolAct = (facts: ReadFacts): boolean => actDone(facts) !== undefined
