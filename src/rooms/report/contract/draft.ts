import { z } from 'zod'
import type { CitedReference, NumberedBlock } from '#documents/numbered.ts'
import { optionalWording, typed } from '#kernel/command/wording.ts'
import { ToReview } from './reviewed.ts'
import { Sight } from '#assess/sight.ts'

export const SENTENCE_CHARS = 1000
export const PASSAGE_CHARS = 20_000

const Words = z.strictObject({ es: z.string(), en: z.string() })
/** Blocks of the one document model, numbered as they would be printed; their form is `documents/numbered.ts`. */
const Blocks = z.array(z.custom<NumberedBlock>((block) => typeof block === 'object' && block !== null && 'kind' in block))
const References = z.array(z.custom<CitedReference>((entry) => typeof entry === 'object' && entry !== null && 'number' in entry))

/** A place that cannot be printed, in the words of `report.cli.problem-<code>`. */
export const TextFault = z.strictObject({
  where: z.string(),
  code: z.enum([
    'unknown-reference',
    'bad-reference',
    'open-reference',
    'open-token',
    'unreleased-reference',
    'bad-token',
    'unbound-number',
    'missing-passage',
    'markup',
    'unsettable',
  ]),
  found: z.string(),
})

/** The same with its sentence, for whoever reads a refusal where nothing else has the words: a terminal, a program. */
export const SaidFault = TextFault.extend({ message: Words })

/** A record that a sentence rests on: for or against where the sentence takes sides, and where it was published if it has no page of its own. */
const Ground = z.strictObject({
  kind: z.string(),
  id: z.string(),
  ...Words.shape,
  stance: z.enum(['supports', 'contrary']).nullable(),
  published: z.strictObject({ ...Words.shape, kind: Words, url: z.string().nullable() }).nullable(),
})
/** Which save a text is at; none of an import is known. */
const Save = { version: z.int(), writtenAt: z.string().nullable(), writtenBy: z.string().nullable() }

export const Sentence = z.strictObject({
  id: z.string(),
  state: z.enum(['auto', 'overridden', 'stale', 'half']),
  /** The values it was made from; canonical JSON, and equal as long as they are. */
  inputs: z.string(),
  generated: Words,
  /** The same with its numbers as values, `{{value of=statements}}`: what its rewriting begins with. */
  template: Words,
  /** As it stands in the chapter, rewritten or not: values in place of tokens, without its marks. */
  printed: Words,
  override: z
    .strictObject({
      es: z.string().nullable(),
      en: z.string().nullable(),
      note: z.string().nullable(),
      /** What was generated when it was rewritten, where that is known. */
      was: z.strictObject({ es: z.string().nullable(), en: z.string().nullable() }),
    })
    .nullable(),
  restsOn: z.array(Ground),
  /** What the rewritten text itself cites, in either language. */
  cites: z.array(Ground),
  /** Whether it counts a workshop that is not released: then it cannot be rewritten yet. Told to whoever may write in the report. */
  countsClosed: z.boolean(),
  ...Save,
})

export const Passage = z.strictObject({ key: z.string(), chapter: z.string().nullable(), es: z.string(), en: z.string(), ...Save })

const MadeFile = z.strictObject({ path: z.string(), bytes: z.int(), sha256: z.string() })
export const MadeDraft = z.strictObject({
  id: z.uuid(),
  madeAt: z.string(),
  dataHash: z.string(),
  stale: z.array(z.string()),
  files: z.array(MadeFile),
})

export const ShowDraft = z.strictObject({ programmeId: z.uuid(), chapter: z.string().max(80).optional() })
export const Draft = z.strictObject({
  dataHash: z.string(),
  /** Of a reader who does not see all of the programme. */
  sight: Sight.nullable(),
  outline: z.array(
    z.strictObject({
      id: z.string(),
      level: z.int(),
      number: z.string().nullable(),
      title: Words,
      /** Sentences and texts in it that somebody must look at. */
      open: z.int(),
    }),
  ),
  chapter: z.string().nullable(),
  blocks: z.strictObject({ es: Blocks, en: Blocks }),
  /** Chapters of what it refers to and another chapter prints, by anchor. */
  elsewhere: z.record(z.string(), z.string()),
  /** What the chapter cites. */
  references: z.strictObject({ es: References, en: References }),
  /** Of the chapter. */
  sentences: z.array(Sentence),
  passages: z.array(Passage),
  faults: z.array(TextFault),
  /** Of the whole report: sentences by state. */
  counts: z.strictObject({ sentences: z.int(), overridden: z.int(), stale: z.int(), half: z.int() }),
  /** Rewritten sentences that the report no longer says: what they spoke of is gone. */
  unsaid: z.array(z.strictObject({ id: z.string(), es: z.string().nullable(), en: z.string().nullable(), version: z.int() })),
  /** Texts of the whole report that somebody wrote, and under which the data have moved since. */
  toReview: z.array(ToReview),
  made: MadeDraft.nullable(),
  may: z.array(z.string()),
})

export const FindInDraft = z.strictObject({
  programmeId: z.uuid(),
  kind: z.enum(['statement', 'claim', 'finding', 'gap']),
  id: z.string().min(1).max(40),
})
export const FoundInDraft = z.strictObject({
  /** In the order of the report; none for a record that it does not speak of, or that the reader does not see. */
  chapters: z.array(
    z.strictObject({
      id: z.string(),
      number: z.string().nullable(),
      title: Words,
      /** Under which number each language cites it; null where the chapter does not. */
      reference: z.strictObject({ es: z.int().nullable(), en: z.int().nullable() }),
      /** What of the chapter rests on it, as it would be printed; `about` is the finding or gap that it speaks of, where it is one. */
      sentences: z.array(z.strictObject({ id: z.string(), about: z.string().nullable(), es: z.string(), en: z.string() })),
    }),
  ),
})

/** Data that the author of a text had before them: of what moved since it stays to be read again. Left out, the data of now. */
const readData = z.string().max(64).nullable().default(null)

/** At least one language; the other then stays generated, and the sentence half rewritten. */
export const OverrideSentence = z
  .strictObject({
    programmeId: z.uuid(),
    sentence: z.string().min(1).max(120),
    es: optionalWording(SENTENCE_CHARS),
    en: optionalWording(SENTENCE_CHARS),
    note: optionalWording(500),
    /** As its editor read them; a text saved since, or values that moved since, are not written over. */
    version: z.int().min(0),
    inputs: z.string().max(4000),
    dataHash: readData,
  })
  .refine(({ es, en }) => es !== null || en !== null, { error: 'report.input.no-text', path: ['es'] })

export const RestoreSentence = z.strictObject({ programmeId: z.uuid(), sentence: z.string().min(1).max(120), version: z.int().min(0) })
export const Written = z.strictObject({ version: z.int() })

const prose = typed()
  .max(PASSAGE_CHARS)
  .transform((text) => text.trim())
/** Both texts empty take the passage away. */
export const WritePassage = z.strictObject({
  programmeId: z.uuid(),
  key: z.string().min(1).max(80),
  es: prose,
  en: prose,
  version: z.int().min(0),
  dataHash: readData,
})

/** A part of a passage while it is being written. */
export const CheckPassage = z.strictObject({
  programmeId: z.uuid(),
  key: z.string().min(1).max(80),
  lang: z.enum(['es', 'en']),
  text: z.string().max(2500),
})
export const CheckedPassage = z.strictObject({ faults: z.array(TextFault) })

export const TextVersion = z.strictObject({
  version: z.int(),
  es: z.string().nullable(),
  en: z.string().nullable(),
  note: z.string().nullable(),
  writtenAt: z.string(),
  writtenBy: z.string(),
})

export const FORMATS = ['pdf', 'docx', 'html'] as const
export const MakeDraft = z.strictObject({
  programmeId: z.uuid(),
  langs: z
    .array(z.enum(['es', 'en']))
    .min(1)
    .max(2),
  formats: z.array(z.enum(FORMATS)).min(1).max(3),
})
