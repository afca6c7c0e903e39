import { z } from 'zod'
import { KeyId, Moment } from '#seal/key.ts'
import { Hash } from './keeping.ts'

/**
 * That somebody takes in what had been set aside: they write it anew under their own key, at the same moment, and this says whose it was, when its author says
 * that they wrote it, and in which entry it stands as that author signed it.
 */
export const TakenIn = z.strictObject({
  entry: Hash,
  from: KeyId,
  at: Moment,
  /** The id of what is taken in; unsaid in notes of before. */
  thing: z.uuid().optional(),
})
export type TakenIn = z.infer<typeof TakenIn>
