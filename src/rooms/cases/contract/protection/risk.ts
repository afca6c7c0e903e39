import { z } from 'zod'
import { wording } from '#kernel/command/wording.ts'

export const RISK_LEVELS = ['low', 'medium', 'high'] as const

/** What threatens somebody, in words: the level is a judgement with its reasons, and no sum of points. */
export const Risk = z.strictObject({
  person: z.uuid(),
  threat: wording(300),
  source: wording(200).nullable(),
  level: z.enum(RISK_LEVELS),
  why: wording(500),
  measures: wording(500).nullable(),
  /** The day on which it is looked at anew. */
  review: z.iso.date(),
})
export type Risk = z.infer<typeof Risk>
