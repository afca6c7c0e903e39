import { z } from 'zod'
import { TextPlace } from './reviewed.ts'

const Words = z.strictObject({ es: z.string(), en: z.string() })

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

/** What of a report cannot be printed, and so is put to no country and released to nobody. At most fifty places are named. */
export const Unprintable = z.strictObject({ count: z.int(), first: z.string(), place: Words, problems: z.array(Place) })
export type Unprintable = z.output<typeof Unprintable>
