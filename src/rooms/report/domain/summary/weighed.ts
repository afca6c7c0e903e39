import { gapStrength, heldWorkshops, type Grade } from '#assess/rules'
import type { Gap } from '#assess/package.ts'
import { EVIDENCE_POINTS, gapWeight, type GapWeight } from '#recommend/rules'
import type { Edition } from '../edition.ts'
import { roundsOf } from '../finding-card.ts'

/** A gap with what it weighs over the rounds that the report compares, and its grade in each; null of a round in which nobody was heard. */
export type Weighed = { readonly gap: Gap; readonly weight: GapWeight; readonly grades: readonly (Grade | null)[] }

/**
 * Gaps by strength of evidence: by the strongest grade in any round that the report compares, then by how many countries something supports it in, then by
 * how many statements support it, then by code; so the same data always give the same order.
 */
export const gapsByStrength = (edition: Edition): readonly Weighed[] => {
  const { assessment, source } = edition
  const rounds = roundsOf(edition)
  const gradeIn = (gap: Gap, round: number): Grade | null => {
    const { grade } = gapStrength(assessment, gap.code, round)
    return grade === 'none' && heldWorkshops(assessment, round).length === 0 ? null : grade
  }
  return source.tables.gaps
    .map((gap) => ({
      gap,
      weight: gapWeight(assessment, gap.code, rounds),
      grades: rounds.map((round) => gradeIn(gap, round)),
    }))
    .toSorted(
      (a, b) =>
        EVIDENCE_POINTS[b.weight.grade] - EVIDENCE_POINTS[a.weight.grade] ||
        b.weight.countries.length - a.weight.countries.length ||
        b.weight.statements - a.weight.statements ||
        (a.gap.code < b.gap.code ? -1 : 1),
    )
}
