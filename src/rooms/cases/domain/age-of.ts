import type { Answer, Facts } from '#law/facts.ts'
import type { AgeToday } from '../contract/gate.ts'
import { type Born, bornByAge, bornByAll, bornOn, isChildOn, wasChildIn } from './born.ts'
import { type CaseFile, lastDecision } from './case-file.ts'
import type { KnownIdentity } from './identities.ts'
import type { Withdrawn } from './protection/withdrawn.ts'

/** What an officer knows of a case on a day: what stands in it, and the identities that their key opens. */
export type KnownCase = {
  readonly file: CaseFile
  readonly identities: readonly KnownIdentity[]
  /** `YYYY-MM-DD`, where the officer sits. */
  readonly today: string
  readonly withdrawn: Withdrawn
  /** Whether the author of an entry had another before them: of two answers, which is the later. */
  readonly buildsOn: (entry: string, other: string) => boolean
}

/** Which records of an age do not fit together: the phases of the last decision among themselves, or an identity with what else is known. */
export type AgeContradiction = 'decision' | 'identity'

/** How old somebody is: who was a child then is not always one now. */
export type Age = {
  /** A child at the time of the facts, in any phase of the last decision. Unknown where nothing was decided: of witnesses nothing is. */
  readonly atFacts: Answer
  /** A child today: by the record, else as somebody answered when asked. Who was one on an earlier day may have come of age since. */
  readonly onDay: Answer
  /** The record does not say, so somebody has to be asked. Where it contradicts itself it has to be corrected: no answer does away with that. */
  readonly isAsked: boolean
  /** What stands answered where somebody has to be asked. */
  readonly said: AgeToday | null
  /** A guardian and a specialist are asked against any reason: of a child, and of whoever was one and may be still. */
  readonly isAsChild: boolean
  readonly contradiction: AgeContradiction | null
}

type Recorded = { readonly decided: readonly Born[]; readonly identified: readonly Born[] }

const identifiedIn = (identities: KnownCase['identities'], person: string): readonly Born[] =>
  identities.flatMap(({ content }) => (content.person === person && content.born ? [bornOn(content.born)] : []))

const recorded = ({ file, identities }: KnownCase, person: string): Recorded => {
  const decided = lastDecision(file, person)?.content.decision
  return {
    decided: decided?.phases.map((phase) => bornByAge(phase.facts, decided.madeAt.slice(0, 10))) ?? [],
    identified: identifiedIn(identities, person),
  }
}

/**
 * Whether what is about to be decided of an age fits together, and with the identities that the key opens: asked before it is on record for good.
 * @param phases as they are answered @param today `YYYY-MM-DD`
 */
export const agesApart = (
  { identities, today }: Pick<KnownCase, 'identities' | 'today'>,
  person: string,
  phases: readonly Pick<Facts, 'age' | 'date'>[],
): AgeContradiction | null => {
  const decided = phases.map((facts) => bornByAge(facts, today))
  return byRecords({ decided, identified: identifiedIn(identities, person) }, today).contradiction
}

/** Whether records say that somebody is a child on a day. Where they contradict each other only what each of them says by itself is said. */
const byRecords = ({ decided, identified }: Recorded, day: string): Pick<Age, 'onDay' | 'contradiction'> => {
  const all = [...decided, ...identified]
  const born = bornByAll(all)
  if (born) return { onDay: isChildOn(born, day), contradiction: null }
  const [first = 'unknown', ...others] = all.map((one) => isChildOn(one, day))
  const onDay = others.every((one) => one === first) ? first : 'unknown'
  return { onDay, contradiction: bornByAll(decided) ? 'identity' : 'decision' }
}

/**
 * What was answered last when somebody was asked how old the person is: last is what nobody answered otherwise who had it before them, whatever their clocks
 * say. Of several such answers that of a child holds.
 */
const answered = ({ file, buildsOn }: KnownCase, person: string): { readonly age: AgeToday; readonly day: string } | undefined => {
  const all = file.gate.flatMap(({ version, at, content: { person: of, ageToday: age } }) =>
    of === person && age ? [{ version, age, day: at.slice(0, 10) }] : [],
  )
  const last = all.filter(({ version }) => !all.some((other) => buildsOn(other.version, version)))
  return last.findLast(({ age }) => age === 'child') ?? last.at(-1)
}

const childThen = ({ file }: KnownCase, person: string): Answer => {
  const ages = lastDecision(file, person)?.content.decision.phases.map(({ facts }) => wasChildIn(facts)) ?? []
  if (ages.includes('yes')) return 'yes'
  return ages.length === 0 || ages.includes('unknown') ? 'unknown' : 'no'
}

/**
 * Whether somebody was a child at the time of the facts, and whether they are one today. Where records contradict each other and do not agree on today,
 * the person is treated as a child until one of them is corrected.
 */
export const ageOf = (known: KnownCase, person: string): Age => {
  const { onDay: byRecord, contradiction } = byRecords(recorded(known, person), known.today)
  const isAsked = byRecord === 'unknown' && contradiction === null
  const asked = isAsked ? answered(known, person) : undefined
  const onDay = asked ? isChildOn(bornByAge({ age: asked.age, date: asked.day }, asked.day), known.today) : byRecord
  const atFacts = childThen(known, person)
  const isDoubted = onDay === 'unknown' && (atFacts === 'yes' || asked?.age === 'child' || contradiction !== null)
  return { atFacts, onDay, isAsked, said: asked?.age ?? null, isAsChild: onDay === 'yes' || isDoubted, contradiction }
}
