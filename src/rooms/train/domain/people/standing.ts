import type { CertificationFacts, CertificationState, CertificationStepName, Unmet } from '../../contract/certification.ts'
import { daysBetween, monthsAfter } from '../sessions/local-time.ts'
import { unmetOfTask } from './task-marks.ts'

export type Step = {
  readonly number: number
  readonly step: CertificationStepName
  readonly takenOn: string
  readonly facts: CertificationFacts
}
export type Candidate = {
  readonly yearsOfPractice: number
  readonly steps: readonly Step[]
  readonly taught: readonly string[]
  /** Whether a body certifies them as one of the first, for a reason that it gives: where nobody taught yet, nobody could be taught beside. */
  readonly isFirst?: boolean
}

/** Defaults of the programme's rule, to be confirmed by it (train §8). */
const VALID_MONTHS = 36
const NOTICES = [30, 90, 180]
const LEAST_ATTENDED = 0.9
const LEAST_YEARS = 2
const SESSIONS_TO_RENEW = 2

export type Standing = {
  readonly state: CertificationState
  readonly validUntil: string | undefined
  readonly notice: number | undefined
  /** What is lacking for the next certificate, by name. */
  readonly unmet: readonly Unmet[]
}

const lastOf = (steps: readonly Step[], ...names: readonly CertificationStepName[]): Step | undefined =>
  steps.filter(({ step }) => names.includes(step)).at(-1)

/** What a first certificate still asks for. */
const unmetForFirst = ({ yearsOfPractice, steps, isFirst = false }: Candidate): readonly Unmet[] => {
  const [trained, task, beside] = [lastOf(steps, 'trained'), lastOf(steps, 'task'), lastOf(steps, 'co-facilitated')]
  return [
    ...(yearsOfPractice < LEAST_YEARS ? (['practice'] as const) : []),
    ...(trained ? [] : (['trained'] as const)),
    ...(trained && (trained.facts.attended ?? 0) < LEAST_ATTENDED ? (['attendance'] as const) : []),
    ...(trained && (trained.facts.score ?? 0) < (trained.facts.cut ?? 1) ? (['score'] as const) : []),
    ...(task ? unmetOfTask(task.facts.marks ?? []) : (['task'] as const)),
    ...(beside || isFirst ? [] : (['co-facilitated'] as const)),
    ...(beside && beside.facts.satisfactory !== true ? (['observer'] as const) : []),
  ]
}

/** What another three years ask for, since the last certificate. @param taught days of the sessions taught */
const unmetForNext = ({ steps, taught }: Candidate, since: Step): readonly Unmet[] => {
  const after = steps.filter(({ number }) => number > since.number)
  const observed = lastOf(after, 'observed')
  return [
    ...(taught.filter((day) => day >= since.takenOn).length < SESSIONS_TO_RENEW ? (['sessions-taught'] as const) : []),
    ...(lastOf(after, 'updated') ? [] : (['updated'] as const)),
    ...(observed ? [] : (['observed'] as const)),
    ...(observed && observed.facts.satisfactory !== true ? (['observer'] as const) : []),
  ]
}

/** Until when a certificate holds: three years from the decision, or from the end of the one that it renews where that is later. */
const validUntilOf = (steps: readonly Step[]): string | undefined =>
  steps.reduce<string | undefined>((until, { step, takenOn }) => {
    if (step === 'certified') return monthsAfter(takenOn, VALID_MONTHS)
    if (step !== 'recertified') return until
    return monthsAfter(until !== undefined && until > takenOn ? until : takenOn, VALID_MONTHS)
  }, undefined)

const stateOf = (steps: readonly Step[], validUntil: string | undefined, today: string): CertificationState => {
  const last = lastOf(steps, 'suspended', 'reinstated', 'revoked', 'certified')
  if (last?.step === 'revoked') return 'revoked'
  if (last?.step === 'suspended') return 'suspended'
  if (validUntil === undefined) return 'candidate'
  const left = daysBetween(today, validUntil)
  return left < 0 ? 'expired' : left <= NOTICES.at(-1)! ? 'expiring' : 'certified'
}

/**
 * Where somebody stands with one syllabus in one language on a day, from the steps in their order. The day of the end is still a valid one.
 * @param today `YYYY-MM-DD`
 */
export const standingOf = (candidate: Candidate, today: string): Standing => {
  const { steps } = candidate
  const validUntil = validUntilOf(steps)
  const state = stateOf(steps, validUntil, today)
  const since = lastOf(steps, 'certified', 'recertified')
  const left = validUntil === undefined ? undefined : daysBetween(today, validUntil)
  const notice = state === 'expiring' ? NOTICES.find((days) => (left ?? 0) <= days) : undefined
  return { state, validUntil, notice, unmet: since ? unmetForNext(candidate, since) : unmetForFirst(candidate) }
}

/** The same candidate by the steps that were taken by a day: who is certified later was not yet on it. */
export const asOf = (candidate: Candidate, day: string): Candidate => ({
  ...candidate,
  steps: candidate.steps.filter(({ takenOn }) => takenOn <= day),
})

/** Whether somebody may teach on a day: whoever is certified by then and not past the end. */
export const mayTeachOn = (candidate: Candidate, day: string): boolean => {
  const { state } = standingOf(asOf(candidate, day), day)
  return state === 'certified' || state === 'expiring'
}
