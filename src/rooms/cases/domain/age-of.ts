import type { Answer } from '#law/facts.ts'
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
}

/** How old somebody is: who was a child then is not always one now. */
export type Age = {
  /** A child at the time of the facts, in any phase of the last decision. Unknown where nothing was decided: of witnesses nothing is. */
  readonly atFacts: Answer
  /** A child today: by the record, else as somebody answered when asked. Who was one on an earlier day may have come of age since. */
  readonly onDay: Answer
  /** The record does not say, so somebody has to be asked. */
  readonly isAsked: boolean
  /** A guardian and a specialist are asked against any reason: of a child, and of whoever was one and may be still. */
  readonly isAsChild: boolean
}

const recorded = ({ file, identities }: KnownCase, person: string): readonly Born[] => {
  const decided = lastDecision(file, person)?.content.decision
  const facts = decided?.phases.map((phase) => bornByAge(phase.facts, decided.madeAt.slice(0, 10))) ?? []
  const born = identities.flatMap(({ content }) => (content.person === person && content.born ? [bornOn(content.born)] : []))
  return [...facts, ...born]
}

/** What was answered last when somebody was asked how old the person is. */
const answered = ({ file }: KnownCase, person: string): { readonly age: AgeToday; readonly day: string } | undefined => {
  const said = file.gate.findLast(({ content }) => content.person === person && content.ageToday !== undefined)
  return said?.content.ageToday && { age: said.content.ageToday, day: said.at.slice(0, 10) }
}

const childThen = ({ file }: KnownCase, person: string): Answer => {
  const ages = lastDecision(file, person)?.content.decision.phases.map(({ facts }) => wasChildIn(facts)) ?? []
  if (ages.includes('yes')) return 'yes'
  return ages.length === 0 || ages.includes('unknown') ? 'unknown' : 'no'
}

/** Whether somebody was a child at the time of the facts, and whether they are one today. Where records contradict each other they are treated as one. */
export const ageOf = (known: KnownCase, person: string): Age => {
  const born = bornByAll(recorded(known, person))
  const byRecord = born ? isChildOn(born, known.today) : 'unknown'
  const asked = answered(known, person)
  const onDay =
    byRecord === 'unknown' && asked ? isChildOn(bornByAge({ age: asked.age, date: asked.day }, asked.day), known.today) : byRecord
  const atFacts = childThen(known, person)
  const isDoubted = onDay === 'unknown' && (atFacts === 'yes' || asked?.age === 'child' || !born)
  return { atFacts, onDay, isAsked: byRecord === 'unknown', isAsChild: onDay === 'yes' || isDoubted }
}
