import { SourceLine } from '#programme/source-line.ts'
import { z } from 'zod'
import { QuadrantCode, Stance } from './shared.ts'

/** What a finding is called, for whoever reads its code. */
export const FindingTitle = z.strictObject({ code: z.string(), titleEs: z.string(), titleEn: z.string() })
export type FindingTitle = z.output<typeof FindingTitle>

const Evidence = z.array(z.strictObject({ finding: z.string(), stance: Stance }))

const read = {
  /** The published document that it rests on. */
  source: SourceLine.nullable(),
  /** As coded; `chapter` is the condition under which the report presents it. */
  condition: z.string().nullable(),
  chapter: z.string().nullable(),
  themes: z.array(z.string()),
  evidence: Evidence,
}

/** A statement as this reader sees it: what was said only in the reader's own country, the public wording elsewhere. */
export const StatementLine = z.strictObject({
  id: z.string(),
  code: z.string(),
  workshop: z.string(),
  state: z.enum(['open', 'sealed', 'released']),
  round: z.int(),
  country: z.string(),
  sector: z.string().nullable(),
  quadrant: QuadrantCode,
  language: z.enum(['es', 'en']),
  text: z.string().nullable(),
  publicEs: z.string().nullable(),
  publicEn: z.string().nullable(),
  year: z.int().nullable(),
  allocatedBy: z.enum(['room', 'source', 'rule']),
  provenance: z.enum(['recorded', 'transcribed', 'reconstruction']),
  ...read,
})
export type StatementLine = z.output<typeof StatementLine>

/** A published claim: cited and never counted. */
export const ClaimLine = z.strictObject({
  id: z.string(),
  part: z.enum(['conclusion', 'corroboration']),
  country: z.string(),
  quadrant: QuadrantCode,
  publicEs: z.string(),
  publicEn: z.string(),
  year: z.string().nullable(),
  ...read,
})
export type ClaimLine = z.output<typeof ClaimLine>

/** What a finding or a gap rests on in one round, counted over what the reader sees; the printed rule gives the grade. */
export const StrengthLine = z.strictObject({
  round: z.int(),
  /** Not known where nothing in sight supports it and not all is in sight. */
  grade: z.enum(['strong', 'moderate', 'limited', 'reported-only', 'none']).nullable(),
  /** Whether the reader sees all that may bear on it in this round; where not, a 0 is none in sight. */
  whole: z.boolean(),
  statements: z.int(),
  contrary: z.int(),
  /** Published in the years of the round; older and undated claims belong to none. */
  claims: z.int(),
  /** What `workshops` counts: meetings, or groups into which published texts were put. */
  setting: z.enum(['workshops', 'groups']),
  workshops: z.int(),
  ofWorkshops: z.int(),
  countries: z.array(z.string()),
  ofCountries: z.int(),
  sectors: z.int(),
  ofSectors: z.int(),
  /** Not measured where there is none. */
  agreement: z.number().nullable(),
  dissent: z.number().nullable(),
})
export type StrengthLine = z.output<typeof StrengthLine>

export const ComparedLine = z.strictObject({
  country: z.string(),
  /** Not known where what the reader does not see of the country may say otherwise. */
  comparison: z.enum(['persists', 'new', 'only-contrary', 'not-assessed', 'neither']).nullable(),
  /** Statements in support, then those to the contrary, of each round; not known where none is in sight and not all of the country is. */
  earlier: z.int().nullable(),
  later: z.int().nullable(),
  earlierContrary: z.int().nullable(),
  laterContrary: z.int().nullable(),
})
export type ComparedLine = z.output<typeof ComparedLine>
