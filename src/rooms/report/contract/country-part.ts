import { z } from 'zod'

const Titled = { titleEs: z.string(), titleEn: z.string(), textEs: z.string(), textEn: z.string() }
const Paragraphs = z.array(z.string())

/** A condition, round or sector, by the names that are printed. */
const Named = z.strictObject({ code: z.string(), es: z.string(), en: z.string() })
export type Named = z.output<typeof Named>

/** A document as its references print it; its title holds both languages where it has two. */
const PartSource = z.strictObject({
  organisationEs: z.string(),
  organisationEn: z.string(),
  title: z.string(),
  kind: z.string(),
  url: z.string().nullable(),
  noteEs: z.string().nullable(),
  noteEn: z.string().nullable(),
})
export type PartSource = z.output<typeof PartSource>
/** In the first form, and where it is not of the register, in words alone. */
const Sourced = z.union([z.string(), PartSource])

/** A sentence on its evidence that somebody wrote anew; a number in it follows the data and stands as the name of what it counts. */
const Rewritten = z.array(z.strictObject({ sentence: z.string(), es: z.string().nullable(), en: z.string().nullable() }))
const Grades = z.array(z.strictObject({ round: z.int(), grade: z.string() }))

/** How much a part says. The first left out how statements are read, and sources but for their names: what was signed of it stays readable, and is no answer to another. */
export const FORMS = ['istmo/country-part/1', 'istmo/country-part/2'] as const

/**
 * What a country signs: its part of the report, as it would be printed, in both languages. Its canonical JSON (RFC 8785) is what a position
 * is bound to, so nothing stands here that moves when nothing of the country does: of a finding its grade, and not how many other countries
 * support it. Whatever is optional came with the second form, unless it says otherwise.
 */
export const CountryPart = z.strictObject({
  schema: z.enum(FORMS),
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
      name: z.strictObject({ es: z.string(), en: z.string() }).optional(),
      statements: z.int(),
      strengths: z.int(),
      weaknesses: z.int(),
      opportunities: z.int(),
      threats: z.int(),
      bySource: z.int(),
    }),
  ),
  /** Also those without a statement: the report tells which sectors a round covered. */
  workshops: z
    .array(z.strictObject({ code: z.string(), round: Named.nullable(), sectors: z.array(Named), provenance: z.string() }))
    .optional(),
  findings: z.array(
    z.strictObject({
      code: z.string(),
      ...Titled,
      quadrant: z.string(),
      condition: z.string(),
      coded: Named.nullable().optional(),
      grades: Grades,
      rewritten: Rewritten.optional(),
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
      coded: Named.nullable().optional(),
      round: Named.nullable().optional(),
      sector: Named.nullable().optional(),
      /** By whom it was placed there, and whether in a workshop or a group of texts. */
      placedBy: z.string().optional(),
      provenance: z.string().optional(),
      year: z.int().nullable(),
      source: Sourced.nullable(),
    }),
  ),
  claims: z.array(
    z.strictObject({
      code: z.string(),
      publicEs: z.string(),
      publicEn: z.string(),
      kind: z.string().optional(),
      quadrant: z.string().optional(),
      coded: Named.nullable().optional(),
      round: Named.nullable().optional(),
      year: z.string().nullable(),
      source: Sourced.nullable(),
    }),
  ),
  gaps: z.array(
    z.strictObject({
      code: z.string(),
      ...Titled,
      publishedEs: z.string().nullable().optional(),
      publishedEn: z.string().nullable().optional(),
      grades: Grades.optional(),
      rewritten: Rewritten.optional(),
      findings: z.array(z.string()),
    }),
  ),
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
      /** Left out where there is none. */
      indicatorEs: z.string().nullable().optional(),
      indicatorEn: z.string().nullable().optional(),
      year: z.int().nullable(),
      /** Whether it stands among the programme's own. */
      ofProgramme: z.boolean().optional(),
      source: Sourced.nullable().optional(),
      sourceYear: z.string().nullable().optional(),
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
      /** What alone it counts, where that is less than its name says. */
      scopeEs: z.string().nullable().optional(),
      scopeEn: z.string().nullable().optional(),
      /** What a chart draws of it. */
      drawn: z
        .strictObject({ period: z.string(), value: z.int().nullable(), low: z.int().nullable(), high: z.int().nullable() })
        .optional(),
      source: Sourced,
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
      source: Sourced.nullable(),
    }),
  ),
  /** Documents that its page, its findings and gaps, or a sentence rewritten on these cite as a whole. */
  sources: z.array(z.strictObject({ code: z.string(), ...PartSource.shape, year: z.string().nullable() })).optional(),
})
export type CountryPart = z.output<typeof CountryPart>

export const SECTIONS = [
  'page',
  'holdings',
  'workshops',
  'findings',
  'statements',
  'claims',
  'gaps',
  'recommendations',
  'figures',
  'treaties',
  'sources',
] as const
export const PartChange = z.strictObject({
  /** `form`: parts hold more since. */
  section: z.enum([...SECTIONS, 'form']),
  /** Of the row; of the page its language, of the holdings their round, of the form its name. */
  code: z.string(),
  kind: z.enum(['added', 'removed', 'changed']),
})
export type PartChange = z.output<typeof PartChange>
