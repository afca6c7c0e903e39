import { REGION } from '#programme/region.ts'
import type { Assessment, CitedClaim, SaidStatement } from './assessment.ts'
import type { About } from './bearing.ts'
import { coveredCountries, heldWorkshops, settingOf } from './coverage.ts'
import type { Setting } from './heard.ts'
import { claimsOn, statementsOn } from './select.ts'

export type Grade = 'strong' | 'moderate' | 'limited' | 'reported-only' | 'none'

/** What a finding or a gap rests on in one round, in numbers with their denominators. */
export type EvidenceStrength = {
  grade: Grade
  round: number
  supporting: readonly SaidStatement[]
  contrary: readonly SaidStatement[]
  /** Published in the years of this round; an older or undated claim belongs to none. */
  claims: readonly CitedClaim[]
  /** What `workshops` counts: meetings, or groups of published texts. */
  setting: Setting
  workshops: number
  ofWorkshops: number
  countries: readonly string[]
  ofCountries: number
  sectors: number
  ofSectors: number
  /** Krippendorff's alpha of the leading theme in blind coding; `null` = not measured. */
  agreement: number | null
  /** Share of votes against, of those that took a side; `null` = not measured. */
  dissent: number | null
}

/** The printed rule of grading (configurable later; these are its defaults). */
export const GRADES = {
  strong: { countries: 3, shareOfCountries: 0.5, sectors: 2, workshops: 5, agreement: 0.8, dissent: 0.2 },
  moderate: { countries: 2, workshops: 3, agreement: 0.667, dissent: 0.35 },
} as const

type Measures = Pick<EvidenceStrength, 'workshops' | 'ofCountries' | 'sectors' | 'agreement' | 'dissent'> & {
  statements: number
  countries: number
  claims: number
}

/**
 * Grade by the printed rule, never by hand. What was not measured is not zero, and it caps the grade at moderate.
 * `reported-only`: claims published in the years of the round and no statement; `none`: nothing that supports it in this round.
 */
export const gradeOf = (m: Measures): Grade => {
  if (m.statements === 0) return m.claims > 0 ? 'reported-only' : 'none'
  const { strong, moderate } = GRADES
  const agrees = (least: number, most: number) => (m.agreement ?? 1) >= least && (m.dissent ?? 0) <= most
  const measured = m.agreement !== null && m.dissent !== null
  const wide =
    m.countries >= strong.countries &&
    m.countries >= strong.shareOfCountries * m.ofCountries &&
    m.sectors >= strong.sectors &&
    m.workshops >= strong.workshops
  if (measured && wide && agrees(strong.agreement, strong.dissent)) return 'strong'
  const broad = m.countries >= moderate.countries && m.workshops >= moderate.workshops
  return broad && agrees(moderate.agreement, moderate.dissent) ? 'moderate' : 'limited'
}

const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)]

const strengthOf = (assessment: Assessment, round: number, about: About) => {
  const supporting = statementsOn(assessment, about, { round: [round] })
  const contrary = statementsOn(assessment, about, { round: [round], stance: 'contrary' })
  const claims = claimsOn(assessment, about).filter(({ published }) => published === round)
  const named = new Set(supporting.map((s) => s.country))
  const countries = assessment.tables.countries.map((c) => c.code).filter((code) => named.has(code) && code !== REGION)
  // A sector is counted only where the source or the room says who spoke; a rule proves nothing about a sector.
  const sectors = distinct(supporting.filter((s) => s.allocated_by !== 'rule' && s.sector !== null).map((s) => s.sector)).length
  const measures = {
    setting: settingOf(assessment, [round]),
    workshops: distinct(supporting.map((s) => s.workshop)).length,
    ofWorkshops: heldWorkshops(assessment, round).length,
    ofCountries: coveredCountries(assessment, round).length,
    sectors,
    ofSectors: assessment.tables.sectors.length,
    agreement: null,
    dissent: null,
  }
  const grade = gradeOf({ ...measures, statements: supporting.length, countries: countries.length, claims: claims.length })
  return { ...measures, grade, round, supporting, contrary, claims, countries } satisfies EvidenceStrength
}

/** Evidence strength of a finding in one round. */
export const findingStrength = (assessment: Assessment, finding: string, round: number): EvidenceStrength =>
  strengthOf(assessment, round, { finding })

/** Evidence strength of a gap in one round: all that the findings behind it rest on, each statement once. */
export const gapStrength = (assessment: Assessment, gap: string, round: number): EvidenceStrength => strengthOf(assessment, round, { gap })
