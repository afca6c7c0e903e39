import { z } from 'zod'
import { remote } from '#kernel/command/remote.ts'
import { inOneOrBoth, writtenOnce } from '#kernel/command/one-language-first.ts'
import { optionalWording } from '#kernel/command/wording.ts'
import { ConditionCode, FindingCode, GapCode, ofProgramme, Saved, Version } from './shared.ts'
import { FindingLine } from './finding.ts'
import { Cited } from './cited.ts'
import { Sight } from './sight.ts'
import { ClaimLine, ComparedLine, FindingTitle, StatementLine, StrengthLine } from './statement-line.ts'

const Body = {
  ...inOneOrBoth('title', 160),
  ...inOneOrBoth('text', 1500),
  condition: ConditionCode,
  /** Its place among the gaps that lead the summary. */
  headline: z.int().min(1).max(9).nullable().default(null),
  /** Where the programme itself published it. */
  publishedEs: optionalWording(300),
  publishedEn: optionalWording(300),
  findings: z
    .array(FindingCode)
    .min(1)
    .max(50)
    .refine((codes) => new Set(codes).size === codes.length, { error: 'assess.input.repeated' }),
}

/** Its code is the house's: the next that is free. */
export const RecordGap = z.strictObject({ ...ofProgramme, ...Body }).superRefine(...writtenOnce('title', 'text'))
export const EditGap = z
  .strictObject({ ...ofProgramme, code: GapCode, version: Version, ...Body })
  .superRefine(...writtenOnce('title', 'text'))
export const GapSaved = z.strictObject({ code: z.string(), version: z.int() })

const said = {
  titleEs: z.string(),
  titleEn: z.string(),
  textEs: z.string(),
  textEn: z.string(),
  condition: z.string(),
  headline: z.int().nullable(),
  publishedEs: z.string().nullable(),
  publishedEn: z.string().nullable(),
}

export const GapLine = z.strictObject({
  code: z.string(),
  ...said,
  findings: z.array(z.string()),
  /** One for each round of the programme, in their order: each statement counts once. */
  strength: z.array(StrengthLine),
})
export type GapLine = z.output<typeof GapLine>

export const Gap = z.strictObject({
  ...GapLine.shape,
  findings: z.array(FindingLine.omit({ gaps: true })),
  /** What supports and what contradicts the findings behind it; the round and the country stand on each statement. */
  supporting: z.array(StatementLine),
  contrary: z.array(StatementLine),
  /** The findings that these statements lead to. */
  leadsTo: z.array(FindingTitle),
  claims: z.array(ClaimLine),
  compared: z.array(ComparedLine),
  /** What its text cites beside its evidence. */
  cited: z.array(Cited),
  sight: Sight.nullable(),
  ...Saved,
  earlier: z.array(z.strictObject({ ...Saved, ...said, findings: z.array(z.string()) })),
  may: z.array(z.string()),
})
export type Gap = z.output<typeof Gap>

export const gapList = remote({
  room: 'assess',
  name: 'gap.list',
  kind: 'query',
  input: z.strictObject(ofProgramme),
  output: z.strictObject({ gaps: z.array(GapLine), sight: Sight.nullable(), may: z.array(z.string()) }),
})
export const gapShow = remote({
  room: 'assess',
  name: 'gap.show',
  kind: 'query',
  input: z.strictObject({ ...ofProgramme, code: GapCode }),
  output: Gap,
})
export const gapRecord = remote({ room: 'assess', name: 'gap.record', kind: 'command', input: RecordGap, output: GapSaved })
export const gapEdit = remote({ room: 'assess', name: 'gap.edit', kind: 'command', input: EditGap, output: GapSaved })
