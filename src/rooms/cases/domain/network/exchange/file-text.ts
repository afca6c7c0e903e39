import { FILE_LIMITS } from './file-limits.ts'
import { type FilePlace, StopReading } from './refused-file.ts'

const START: FilePlace = { line: 1, column: 1 }

/** The place behind a text. */
const placeAfter = (text: string): FilePlace => {
  const lines = text.split(/\r\n|\r|\n/)
  return { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 }
}

/** `undefined` where the bytes are not UTF-8. @param cut the last character may be cut */
const decoded = (bytes: Uint8Array, { cut }: { readonly cut: boolean }): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: cut })
  } catch {
    return undefined
  }
}

/** Up to which byte the file is UTF-8, found by halves. */
const soundUpTo = (bytes: Uint8Array): string => {
  let [sound, broken] = [0, bytes.length]
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1
    if (decoded(bytes.subarray(0, middle), { cut: true }) === undefined) broken = middle
    else sound = middle
  }
  return decoded(bytes.subarray(0, sound), { cut: true }) ?? ''
}

/** In UTF-16 every other byte of a tag's sign is zero. */
const looksWide = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0 || second === 0

// oxlint-disable-next-line no-control-regex -- what XML 1.0 cannot carry is what is looked for (§ 2.2)
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/

/**
 * The text of a file in UTF-8, its byte order mark dropped.
 * @throws StopReading `too-large`, `not-utf8`, `control-character`, with the place of the first wrong byte or character
 */
export const fileText = (bytes: Uint8Array): string => {
  if (bytes.length > FILE_LIMITS.bytes) throw new StopReading('too-large', START, String(FILE_LIMITS.bytes / 1024 / 1024))
  if (looksWide(bytes)) throw new StopReading('not-utf8', START)
  const text = decoded(bytes, { cut: false })
  if (text === undefined) throw new StopReading('not-utf8', placeAfter(soundUpTo(bytes)))
  const at = text.search(FORBIDDEN)
  if (at >= 0)
    throw new StopReading(
      'control-character',
      placeAfter(text.slice(0, at)),
      `U+${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}`,
    )
  return text
}
