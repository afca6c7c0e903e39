import { z } from 'zod'
import { SourceLine } from '#programme/source-line.ts'
import { remote } from '#kernel/command/remote.ts'
import { inOneOrBoth, writtenOnce } from '#kernel/command/one-language-first.ts'
import { optionalWording } from '#kernel/command/wording.ts'
import { FollowupLine } from './followup.ts'

export const RecommendationCode = z.string().regex(/^R-(?:[A-Z]{2}|REG)-\d{2}$/)
const ofProgramme = { programmeId: z.uuid() }
const inBoth = <Name extends string>(name: Name, max: number) =>
  ({ [`${name}Es`]: optionalWording(max), [`${name}En`]: optionalWording(max) }) as {
    [K in `${Name}Es` | `${Name}En`]: ReturnType<typeof optionalWording>
  }

/** One action for one recommendation. What a published source does not state stays empty. */
const Body = {
  ...inOneOrBoth('text', 600),
  condition: z.string().regex(/^[a-z][a-z-]{1,30}$/),
  ...inOneOrBoth('issuer', 200),
  /** Whether the programme itself makes it, which is said and never guessed; those of others, a workshop's too, stand apart. */
  ofProgramme: z.boolean(),
  year: z.int().min(1990).max(2100).nullable().default(null),
  ...inBoth('addressee', 200),
  ...inBoth('term', 200),
  ...inBoth('indicator', 300),
  /** Where it was published; one that is made here has none. */
  source: z.string().max(61).nullable().default(null),
  gaps: z
    .array(z.string().regex(/^G-\d{2}$/))
    .min(1)
    .max(20)
    .refine((codes) => new Set(codes).size === codes.length, { error: 'recommend.input.repeated' }),
}

const ANSWERED = ['addressee', 'term', 'indicator'] as const

/** One that is made here says to whom, by when and by what it will be measured, in one language at least; a published one says what its source says. */
const refuseUnaddressed = (
  given: { readonly source: string | null } & { readonly [Field in `${(typeof ANSWERED)[number]}${'Es' | 'En'}`]: string | null },
  context: z.RefinementCtx,
): void => {
  if (given.source !== null) return
  for (const name of ANSWERED)
    if (given[`${name}Es`] === null && given[`${name}En`] === null)
      context.addIssue({ code: 'custom', message: 'recommend.input.needed', path: [`${name}Es`], input: null })
}

/** `country` is `REG` for the region; its code is the house's, the next that is free for that country. */
export const RecordRecommendation = z
  .strictObject({ ...ofProgramme, country: z.string().regex(/^(?:[A-Z]{2}|REG)$/), ...Body })
  .superRefine(...writtenOnce('text', 'issuer'))
  .superRefine(refuseUnaddressed)
export const EditRecommendation = z
  .strictObject({ ...ofProgramme, code: RecommendationCode, version: z.int().min(0), ...Body })
  .superRefine(...writtenOnce('text', 'issuer'))
  .superRefine(refuseUnaddressed)
export const RecommendationSaved = z.strictObject({ code: z.string(), version: z.int() })

const words = {
  country: z.string(),
  textEs: z.string(),
  textEn: z.string(),
  condition: z.string(),
  issuerEs: z.string(),
  issuerEn: z.string(),
  ofProgramme: z.boolean(),
  year: z.int().nullable(),
  addresseeEs: z.string().nullable(),
  addresseeEn: z.string().nullable(),
  termEs: z.string().nullable(),
  termEn: z.string().nullable(),
  indicatorEs: z.string().nullable(),
  indicatorEn: z.string().nullable(),
}

/** Where it stands by its last entry; only what another person verified counts as done. */
const Standing = z.strictObject({
  kind: z.enum(['none', 'reported', 'verified']),
  status: z.string().nullable(),
  date: z.string().nullable(),
})
const GapRef = z.strictObject({ code: z.string(), titleEs: z.string(), titleEn: z.string() })

export const RecommendationLine = z.strictObject({
  code: z.string(),
  ...words,
  source: SourceLine.nullable(),
  gaps: z.array(GapRef),
  standing: Standing,
})
export type RecommendationLine = z.output<typeof RecommendationLine>

const Saved = { version: z.int(), changedAt: z.string().nullable(), changedBy: z.string().nullable() }
export const RecommendationShown = z.strictObject({
  ...RecommendationLine.shape,
  followups: z.array(FollowupLine),
  ...Saved,
  earlier: z.array(z.strictObject({ ...Saved, ...words, source: z.string().nullable(), gaps: z.array(z.string()) })),
  may: z.array(z.string()),
})
export type RecommendationShown = z.output<typeof RecommendationShown>

export const recommendationList = remote({
  room: 'recommend',
  name: 'recommendation.list',
  kind: 'query',
  input: z.strictObject(ofProgramme),
  output: z.strictObject({ recommendations: z.array(RecommendationLine), may: z.array(z.string()) }),
})
export const recommendationShow = remote({
  room: 'recommend',
  name: 'recommendation.show',
  kind: 'query',
  input: z.strictObject({ ...ofProgramme, code: RecommendationCode }),
  output: RecommendationShown,
})
export const recommendationRecord = remote({
  room: 'recommend',
  name: 'recommendation.record',
  kind: 'command',
  input: RecordRecommendation,
  output: RecommendationSaved,
})
export const recommendationEdit = remote({
  room: 'recommend',
  name: 'recommendation.edit',
  kind: 'command',
  input: EditRecommendation,
  output: RecommendationSaved,
})
