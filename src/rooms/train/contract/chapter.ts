import { Facts, System } from '#law/facts.ts'
import { z } from 'zod'
import { both } from './both.ts'

const Outcomes = z.array(z.string().regex(/^M\d{1,2}\.O\d{1,2}$/))

/** What every block has: its name in the chapter, the outcomes it serves, and where it rests. */
const common = {
  id: z.string().regex(/^[a-z0-9-]{2,60}$/),
  outcomes: Outcomes,
  sources: z.array(z.string()),
  /** Minutes that it takes in a session. */
  minutes: z.int().min(1).max(240).optional(),
}

/**
 * Running text in paragraphs parted by an empty line. `- ` begins a point and `1. ` a step; `**words**` are strong, `*words*` emphasised,
 * `[@tip-3]` cites a source of the law or of the chapter.
 */
const text = both(8000)

const TextBlock = z.strictObject({ kind: z.literal('text'), ...common, text })
const BoxBlock = z.strictObject({ kind: z.literal('box'), ...common, tone: z.enum(['accent', 'caution', 'plain']), title: both(120), text })
/** For whoever teaches: printed in the facilitator's guide only. */
const NoteBlock = z.strictObject({ kind: z.literal('note'), ...common, text })
/** What a provision says, in our words: never a quotation. `source` names the source of the law that carries its grade. */
const LawBlock = z.strictObject({ kind: z.literal('law'), ...common, source: z.string(), provision: both(200), text })
/** Lines to write on in the workbook; each kind has its own number where it is left out. */
const lines = z.int().min(0).max(24).optional()
const QuestionBlock = z.strictObject({ kind: z.literal('question'), ...common, lines, text, answer: text })
const ExerciseBlock = z.strictObject({ kind: z.literal('exercise'), ...common, lines, title: both(120), text, answer: text })

/**
 * A short fictional case. What it is under each law is never written here: the rules work it out from the facts when the chapter is made.
 * Phases are those of one person, in their order.
 */
const CaseBlock = z.strictObject({
  kind: z.literal('case'),
  ...common,
  lines,
  title: both(120),
  text,
  ask: text,
  phases: z
    .array(z.strictObject({ name: both(120), facts: Facts }))
    .min(1)
    .max(4),
  /** What those are called whom the facts accuse, by their name there. */
  accused: z.array(z.strictObject({ id: z.string(), name: both(40) })).optional(),
  /** What to notice in the answer, beside it. */
  comment: text,
})

const TableBlock = z.strictObject({
  kind: z.literal('table'),
  ...common,
  caption: both(200),
  columns: z.array(both(80)).min(2).max(5),
  rows: z
    .array(z.array(both(600)).min(2).max(5))
    .min(1)
    .max(30),
})

/** What each law asks for on one day, taken from the law when the chapter is made: never typed. */
const ComparedBlock = z.strictObject({
  kind: z.literal('compared'),
  ...common,
  caption: both(200),
  asOf: z.iso.date(),
  systems: z.array(System).min(2),
})

/** Rows of boxes joined by a sign: elements that go together (`+`), or steps that follow each other (`→`). */
const FigureBlock = z.strictObject({
  kind: z.literal('figure'),
  ...common,
  caption: both(200),
  alt: both(250),
  rows: z
    .array(
      z.strictObject({
        title: both(120),
        join: z.enum(['+', '→']),
        boxes: z
          .array(z.strictObject({ title: both(60), text: both(200) }))
          .min(1)
          .max(5),
      }),
    )
    .min(1)
    .max(4),
})

/**
 * A sheet to be filled in by hand: each row says what is asked, and leaves lines to write on below the other columns. `note` stands above it, such as
 * who may read it; `people` gives so many their own cell in a row, by number and never by name.
 */
const FormBlock = z.strictObject({
  kind: z.literal('form'),
  ...common,
  title: both(120),
  note: both(300).optional(),
  columns: z.array(both(120)).min(2).max(4),
  rows: z
    .array(z.strictObject({ ask: both(200), lines: z.int().min(1).max(8), people: z.int().min(1).max(20).optional() }))
    .min(1)
    .max(20),
})

/** Room to write at once, before what follows overleaf is read. */
const WriteBlock = z.strictObject({ kind: z.literal('write'), ...common, text, lines: z.int().min(1).max(24) })

export const Block = z.discriminatedUnion('kind', [
  TextBlock,
  BoxBlock,
  NoteBlock,
  LawBlock,
  QuestionBlock,
  ExerciseBlock,
  CaseBlock,
  TableBlock,
  ComparedBlock,
  FigureBlock,
  FormBlock,
  WriteBlock,
])
export type Block = z.infer<typeof Block>
export type CaseBlock = z.infer<typeof CaseBlock>
export type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

/** Where the chapter's own statements come from; the law's sources come with the law. */
const Source = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{2,60}$/),
  /** The document first, and who issued it. */
  title: both(400),
  /** Where a copy was read. */
  where: z.string().max(400),
  /** How much of it was read: itself, a part of it, or what another quotes of it. */
  seen: z.enum(['whole', 'part', 'quoted']),
})
export type Source = z.infer<typeof Source>

/** What is done in the room, in its order: a block that has minutes of its own, or anything else with how long it takes. */
const Step = z.union([
  z.strictObject({ block: z.string().regex(/^[a-z0-9-]{2,60}$/) }),
  z.strictObject({ minutes: z.int().min(1).max(240), what: both(300) }),
])
export type Step = z.infer<typeof Step>

const Section = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{2,60}$/),
  title: both(120),
  /** Minutes in a session: those of its steps together. */
  minutes: z.int().min(1).max(480),
  steps: z.array(Step).min(1).max(20),
  blocks: z.array(Block).min(1).max(200),
})
export type Section = z.infer<typeof Section>

/** One chapter: the source of the manual for who learns alone, of the workbook for who comes to a session, and of the guide for who teaches. */
export const Chapter = z.strictObject({
  schema: z.literal('istmo/chapter/1'),
  id: z.string().regex(/^[a-z0-9-]{2,60}$/),
  module: z.string().regex(/^M\d{1,2}$/),
  semver: z.string(),
  date: z.iso.date(),
  title: both(160),
  subtitle: both(240),
  notice: both(300),
  authors: both(200),
  /** What the reader will be able to do, why, and how to read. */
  opening: text,
  /** For whoever teaches: how to prepare, what must not happen in the room. */
  preparing: text,
  sources: z.array(Source),
  sections: z.array(Section).min(1).max(40),
})
export type Chapter = z.infer<typeof Chapter>
