import { utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalText, readCanonical } from './canonical.ts'
import { orRefused, SealRefused } from './refused.ts'

const KIB = 1024
/** Lengths to which content is filled up, so that the size of a file tells little of what is in it. */
export const BUCKETS = [4, 16, 64, 256].map((kib) => kib * KIB)

const SPACE = 0x20

/**
 * Canonical JSON, filled up with spaces: what `age --decrypt` prints is plain text that any program reads.
 * @throws SealRefused `seal.too-large` above 256 KiB, `seal.unreadable` where the value has no text
 */
export const paddedJson = (value: unknown): Uint8Array => {
  const text = orRefused('seal.unreadable', '', () => canonicalText(value))
  // What could not be read again is not sealed in the first place.
  readCanonical(text, '')
  const bytes = utf8ToBytes(text)
  const size = BUCKETS.find((bucket) => bytes.length <= bucket)
  if (size === undefined) throw new SealRefused('seal.too-large')
  const filled = new Uint8Array(size).fill(SPACE)
  filled.set(bytes)
  return filled
}

/** @throws SealRefused `seal.unreadable` */
export const readPadded = (bytes: Uint8Array, where: string): unknown => {
  if (!BUCKETS.includes(bytes.length)) throw new SealRefused('seal.unreadable', where)
  const text = orRefused('seal.unreadable', where, () => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  let end = text.length
  while (text[end - 1] === ' ') end -= 1
  return readCanonical(text.slice(0, end), where)
}
