import { ed25519 } from '@noble/curves/ed25519.js'
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import { canonicalText } from './canonical.ts'
import { Kept } from './kept.ts'
import { SealRefused } from './refused.ts'

/** What a signature is for. It is part of what is signed, so that one given for a key never passes for one given for an entry. */
export type Purpose =
  | 'key'
  | 'claim'
  | 'case'
  | 'keyring'
  | 'object'
  | 'container'
  | 'envelope'
  | 'office'
  | 'countersignature'
  | 'vouch'
  | 'withdrawal'
  | 'counts'
  | 'recovery-proof'
  | 'syllabus-approval'

/** Ed25519, in hexadecimal. */
export const Signature = z.string().regex(/^[0-9a-f]{128}$/)

const R_BYTES = 32

const signed = (purpose: Purpose, value: unknown): Uint8Array<ArrayBuffer> =>
  new Uint8Array(concatBytes(utf8ToBytes(`istmo/1/${purpose}`), Uint8Array.of(0), utf8ToBytes(canonicalText(value))))

/** Adds an Ed25519 signature over the purpose and the canonical text of all else. @param seed 32 secret bytes */
export const sign = <Value extends object>(purpose: Purpose, value: Value, seed: Uint8Array): Value & { readonly sig: string } => ({
  ...value,
  sig: bytesToHex(ed25519.sign(signed(purpose, value), seed)),
})

/**
 * Points of small order make one signature good for one program and bad for the next (Chalkias et al. 2020, Taming the many EdDSAs). Of what is
 * free of them every program says the same.
 */
const isClean = (point: Uint8Array): boolean => {
  try {
    const decoded = ed25519.Point.fromBytes(point, false)
    return !decoded.isSmallOrder() && decoded.isTorsionFree()
  } catch {
    return false
  }
}

const cleanKeys = new Kept<boolean>()
const isCleanKey = (verify: string): boolean =>
  cleanKeys.get(verify) ?? cleanKeys.set(verify, /^[0-9a-f]{64}$/.test(verify) && isClean(hexToBytes(verify)))

const platformKeys = new Kept<CryptoKey>()
const platformKey = async (key: Uint8Array<ArrayBuffer>): Promise<CryptoKey> => {
  const verify = bytesToHex(key)
  return (
    platformKeys.get(verify) ?? platformKeys.set(verify, await crypto.subtle.importKey('raw', key, { name: 'Ed25519' }, false, ['verify']))
  )
}

/** By the platform where it knows Ed25519, ten times faster; else by the library, which would let small order in a signature pass. */
const isSigned = async (message: Uint8Array<ArrayBuffer>, sig: Uint8Array<ArrayBuffer>, key: Uint8Array<ArrayBuffer>): Promise<boolean> => {
  try {
    return await crypto.subtle.verify({ name: 'Ed25519' }, await platformKey(key), sig, message)
  } catch {
    return isSignedByLibrary(message, sig, key)
  }
}

/** The same answer without the platform. */
export const isSignedByLibrary = (message: Uint8Array, sig: Uint8Array, key: Uint8Array): boolean => {
  try {
    return isClean(sig.subarray(0, R_BYTES)) && ed25519.verify(sig, message, key, { zip215: false })
  } catch {
    return false
  }
}

/** @param verify the public key, in hexadecimal. @throws SealRefused `seal.bad-signature` */
export const checkSignature = async (
  purpose: Purpose,
  { sig, ...value }: { readonly sig: string },
  { verify, where }: { readonly verify: string; readonly where: string },
): Promise<void> => {
  const isGood =
    Signature.safeParse(sig).success &&
    isCleanKey(verify) &&
    (await isSigned(signed(purpose, value), new Uint8Array(hexToBytes(sig)), new Uint8Array(hexToBytes(verify))))
  if (!isGood) throw new SealRefused('seal.bad-signature', where)
}
