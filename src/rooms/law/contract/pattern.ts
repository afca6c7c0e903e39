import { z } from 'zod'
import { Facts, System } from './facts.ts'
import { Bilingual } from './law-data.ts'
import { Outcome } from './outcome.ts'

/**
 * Facts with the outcome that a second reader derived from the sources alone, before seeing an answer. Nobody is named: no case stands
 * behind them.
 */
export const Pattern = z.strictObject({
  id: z.string(),
  title: Bilingual,
  kinds: z.array(z.string()),
  facts: Facts,
  expected: z.partialRecord(System, Outcome),
  why: Bilingual,
  /** Where the sources leave room for another answer: which, and why. */
  doubt: Bilingual.optional(),
  /** Where the reader's answer was another and was settled by a rule of docs/decisions/0016. */
  settled: z.strictObject({ system: System, read: Outcome, why: Bilingual }).optional(),
})
export type Pattern = z.infer<typeof Pattern>
