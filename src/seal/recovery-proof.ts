import type { z } from 'zod'
import { wordOfKey } from './word-of-key.ts'

const proof = wordOfKey({ type: 'recovery-proof', kind: 'recovery', where: 'recovery' })

/**
 * That somebody holds a recovery key at a moment, in one programme; whoever takes it says for how long it holds. It changes nothing: what recovery
 * gives to somebody is a keyring.
 */
export const RecoveryProof = proof.Word
export type RecoveryProof = z.infer<typeof RecoveryProof>

export const proveRecovery = proof.say

/**
 * Checks a proof against whom it is made for; how old it may be is for whoever takes it.
 * @throws SealRefused `seal.unreadable`, `seal.wrong-context` where it is for another person or programme, `seal.unknown-key` where another key
 * signed it or the key is none of recovery, `seal.bad-signature`
 */
export const checkRecoveryProof = proof.check
