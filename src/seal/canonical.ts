import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'
import { SealRefused } from './refused.ts'

/** The one text of a JSON value (RFC 8785). What is hashed and signed is always this text. */
export const canonicalText = (value: unknown): string => canonicalize(value) ?? ''

/** SHA-256 in hexadecimal; a text as UTF-8. */
export const sha256Hex = (of: string | Uint8Array): string => bytesToHex(sha256(typeof of === 'string' ? utf8ToBytes(of) : of))

const parsed = (text: string, where: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new SealRefused('seal.unreadable', where, { cause: error })
  }
}

/**
 * Reads a value that was written by `canonicalText`, and only that: no repeated key, no other order, no space. So one value has one text,
 * and one hash.
 * @throws SealRefused `seal.unreadable`
 */
export const readCanonical = (text: string, where: string): unknown => {
  const value = parsed(text, where)
  if (canonicalText(value) !== text) throw new SealRefused('seal.unreadable', where)
  return value
}
