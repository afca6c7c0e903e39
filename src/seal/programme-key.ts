import { ed25519 } from '@noble/curves/ed25519.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'

const SEED_BYTES = 32

/**
 * The Ed25519 seed of a programme, made of the installation's secret (HKDF-SHA256, RFC 5869): each programme has a key of its own, and whoever keeps one
 * file keeps them all.
 * @param secret 32 bytes in hexadecimal
 */
export const programmeSeed = (secret: string, programmeId: string): Uint8Array =>
  hkdf(sha256, hexToBytes(secret), undefined, utf8ToBytes(`istmo/1/programme/${programmeId}`), SEED_BYTES)

/** The public half, in hexadecimal: what others compare, and pin. */
export const publicKeyOf = (seed: Uint8Array): string => bytesToHex(ed25519.getPublicKey(seed))
