import { ed25519 } from '@noble/curves/ed25519.js'
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import { canonicalText } from './canonical.ts'
import { SealRefused } from './refused.ts'

/** What a signature is for. It is part of what is signed, so that one given for a key never passes for one given for an entry. */
export type Purpose = 'key' | 'case' | 'keyring' | 'object' | 'container'

/** Ed25519, in hexadecimal. */
export const Signature = z.string().regex(/^[0-9a-f]{128}$/)

const signed = (purpose: Purpose, value: unknown): Uint8Array =>
  concatBytes(utf8ToBytes(`istmo/1/${purpose}`), Uint8Array.of(0), utf8ToBytes(canonicalText(value)))

/** Adds an Ed25519 signature over the purpose and the canonical text of all else. @param seed 32 secret bytes */
export const sign = <Value extends object>(purpose: Purpose, value: Value, seed: Uint8Array): Value & { readonly sig: string } => ({
  ...value,
  sig: bytesToHex(ed25519.sign(signed(purpose, value), seed)),
})

const isSigned = (message: Uint8Array, sig: string, verify: string): boolean => {
  try {
    // Strict (RFC 8032): the laxer rule takes signatures that other software refuses.
    return ed25519.verify(hexToBytes(sig), message, hexToBytes(verify), { zip215: false })
  } catch {
    return false
  }
}

/** @param verify the public key, in hexadecimal. @throws SealRefused `seal.bad-signature` */
export const checkSignature = (
  purpose: Purpose,
  { sig, ...value }: { readonly sig: string },
  { verify, where }: { readonly verify: string; readonly where: string },
): void => {
  if (!isSigned(signed(purpose, value), sig, verify)) throw new SealRefused('seal.bad-signature', where)
}
