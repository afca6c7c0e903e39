import { z } from 'zod'
import { remote } from '#kernel/command/remote.ts'
import { inOneOrBoth, writtenOnce } from '#kernel/command/one-language-first.ts'
import { ConditionCode, FindingCode, ofProgramme, QuadrantCode, Saved, ThemeCode, Version } from './shared.ts'
import { Cited } from './cited.ts'
import { Sight } from './sight.ts'
import { ClaimLine, ComparedLine, FindingTitle, StatementLine, StrengthLine } from './statement-line.ts'

const Body = {
  ...inOneOrBoth('title', 160),
  ...inOneOrBoth('text', 1200),
  quadrant: QuadrantCode,
  condition: ConditionCode,
  /** The theme that leads it. */
  theme: ThemeCode,
}

/** Its code is the house's: the next that is free. */
export const RecordFinding = z.strictObject({ ...ofProgramme, ...Body }).superRefine(...writtenOnce('title', 'text'))
export const EditFinding = z
  .strictObject({ ...ofProgramme, code: FindingCode, version: Version, ...Body })
  .superRefine(...writtenOnce('title', 'text'))
export const FindingSaved = z.strictObject({ code: z.string(), version: z.int() })

const words = { titleEs: z.string(), titleEn: z.string(), textEs: z.string(), textEn: z.string() }
const codes = { quadrant: QuadrantCode, condition: z.string(), theme: z.string() }

export const FindingLine = z.strictObject({
  code: z.string(),
  ...words,
  ...codes,
  gaps: z.array(z.string()),
  /** One for each round of the programme, in their order. */
  strength: z.array(StrengthLine),
})
export type FindingLine = z.output<typeof FindingLine>

export const Finding = z.strictObject({
  ...FindingLine.shape,
  gaps: z.array(z.strictObject({ code: z.string(), titleEs: z.string(), titleEn: z.string() })),
  supporting: z.array(StatementLine),
  contrary: z.array(StatementLine),
  /** The findings that these statements lead to. */
  leadsTo: z.array(FindingTitle),
  /** Published claims stand apart: they are never counted. */
  claims: z.array(ClaimLine),
  /** Earlier and later round, country by country; empty where the programme has one round. */
  compared: z.array(ComparedLine),
  /** What its text cites beside its evidence. */
  cited: z.array(Cited),
  /** Whose sight all of it is; none where all is seen. */
  sight: Sight.nullable(),
  ...Saved,
  earlier: z.array(z.strictObject({ ...Saved, ...words, ...codes })),
  may: z.array(z.string()),
})
export type Finding = z.output<typeof Finding>

export const findingList = remote({
  room: 'assess',
  name: 'finding.list',
  kind: 'query',
  input: z.strictObject(ofProgramme),
  output: z.strictObject({ findings: z.array(FindingLine), sight: Sight.nullable(), may: z.array(z.string()) }),
})
export const findingShow = remote({
  room: 'assess',
  name: 'finding.show',
  kind: 'query',
  input: z.strictObject({ ...ofProgramme, code: FindingCode }),
  output: Finding,
})
export const findingRecord = remote({ room: 'assess', name: 'finding.record', kind: 'command', input: RecordFinding, output: FindingSaved })
export const findingEdit = remote({ room: 'assess', name: 'finding.edit', kind: 'command', input: EditFinding, output: FindingSaved })
