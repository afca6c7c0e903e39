import { z } from 'zod'
import { Bloom } from './syllabus.ts'

/** As much of a file of items as a syllabus asks of it: which outcome each serves, at what level, and in which pool it stands. */
export const ItemsSeen = z.looseObject({
  items: z.array(z.looseObject({ id: z.string(), outcome: z.string(), bloom: Bloom, pool: z.string() })),
})
export type ItemSeen = z.infer<typeof ItemsSeen>['items'][number]
