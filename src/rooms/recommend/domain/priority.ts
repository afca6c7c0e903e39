import { claimsOn, gapStrength, type Assessment, type Grade } from '#assess/rules'
import { REGION } from '#programme/region.ts'
import type { Answer } from './answers.ts'
import { after, termDue } from './term-due.ts'

/** Points of a grade of evidence; every order by strength goes by these. */
export const EVIDENCE_POINTS: Readonly<Record<Grade, number>> = { strong: 4, moderate: 3, limited: 2, 'reported-only': 1, none: 0 }

/** Points of a term that is due no later than `upTo` months after the day of counting, else of `later`, which also counts for a term that is not stated. */
export const TERM_POINTS = { soon: { upTo: 12, points: 3 }, next: { upTo: 36, points: 2 }, later: { points: 1 } } as const

/** The last days on which a term counts as soon or as next. */
export const termLimits = (from: string): { readonly soon: string; readonly next: string } => ({
  soon: after(from, TERM_POINTS.soon.upTo),
  next: after(from, TERM_POINTS.next.upTo),
})

const termPoints = (due: string | null, from: string): number => {
  const limits = termLimits(from)
  if (due === null || due > limits.next) return TERM_POINTS.later.points
  return due > limits.soon ? TERM_POINTS.next.points : TERM_POINTS.soon.points
}

/** What a gap weighs over several rounds: its strongest grade in any of them, and the countries where something supports it in one of them. */
export type GapWeight = { readonly grade: Grade; readonly countries: readonly string[]; readonly statements: number }

/** The weight of a gap. Countries are those of supporting statements and of claims published in the years of the rounds, in the programme's order. */
export const gapWeight = (assessment: Assessment, gap: string, rounds: readonly number[]): GapWeight => {
  const strengths = rounds.map((round) => gapStrength(assessment, gap, round))
  const claims = claimsOn(assessment, { gap }).filter(({ published }) => published !== null && rounds.includes(published))
  const named = new Set([...strengths.flatMap(({ countries }) => countries), ...claims.map(({ country }) => country)])
  return {
    grade: strengths.map(({ grade }) => grade).reduce((best, one) => (EVIDENCE_POINTS[one] > EVIDENCE_POINTS[best] ? one : best), 'none'),
    countries: assessment.tables.countries.map(({ code }) => code).filter((code) => named.has(code)),
    statements: strengths.reduce((sum, { supporting }) => sum + supporting.length, 0),
  }
}

export type Priority = {
  /** Points of the strongest gap that it answers, 0 to 4. */
  readonly evidence: number
  /** How many countries it concerns: the one that it is made to, or those where something supports a gap that it answers. */
  readonly countries: number
  /** Points of its term, 1 to 3. */
  readonly term: number
  /** The three multiplied; the higher, the sooner it stands in the order. */
  readonly product: number
}
export type Ranked<Item extends Answer = Answer> = { readonly answer: Item; readonly priority: Priority }

type Ground = {
  readonly assessment: Assessment
  /** The rounds that count. */
  readonly rounds: readonly number[]
  /** The day from which terms are counted, as `2026-12-07`: that on the sheet. */
  readonly from: string
}

/** What is asked no more: verified as done, replaced or rejected. */
const isSettled = ({ standing }: Pick<Answer, 'standing'>): boolean =>
  standing.kind !== 'none' &&
  (standing.status === 'superseded' || standing.status === 'rejected' || (standing.status === 'done' && standing.kind === 'verified'))

/**
 * Recommendations in the order in which a reader of one sheet meets them: by evidence × countries concerned × term, the highest product first. Of equal
 * products the programme's own come first, then those to the whole region, then by code; so the same data always give the same order. What is settled
 * is left out. The rule is the house's own and is printed wherever the order is shown.
 */
export const byPriority = <Item extends Answer>(
  answers: readonly Item[],
  { assessment, rounds, from }: Ground,
): readonly Ranked<Item>[] => {
  const weights = new Map([...assessment.gaps.keys()].map((code) => [code, gapWeight(assessment, code, rounds)]))
  const priorityOf = (answer: Item): Priority => {
    const gaps = answer.gaps.flatMap((code) => weights.get(code) ?? [])
    const evidence = Math.max(0, ...gaps.map(({ grade }) => EVIDENCE_POINTS[grade]))
    const countries = answer.country === REGION ? new Set(gaps.flatMap((gap) => gap.countries)).size : 1
    const term = termPoints(termDue(answer, from), from)
    return { evidence, countries, term, product: evidence * countries * term }
  }
  return answers
    .filter((answer) => !isSettled(answer))
    .map((answer) => ({ answer, priority: priorityOf(answer) }))
    .toSorted(
      (a, b) =>
        b.priority.product - a.priority.product ||
        Number(b.answer.of_programme === 'yes') - Number(a.answer.of_programme === 'yes') ||
        Number(b.answer.country === REGION) - Number(a.answer.country === REGION) ||
        (a.answer.code < b.answer.code ? -1 : 1),
    )
}
