import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'
import type { z } from 'zod'
import { orRefused, SealRefused } from './refused.ts'

/** The one text of a JSON value (RFC 8785). What is hashed and signed is always this text. @throws where the value has none (a lone surrogate) */
export const canonicalText = (value: unknown): string => canonicalize(value) ?? ''

/** SHA-256 in hexadecimal; a text as UTF-8. */
export const sha256Hex = (of: string | Uint8Array): string => bytesToHex(sha256(typeof of === 'string' ? utf8ToBytes(of) : of))

/** Deeper than any form of ours, and far from what stops a reader (security: JSON, depth 32). */
const DEEPEST = 32
/** One look at each sign: what is between quotation marks does not count. */
const isTooDeep = (text: string): boolean => {
  let [depth, isQuoted] = [0, false]
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (isQuoted && sign === '\\') at += 1
    else if (sign === '"') isQuoted = !isQuoted
    else if (!isQuoted && (sign === '[' || sign === '{') && (depth += 1) > DEEPEST) return true
    else if (!isQuoted && (sign === ']' || sign === '}')) depth -= 1
  }
  return false
}

/**
 * Reads a value that was written by `canonicalText`, and only that: no repeated key, no other order, no space. So one value has one text, and
 * one hash. Nothing in it is called `__proto__`.
 * @throws SealRefused `seal.unreadable`
 */
export const readCanonical = (text: string, where: string): unknown => {
  if (isTooDeep(text) || text.includes('"__proto__"')) throw new SealRefused('seal.unreadable', where)
  return orRefused('seal.unreadable', where, () => {
    const value: unknown = JSON.parse(text)
    if (canonicalText(value) !== text) throw new Error('another text')
    return value
  })
}

const VERSION = 1
const versionOf = (value: unknown): unknown => (typeof value === 'object' && value !== null && 'v' in value ? value.v : undefined)

/** A value in the form of this version. @throws SealRefused `seal.unknown-version` where it says that it is of a later one, `seal.unreadable` */
export const shaped = <Schema extends z.ZodType>(schema: Schema, value: unknown, where: string): z.infer<Schema> => {
  const { success, data } = schema.safeParse(value)
  if (success) return data
  const version = versionOf(value)
  throw new SealRefused(typeof version === 'number' && version > VERSION ? 'seal.unknown-version' : 'seal.unreadable', where)
}

/** Whether two values have one text; no for what has none. */
export const isSame = (one: unknown, other: unknown): boolean => {
  try {
    return canonicalText(one) === canonicalText(other)
  } catch {
    return false
  }
}
