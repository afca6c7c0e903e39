import { z } from 'zod'

/** Takings of a test, in their order: before the training, after it, three and six months later. */
export const WAVES = ['pre', 'post', 'm3', 'm6'] as const
export const Wave = z.enum(WAVES)
export type Wave = z.infer<typeof Wave>
