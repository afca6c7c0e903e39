import { refusal, type Refusal } from './refusal.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
export type Decoded = { readonly kind: 'decoded'; readonly text: string; readonly encoding: Encoding; readonly samples: readonly string[] }

/** `undefined` where the bytes are not of this encoding. A byte order mark is dropped. */
const decode = (bytes: Uint8Array, encoding: Encoding): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const startsWith = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, i) => bytes[i] === byte)

/** UTF-16 without its mark still shows: in Western text every other byte is zero. */
const unmarkedUtf16 = (bytes: Uint8Array): Encoding | undefined => {
  const head = bytes.subarray(0, 400)
  const zeros = [0, 0]
  head.forEach((byte, i) => byte === 0 && zeros[i % 2]!++)
  if (head.length < 4) return undefined
  if (zeros[1]! > head.length * 0.4 && zeros[0] === 0) return 'utf-16le'
  if (zeros[0]! > head.length * 0.4 && zeros[1] === 0) return 'utf-16be'
  return undefined
}

const likely = (bytes: Uint8Array): Encoding => {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le'
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be'
  return unmarkedUtf16(bytes) ?? 'utf-8'
}

/** Up to three different words with accents and a little around them, for a person to judge the guess by. */
const samplesOf = (text: string): string[] => {
  const found = new Set<string>()
  for (const [around] of text.matchAll(/[^\n\r";,\t]{0,24}[^\p{ASCII}][^\n\r";,\t]{0,24}/gu)) {
    found.add(around.trim())
    if (found.size === 3) break
  }
  return [...found]
}

/**
 * Text of a file in UTF-8 or UTF-16 (with or without mark); what is neither is taken for Windows-1252, the
 * encoding in which older spreadsheets write CSV, and then up to three samples are given for the reader to check.
 */
export const decodeText = (bytes: Uint8Array): Decoded | Refusal => {
  const guess = likely(bytes)
  const text = decode(bytes, guess)
  if (text !== undefined) return { kind: 'decoded', text, encoding: guess, samples: [] }
  const western = guess === 'utf-8' ? decode(bytes, 'windows-1252') : undefined
  // Windows-1252 gives every byte a meaning; control characters show that the file is no text at all.
  // oxlint-disable-next-line no-control-regex
  if (western === undefined || /[\0-\x08\x0e-\x1f]/.test(western)) return refusal('bad_encoding')
  return { kind: 'decoded', text: western, encoding: 'windows-1252', samples: samplesOf(western) }
}
