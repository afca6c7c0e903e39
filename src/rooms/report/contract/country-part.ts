import { z } from 'zod'

const Titled = { titleEs: z.string(), titleEn: z.string(), textEs: z.string(), textEn: z.string() }
const Paragraphs = z.array(z.string())

/**
 * What a country signs: its part of the report, as it would be printed, in both languages. Its canonical JSON (RFC 8785) is what a position
 * is bound to, so nothing stands here that moves when nothing of the country does: of a finding its grade, and not how many other countries
 * support it.
 */
export const CountryPart = z.strictObject({
  schema: z.literal('istmo/country-part/1'),
  programme: z.string(),
  country: z.string(),
  nameEs: z.string(),
  nameEn: z.string(),
  /** The country's page, a paragraph each, with its numbers filled in. */
  page: z.strictObject({ es: Paragraphs, en: Paragraphs }),
  /** What was said in the country, by round and quadrant. */
  holdings: z.array(
    z.strictObject({
      round: z.int(),
      statements: z.int(),
      strengths: z.int(),
      weaknesses: z.int(),
      opportunities: z.int(),
      threats: z.int(),
      bySource: z.int(),
    }),
  ),
  findings: z.array(
    z.strictObject({
      code: z.string(),
      ...Titled,
      quadrant: z.string(),
      condition: z.string(),
      grades: z.array(z.strictObject({ round: z.int(), grade: z.string() })),
      /** Numbers of the country's own statements and claims. */
      supporting: z.array(z.string()),
      contrary: z.array(z.string()),
    }),
  ),
  statements: z.array(
    z.strictObject({
      code: z.string(),
      quadrant: z.string(),
      publicEs: z.string().nullable(),
      publicEn: z.string().nullable(),
      year: z.int().nullable(),
      source: z.string().nullable(),
    }),
  ),
  claims: z.array(
    z.strictObject({
      code: z.string(),
      publicEs: z.string(),
      publicEn: z.string(),
      year: z.string().nullable(),
      source: z.string().nullable(),
    }),
  ),
  gaps: z.array(z.strictObject({ code: z.string(), ...Titled, findings: z.array(z.string()) })),
  recommendations: z.array(
    z.strictObject({
      code: z.string(),
      textEs: z.string(),
      textEn: z.string(),
      issuerEs: z.string(),
      issuerEn: z.string(),
      addresseeEs: z.string().nullable(),
      addresseeEn: z.string().nullable(),
      termEs: z.string().nullable(),
      termEn: z.string().nullable(),
      /** Left out where there is none, so that a part without indicators keeps its hash. */
      indicatorEs: z.string().nullable().optional(),
      indicatorEn: z.string().nullable().optional(),
      year: z.int().nullable(),
      gaps: z.array(z.string()),
    }),
  ),
  figures: z.array(
    z.strictObject({
      code: z.string(),
      nameEs: z.string(),
      nameEn: z.string(),
      year: z.int(),
      periodEs: z.string().nullable(),
      periodEn: z.string().nullable(),
      breakdown: z.string(),
      category: z.string(),
      sex: z.string(),
      age: z.string(),
      kind: z.string(),
      printed: z.string(),
      source: z.string(),
    }),
  ),
  treaties: z.array(
    z.strictObject({
      code: z.string(),
      nameEs: z.string(),
      nameEn: z.string(),
      statusEs: z.string(),
      statusEn: z.string(),
      date: z.string().nullable(),
      source: z.string().nullable(),
    }),
  ),
})
export type CountryPart = z.output<typeof CountryPart>

export const SECTIONS = ['page', 'holdings', 'findings', 'statements', 'claims', 'gaps', 'recommendations', 'figures', 'treaties'] as const
export const PartChange = z.strictObject({
  section: z.enum(SECTIONS),
  /** Of the row; of the page its language, of the holdings their round. */
  code: z.string(),
  kind: z.enum(['added', 'removed', 'changed']),
})
export type PartChange = z.output<typeof PartChange>
