import { z } from 'zod'
import { wording } from '#kernel/command/wording.ts'

const Code = z.string().regex(/^[a-z][a-z-]{1,30}$/)
const named = (max: number) => ({ nameEs: wording(max), nameEn: wording(max) })

export const Country = z.strictObject({ code: z.string().regex(/^[A-Z]{2}$/), ...named(80), workshopLanguage: z.enum(['es', 'en']) })
export const Sector = z.strictObject({ code: Code, ...named(80) })
/** One that folds into another has no chapter of its own: the report presents it with that one. */
export const Condition = z.strictObject({
  code: Code,
  ...named(80),
  definitionEs: wording(500),
  definitionEn: wording(500),
  foldsInto: Code.nullable().default(null),
})
export const Round = z
  .strictObject({
    number: z.int().min(1).max(99),
    ...named(120),
    fromYear: z.int().min(1990).max(2100),
    toYear: z.int().min(1990).max(2100).nullable(),
  })
  .refine(({ fromYear, toYear }) => toYear === null || toYear >= fromYear, { error: 'programme.input.ends-before-start', path: ['toYear'] })

const Head = z.strictObject({
  code: z.string().regex(/^[A-Z0-9-]{2,24}$/),
  ...named(200),
  areaEs: wording(80),
  areaEn: wording(80),
  startsOn: z.iso.date(),
  endsOn: z.iso.date().nullable().default(null),
  disclaimerEs: wording(2000),
  disclaimerEn: wording(2000),
})

/** Lists stand in the programme's own order, which reports keep. */
export const CreateProgramme = Head.extend({
  countries: z.array(Country).min(1).max(250),
  sectors: z.array(Sector).min(1).max(30),
  conditions: z.array(Condition).min(1).max(30),
  rounds: z.array(Round).min(1).max(99),
}).refine(({ startsOn, endsOn }) => endsOn === null || endsOn >= startsOn, { error: 'programme.input.ends-before-start', path: ['endsOn'] })

export const Programme = z.strictObject({
  id: z.uuid(),
  ...Head.shape,
  provenance: z.enum(['recorded', 'reconstruction']),
  countries: z.array(Country),
  sectors: z.array(Sector),
  conditions: z.array(Condition),
  rounds: z.array(Round),
  /** What its reader may do with it. */
  may: z.array(z.string()),
})

export const ProgrammeLine = z.strictObject({ id: z.uuid(), code: z.string(), nameEs: z.string(), nameEn: z.string() })
