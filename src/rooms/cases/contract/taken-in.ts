import { z } from 'zod'
import { KeyId, Moment } from '#seal/key.ts'
import { Hash } from './keeping.ts'

/**
 * That somebody took in what had been set aside: they wrote it anew under their own key, and this says whose it was, when its author says that they wrote it,
 * and in which entry it stands as that author signed it.
 */
export const TakenIn = z.strictObject({ entry: Hash, from: KeyId, at: Moment })
export type TakenIn = z.infer<typeof TakenIn>
