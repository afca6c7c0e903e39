import { z } from 'zod'
import { both } from './both.ts'
import { DataKind } from './impact.ts'

const text = both(1200)
/** What was gathered at a level, in words: how, when, from how many, with what result. */
const Collected = z.strictObject({ text, n: z.int().min(0).optional(), source: both(400) })

const Series = z.strictObject({
  name: both(200),
  definition: both(600),
  source: both(400),
  /** In their order in time; a figure that its source hides is left out. */
  figures: z
    .array(z.strictObject({ period: z.string().min(1).max(20), value: z.number().min(0).optional() }))
    .min(1)
    .max(20),
  /** What else changed in that time: a law, a definition, another programme. */
  caveat: both(600),
})

/** What the two tables do not hold and a report of an evaluation says: whose it is, and the levels that no test measures. All may be left out but the form. */
export const ImpactAbout = z.strictObject({
  schema: z.literal('istmo/impact-about/1'),
  /** Whether the data are real. Where it is left out, every page says that nobody stated it. */
  dataKind: DataKind.exclude(['not-stated']).optional(),
  title: both(160).optional(),
  /** Bodies, and never persons. */
  authors: both(200).optional(),
  /** The training: what was taught, to whom, when. */
  training: text.optional(),
  reaction: Collected.optional(),
  /** Words of the columns of the reaction form and of the observation, by their names there. */
  questions: z
    .array(z.strictObject({ column: z.string().min(1).max(20), text: both(200) }))
    .max(30)
    .default([]),
  observation: Collected.optional(),
  indicators: z.array(Series).max(12).default([]),
})
export type ImpactAbout = z.output<typeof ImpactAbout>
