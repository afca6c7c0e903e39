import { z } from 'zod'
import { TextPlace, Words } from './reviewed.ts'

/** A place of a report that cannot be printed. */
const Place = z.strictObject({
  /** `prose/gaps.es`, `finding F-012.en`. */
  where: z.string(),
  code: z.string(),
  /** The reference, value or number in it that cannot be printed. */
  found: z.string(),
  /** The same as a person calls it, and what in it. */
  place: Words,
  /** The language that it is written in; of both where that is not known. */
  lang: z.enum(['es', 'en']).nullable(),
  /** The text that it stands in; of a recommendation, or of a file as a whole, none. */
  text: TextPlace.nullable(),
})
export type UnprintablePlace = z.output<typeof Place>

/** What of a report cannot be printed: no release gets past it, nor does putting where it stands on a country's page. At most fifty places are named. */
export const Unprintable = z.strictObject({ count: z.int(), first: z.string(), place: Words, problems: z.array(Place) })
export type Unprintable = z.output<typeof Unprintable>
