import type { Assessment, CitedClaim, SaidStatement } from './assessment.ts'
import { bearingOn, type About } from './bearing.ts'

/**
 * What a count is about. Every named criterion must hold; several values of one criterion are alternatives.
 * `condition` is a chapter with all that folds into it, `codedCondition` the condition itself.
 */
export type Criteria = {
  readonly round?: readonly number[]
  readonly country?: readonly string[]
  readonly sector?: readonly string[]
  readonly quadrant?: readonly string[]
  readonly condition?: readonly string[]
  readonly codedCondition?: readonly string[]
  readonly theme?: readonly string[]
  readonly finding?: readonly string[]
  readonly gap?: readonly string[]
  /** Asked together with `finding` or `gap`; those that support unless told otherwise. */
  readonly stance?: 'supports' | 'contrary'
  readonly allocated?: readonly string[]
  readonly sourceKind?: readonly string[]
}

const within = <T>(allowed: readonly T[] | undefined, value: T | null | undefined): boolean =>
  allowed === undefined || (value !== null && value !== undefined && allowed.includes(value))

const restsOn = (subject: SaidStatement | CitedClaim, { finding, gap, stance = 'supports' }: Criteria): boolean =>
  (finding === undefined && gap === undefined) ||
  subject.evidence.some(
    (e) => e.stance === stance && within(finding, e.finding) && (gap === undefined || e.gaps.some((code) => gap.includes(code))),
  )

const codedAs = (subject: SaidStatement | CitedClaim, criteria: Criteria): boolean =>
  within(criteria.condition, subject.chapter) &&
  within(criteria.codedCondition, subject.condition) &&
  (criteria.theme === undefined || subject.themes.some((theme) => criteria.theme?.includes(theme))) &&
  within(criteria.quadrant, subject.quadrant) &&
  within(criteria.country, subject.country) &&
  within(criteria.sourceKind, subject.source?.kind) &&
  restsOn(subject, criteria)

/** Statements to which all criteria apply, in the order of the package. */
export const selectStatements = (statements: readonly SaidStatement[], criteria: Criteria): readonly SaidStatement[] =>
  statements.filter(
    (s) =>
      codedAs(s, criteria) &&
      within(criteria.round, s.round) &&
      within(criteria.sector, s.sector) &&
      within(criteria.allocated, s.allocated_by),
  )

/** Published claims to which the criteria apply. A claim stands in no round, sector or workshop, so such a criterion selects none. */
export const selectClaims = (claims: readonly CitedClaim[], criteria: Criteria): readonly CitedClaim[] =>
  (criteria.round ?? criteria.sector ?? criteria.allocated) ? [] : claims.filter((claim) => codedAs(claim, criteria))

const criteriaOf = (about: About): Criteria => ('finding' in about ? { finding: [about.finding] } : { gap: [about.gap] })

/** Whether a statement takes that side on a finding, or on a gap through any of its findings. */
export const stanceOn = (subject: SaidStatement | CitedClaim, about: About, stance: 'supports' | 'contrary'): boolean =>
  restsOn(subject, { ...criteriaOf(about), stance })

/** Statements that support one finding or gap, or contradict it: `selectStatements` with that criterion, read from the index. */
export const statementsOn = (assessment: Assessment, about: About, criteria: Criteria): readonly SaidStatement[] =>
  selectStatements(bearingOn(assessment.bearing.statements, about), { ...criteria, ...criteriaOf(about) })

/** Published claims that support one finding or gap. */
export const claimsOn = (assessment: Assessment, about: About): readonly CitedClaim[] =>
  selectClaims(bearingOn(assessment.bearing.claims, about), criteriaOf(about))
