import { z } from 'zod'
import { remote } from '#kernel/command/remote.ts'
import { SignOff } from './release-facts.ts'

export const TextChange = z.strictObject({
  /** Title of its chapter. */
  chapter: z.string(),
  /** Title of the section, table or card that it stands in; empty at the beginning of a chapter. */
  place: z.string(),
  /** None of a text that is new. */
  was: z.string().nullable(),
  /** None of a text that is gone. */
  is: z.string().nullable(),
})
export type TextChange = z.output<typeof TextChange>

export const AnswerChange = z.strictObject({ country: z.string(), was: SignOff.nullable(), is: SignOff.nullable() })
export type AnswerChange = z.output<typeof AnswerChange>

/** All of them counted, the first of them told. */
const TextChanges = z.strictObject({ count: z.int(), first: z.array(TextChange) })

/** What an erratum would print otherwise than the version that it corrects. */
export const releaseCompare = remote({
  room: 'report',
  name: 'release.compare',
  kind: 'query',
  input: z.strictObject({ programmeId: z.uuid() }),
  output: z.strictObject({
    version: z.string(),
    texts: z.strictObject({ es: TextChanges, en: TextChanges }),
    answers: z.array(AnswerChange),
    /** Whether anything in its data has changed, printed or in the annex alone. */
    data: z.boolean(),
  }),
})
