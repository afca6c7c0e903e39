import { z } from 'zod'
import { remote } from '#kernel/command/remote.ts'
import { typed } from '#kernel/command/wording.ts'
import { SelfCode } from './self-code.ts'
import { ofTest } from './test.ts'

const Line = typed().trim().min(1).max(2000)
const Text = z.strictObject({ es: z.string(), en: z.string() })

/** A typed line as it reads: each answer in words, so that a slip of a column is seen; or every fault by its column. */
const SheetSeen = z.strictObject({
  sheet: z.string().nullable(),
  form: z.string().nullable(),
  person: z.string().nullable(),
  answers: z.array(
    z.strictObject({ number: z.int(), signs: z.string(), kind: z.enum(['chosen', 'blank', 'illegible', 'unknown']), texts: z.array(Text) }),
  ),
  faults: z.array(z.strictObject({ column: z.int(), code: z.string(), value: z.string() })),
})
export type SheetSeen = z.output<typeof SheetSeen>

/** A command, since what somebody answered does not stand in an address; it keeps nothing. */
export const sheetRead = remote({
  room: 'train',
  name: 'sheet.read',
  kind: 'command',
  input: z.strictObject({ ...ofTest, line: Line }),
  output: SheetSeen,
})

/** The first who types a sheet makes its try; another person who types it too is compared with. */
export const sheetEnter = remote({
  room: 'train',
  name: 'sheet.enter',
  kind: 'command',
  input: z.strictObject({ ...ofTest, line: Line, code: SelfCode.nullable().default(null) }),
  output: z.strictObject({ sheet: z.string(), typed: z.int(), disagreements: z.int() }),
})

/** Where two typists differ, the paper says which of them read it right. */
export const sheetSettle = remote({
  room: 'train',
  name: 'sheet.settle',
  kind: 'command',
  input: z.strictObject({ ...ofTest, sheet: z.string().length(10), used: z.union([z.literal(1), z.literal(2)]) }),
  output: z.strictObject({ sheet: z.string(), used: z.int() }),
})

const Disagreement = z.strictObject({
  sheet: z.string(),
  /** `wave`, `person`, an element of the code, or the number of a question: names of items stay with the house. */
  what: z.string(),
  first: z.string(),
  second: z.string(),
  settled: z.int().nullable(),
})
export const sheetList = remote({
  room: 'train',
  name: 'sheet.list',
  kind: 'query',
  input: z.strictObject({ ...ofTest }),
  output: z.strictObject({
    sheets: z.array(z.strictObject({ sheet: z.string(), form: z.string(), typed: z.int(), mine: z.boolean(), typedAt: z.iso.datetime() })),
    /** A tenth, left to chance, that a second person types. */
    again: z.array(z.string()),
    disagreements: z.array(Disagreement),
    answersTwice: z.int(),
    perThousand: z.number().nullable(),
    mostPerThousand: z.int(),
    may: z.array(z.string()),
  }),
})
