import { z } from 'zod'
import { remote } from '../command/remote.ts'
import { typed } from '../command/wording.ts'

/** A text in the reader's language, or in the other where it stands in that alone or the words were found there; pieces of it that were sought are hits. */
const Marked = z.strictObject({ lang: z.enum(['es', 'en']), pieces: z.array(z.strictObject({ text: z.string(), hit: z.boolean() })) })
const InBoth = z.strictObject({ es: Marked, en: Marked }).nullable()

export const FoundRecord = z.strictObject({
  id: z.string(),
  code: z.string().nullable(),
  country: z.string().nullable(),
  title: InBoth,
  text: InBoth,
  /** Where it is read, of a record that has no page of its kind. */
  address: z.strictObject({ es: z.string(), en: z.string() }).nullable(),
})
export type FoundRecord = z.output<typeof FoundRecord>
export type MarkedText = z.output<typeof Marked>

const FoundGroup = z.strictObject({
  kind: z.string(),
  name: z.strictObject({ es: z.string(), en: z.string() }),
  /** How many were found; where there are more than are counted, how many were counted. */
  found: z.int(),
  more: z.boolean(),
  records: z.array(FoundRecord),
})
export type FoundGroup = z.output<typeof FoundGroup>

/** Everything in sight that has all the words, by kind: a few of each, or the first hundred of one. */
export const recordFind = remote({
  room: 'find',
  name: 'record.find',
  kind: 'query',
  input: z.strictObject({
    programmeId: z.uuid(),
    words: typed().max(200),
    kind: z.string().max(60).optional(),
  }),
  output: z.strictObject({ groups: z.array(FoundGroup) }),
})
