import type { z } from 'zod'
import { wordOfKey } from './word-of-key.ts'

const claim = wordOfKey({ type: 'claim', kind: 'officer', where: 'claim' })

/** That a key is one person's, in one programme: nobody has another's key put down as their own. */
export const KeyClaim = claim.Word
export type KeyClaim = z.infer<typeof KeyClaim>

export const claimKey = claim.say

/**
 * Checks a claim against whom it is made for.
 * @throws SealRefused `seal.unreadable`, `seal.wrong-context` where it is for another person or programme, `seal.unknown-key` where another key
 * signed it or the key is no officer's, `seal.bad-signature`
 */
export const checkClaim = claim.check
