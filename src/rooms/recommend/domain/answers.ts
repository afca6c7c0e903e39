import { REGION } from '#programme/region.ts'
import type { Followup, Recommendation, RecommendationGap } from '../contract/package.ts'

type RecommendTables = {
  readonly recommendations: readonly Recommendation[]
  readonly recommendation_gaps: readonly RecommendationGap[]
  readonly followups: readonly Followup[]
}

/** A recommendation with the gaps it answers and where it stands. */
export type Answer = Recommendation & { gaps: readonly string[]; followups: readonly Followup[]; standing: Standing }

/** `reported` says what an office reports, `verified` what someone else confirmed; only the latter counts as done. */
export type Standing = { kind: 'none' } | { kind: 'reported' | 'verified'; status: Followup['status']; date: string; round: number }

/** The last entry decides; a verified one outranks later reports of the same status. */
export const standingOf = (entries: readonly Followup[]): Standing => {
  const last = entries.toSorted((a, b) => a.date.localeCompare(b.date)).at(-1)
  if (!last) return { kind: 'none' }
  const verified = entries.some((e) => e.status === last.status && e.verified_on !== null)
  return { kind: verified ? 'verified' : 'reported', status: last.status, date: last.date, round: last.round }
}

export const answersOf = (tables: RecommendTables): readonly Answer[] =>
  tables.recommendations.map((recommendation) => {
    const followups = tables.followups.filter((f) => f.recommendation === recommendation.code)
    const gaps = tables.recommendation_gaps.filter((g) => g.recommendation === recommendation.code).map((g) => g.gap)
    return { ...recommendation, gaps, followups, standing: standingOf(followups) }
  })

/** Answers to one gap: the programme's own first, then those of others to the region, then those to its countries; by code. */
export const answersTo = (answers: readonly Answer[], gap: string): readonly Answer[] =>
  answers
    .filter((a) => a.gaps.includes(gap))
    .toSorted(
      (a, b) =>
        Number(b.of_programme === 'yes') - Number(a.of_programme === 'yes') ||
        Number(b.country === REGION) - Number(a.country === REGION) ||
        a.code.localeCompare(b.code),
    )
