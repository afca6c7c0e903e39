import { z } from 'zod'
import { remote } from '#kernel/command/remote.ts'

const ofProgramme = { programmeId: z.uuid() }
const LangCode = z.enum(['es', 'en'])

export const TextKind = z.enum(['theme', 'finding', 'gap', 'recommendation', 'passage'])
export const TextPart = z.enum(['name', 'definition', 'title', 'text', 'published', 'issuer', 'addressee', 'term', 'indicator'])

/** A text that stands in one language only, named as a refusal names it. */
export const UntranslatedPlace = z.strictObject({ kind: TextKind, id: z.string(), part: TextPart.nullable(), lacks: LangCode })

export const UntranslatedText = UntranslatedPlace.extend({
  /** What it says in the language that it was written in. */
  source: z.string(),
  /** How many characters its translation may have. */
  most: z.int(),
  /** Which save a passage is at; the others are told by what they say. */
  version: z.int().nullable(),
})
export type UntranslatedText = z.output<typeof UntranslatedText>

/** What waits for a translation of what whoever asks may write. */
export const translationList = remote({
  room: 'report',
  name: 'translation.list',
  kind: 'query',
  input: z.strictObject(ofProgramme),
  output: z.strictObject({
    texts: z.array(UntranslatedText),
    /** Whether a release prints “not translated” in place of asking for both languages. */
    printed: z.boolean(),
    may: z.array(z.string()),
  }),
})

export const translationSet = remote({
  room: 'report',
  name: 'translation.set',
  kind: 'command',
  input: z.strictObject({ ...ofProgramme, printed: z.boolean() }),
  output: z.strictObject({ printed: z.boolean() }),
})
