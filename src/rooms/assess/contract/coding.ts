import { z } from 'zod'
import { remote } from '#kernel/command/remote.ts'
import { optionalWording } from '#kernel/command/wording.ts'
import { ConditionCode, FindingCode, ofProgramme, QuadrantCode, RoundNumber, Stance, SubjectId, ThemeCode, Version } from './shared.ts'
import { FindingTitle, StatementLine } from './statement-line.ts'

/** Statements on one page of a list, at most. */
export const LARGEST_PAGE = 200

/** How one coder reads a statement: one condition, up to five themes or none that applies, and the findings it bears on. */
const Reading = {
  condition: ConditionCode,
  themes: z
    .array(ThemeCode)
    .max(5)
    .refine((codes) => new Set(codes).size === codes.length, { error: 'assess.input.repeated' }),
  seriousness: z.int().min(1).max(4).nullable().default(null),
  memo: optionalWording(1000),
  evidence: z
    .array(z.strictObject({ finding: FindingCode, stance: Stance }))
    .max(20)
    .refine((rows) => new Set(rows.map(({ finding }) => finding)).size === rows.length, { error: 'assess.input.repeated' })
    .default([]),
}

/** `version` 0 says that it is not coded yet. */
export const RecordCoding = z.strictObject({ ...ofProgramme, subject: SubjectId, version: Version, ...Reading })
export const CodingSaved = z.strictObject({ subject: z.string(), version: z.int() })

export const ListCodings = z.strictObject({
  ...ofProgramme,
  round: RoundNumber.optional(),
  country: z.string().optional(),
  workshop: z.string().optional(),
  quadrant: QuadrantCode.optional(),
  uncoded: z.boolean().optional(),
  /** Only those that the reader may code. */
  codable: z.boolean().optional(),
  condition: ConditionCode.optional(),
  theme: ThemeCode.optional(),
  finding: FindingCode.optional(),
  /** Begins with this statement; with `after`, behind it. */
  at: SubjectId.optional(),
  after: SubjectId.optional(),
  limit: z.int().min(1).max(LARGEST_PAGE).default(50),
})

export const CodingLine = StatementLine.extend({
  /** None while it is not coded. */
  coding: z
    .strictObject({
      version: z.int(),
      coder: z.string(),
      changedAt: z.string().nullable(),
      seriousness: z.int().nullable(),
      memo: z.string().nullable(),
    })
    .nullable(),
  /** Its nearest neighbours in the quadrant of its workshop, in their order. */
  near: z.array(z.string()),
  may: z.array(z.string()),
})
export type CodingLine = z.output<typeof CodingLine>

export const NearLine = StatementLine.pick({
  id: true,
  code: true,
  text: true,
  publicEs: true,
  publicEn: true,
  condition: true,
  themes: true,
})
export type NearLine = z.output<typeof NearLine>

export const Codings = z.strictObject({
  /** To which every filter applies. */
  found: z.int(),
  items: z.array(CodingLine),
  near: z.array(NearLine),
  /** Pass it as `after` for the next page. */
  next: z.string().nullable(),
})

export const ShowCodingProgress = z.strictObject({
  ...ofProgramme,
  /** Only where the reader may code. */
  codable: z.boolean().optional(),
})
/** Each workshop with statements in sight, in the programme's order, and how many of these are coded. */
export const CodingProgress = z.strictObject({
  workshops: z.array(z.strictObject({ code: z.string(), round: z.int(), country: z.string(), statements: z.int(), coded: z.int() })),
})
export type CodingProgress = z.output<typeof CodingProgress>

export const codingList = remote({ room: 'assess', name: 'coding.list', kind: 'query', input: ListCodings, output: Codings })
export const codingProgress = remote({
  room: 'assess',
  name: 'coding.progress',
  kind: 'query',
  input: ShowCodingProgress,
  output: CodingProgress,
})
export const codingRecord = remote({ room: 'assess', name: 'coding.record', kind: 'command', input: RecordCoding, output: CodingSaved })
export const codingWithdraw = remote({
  room: 'assess',
  name: 'coding.withdraw',
  kind: 'command',
  input: z.strictObject({ ...ofProgramme, subject: SubjectId, version: Version }),
  output: CodingSaved,
})

/** Criteria of the drill: those named must all hold, several values of one are alternatives. */
export const FindStatements = z.strictObject({
  ...ofProgramme,
  round: z.array(RoundNumber).optional(),
  country: z.array(z.string()).optional(),
  sector: z.array(z.string()).optional(),
  workshop: z.array(z.string()).optional(),
  quadrant: z.array(QuadrantCode).optional(),
  /** A chapter with all that folds into it; `codedCondition` is the condition itself. */
  condition: z.array(ConditionCode).optional(),
  codedCondition: z.array(ConditionCode).optional(),
  theme: z.array(ThemeCode).optional(),
  finding: z.array(z.string()).optional(),
  gap: z.array(z.string()).optional(),
  stance: Stance.optional(),
  allocated: z.array(z.enum(['room', 'source', 'rule'])).optional(),
  sourceKind: z.array(z.string()).optional(),
  after: SubjectId.optional(),
  limit: z.int().min(1).max(LARGEST_PAGE).default(100),
})
export const FoundStatements = z.strictObject({
  found: z.int(),
  workshops: z.int(),
  items: z.array(StatementLine),
  /** The findings that these lead to. */
  leadsTo: z.array(FindingTitle),
  next: z.string().nullable(),
})
export const statementFind = remote({
  room: 'assess',
  name: 'statement.find',
  kind: 'query',
  input: FindStatements,
  output: FoundStatements,
})
/** Criteria of the drill without their programme. */
export type StatementCriteria = Omit<z.output<typeof FindStatements>, 'programmeId'>
