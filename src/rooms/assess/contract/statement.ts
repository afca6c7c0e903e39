import { z } from 'zod'
import { remote } from '#kernel/command/remote.ts'
import { optionalWording, wording } from '#kernel/command/wording.ts'
import { ofProgramme, QuadrantCode, Stance, SubjectId, Version } from './shared.ts'
import { WorkshopCode } from './workshop.ts'

const Year = z.int().min(1990).max(2100).nullable()
const Code = z.string().regex(/^[a-z0-9][a-z0-9-]{1,60}$/)

/** What is typed bears an id on its device, by which the same sent twice is recorded once in its workshop; its own, and its number, are in the reply. */
export const RecordStatement = z.strictObject({
  ...ofProgramme,
  workshop: WorkshopCode,
  draftId: z.uuid(),
  quadrant: QuadrantCode,
  /** In a workshop of several sectors: the one that said it. */
  sector: Code.nullable().default(null),
  language: z.enum(['es', 'en']),
  text: wording(500),
  publicEs: optionalWording(500),
  publicEn: optionalWording(500),
  year: Year.default(null),
  source: Code.nullable().default(null),
})
/** As it is sent. */
export type RecordStatement = z.input<typeof RecordStatement>

/** Only what is named changes. */
export const EditStatement = z.strictObject({
  ...ofProgramme,
  id: SubjectId,
  version: Version,
  quadrant: QuadrantCode.optional(),
  sector: Code.nullable().optional(),
  language: z.enum(['es', 'en']).optional(),
  text: wording(500).optional(),
  year: Year.optional(),
  source: Code.nullable().optional(),
})

/** An empty wording takes it away. */
export const ProposeWording = z.strictObject({
  ...ofProgramme,
  id: SubjectId,
  version: Version,
  publicEs: optionalWording(500),
  publicEn: optionalWording(500),
})

export const StatementSaved = z.strictObject({ id: z.string(), workshop: z.string(), number: z.int(), version: z.int() })

/** A statement as it stood at one save; the last is what stands, or what stood when it was withdrawn. */
export const StatementSave = z.strictObject({
  version: z.int(),
  at: z.string().nullable(),
  by: z.string().nullable(),
  quadrant: QuadrantCode,
  sector: z.string().nullable(),
  language: z.enum(['es', 'en']),
  text: z.string().nullable(),
  publicEs: z.string().nullable(),
  publicEn: z.string().nullable(),
  year: z.int().nullable(),
  source: z.string().nullable(),
})
export type StatementSave = z.output<typeof StatementSave>

/** How a statement was read at one save. */
export const CodingSave = z.strictObject({
  version: z.int(),
  at: z.string().nullable(),
  by: z.string(),
  condition: z.string(),
  themes: z.array(z.string()),
  seriousness: z.int().nullable(),
  memo: z.string().nullable(),
  evidence: z.array(z.strictObject({ finding: z.string(), stance: Stance })),
})
export type CodingSave = z.output<typeof CodingSave>

export const StatementHistory = z.strictObject({
  id: z.string(),
  number: z.int(),
  withdrawn: z.strictObject({ at: z.string(), by: z.string() }).nullable(),
  saves: z.array(StatementSave),
  codings: z.array(CodingSave),
  /** Whether the last of its codings is the one that stands; who withdrew it, and when, is in the audit alone. */
  coded: z.boolean(),
})
export type StatementHistory = z.output<typeof StatementHistory>

export const statementRecord = remote({
  room: 'assess',
  name: 'statement.record',
  kind: 'command',
  input: RecordStatement,
  output: StatementSaved,
})
export const statementEdit = remote({
  room: 'assess',
  name: 'statement.edit',
  kind: 'command',
  input: EditStatement,
  output: StatementSaved,
})
export const wordingPropose = remote({
  room: 'assess',
  name: 'wording.propose',
  kind: 'command',
  input: ProposeWording,
  output: StatementSaved,
})
export const statementWithdraw = remote({
  room: 'assess',
  name: 'statement.withdraw',
  kind: 'command',
  input: z.strictObject({ ...ofProgramme, id: SubjectId, version: Version }),
  output: StatementSaved,
})
export const statementHistory = remote({
  room: 'assess',
  name: 'statement.history',
  kind: 'query',
  /** Of one statement, or of all in the workshop that were changed or withdrawn. */
  input: z.strictObject({ ...ofProgramme, workshop: WorkshopCode, id: SubjectId.optional() }),
  output: z.strictObject({ statements: z.array(StatementHistory) }),
})
