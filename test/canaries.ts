import { constants, inflateRawSync, inflateSync, type ZlibOptions } from 'node:zlib'

/** Where a marked word was found that should be nowhere: which, how it was written there, and at which byte. */
export type Hit = { readonly canary: string; readonly as: string; readonly at: number }

/** Shorter ones stand by chance in much that is random. */
const SHORTEST = 8
const DEEPEST = 3
const OPENED: ZlibOptions = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 256 * 1024 * 1024 }

/**
 * Looks for words in bytes of whatever kind: in UTF-8, UTF-16 and Latin-1, composed and decomposed, as written and in small letters, in base 64 at
 * each of its three alignments, in hexadecimal, percent-encoded, escaped as in JSON, and the same again in every stream that was compressed by gzip,
 * zlib or zip. What PostgreSQL itself compresses in its files is not opened: a dump of the same rows is to be searched beside them.
 * @throws where a word is shorter than eight characters
 */
export const canarySearch = (canaries: readonly string[]): ((bytes: Uint8Array) => readonly Hit[]) => {
  const short = canaries.find((word) => word.length < SHORTEST)
  if (short !== undefined) throw new Error(`«${short}» is too short to be looked for`)
  const patterns = new Map<string, Omit<Hit, 'at'>>()
  for (const canary of canaries)
    for (const [as, pattern] of canaryForms(canary)) if (!patterns.has(pattern)) patterns.set(pattern, { canary, as })
  const any = new RegExp([...patterns.keys()].map((pattern) => RegExp.escape(pattern)).join('|'), 'g')
  const plain = (bytes: Uint8Array): readonly Hit[] =>
    [...latin(bytes).matchAll(any)].flatMap(({ 0: found, index: at }) => ({ ...(patterns.get(found) as Hit), at }))
  const all = (bytes: Uint8Array, depth: number): readonly Hit[] => [
    ...plain(bytes),
    ...(depth === DEEPEST
      ? []
      : streamsIn(bytes).flatMap(({ kind, at, inflated }) =>
          all(inflated, depth + 1).map((hit) => ({ ...hit, as: `${hit.as} in ${kind}`, at })),
        )),
  ]
  return (bytes) => all(bytes, 0)
}

const latin = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()

/** Every way in which a word is looked for, as a text of one character a byte. */
const canaryForms = (canary: string): readonly (readonly [as: string, pattern: string])[] =>
  [...new Set([canary.normalize('NFC'), canary.normalize('NFD'), canary.toLowerCase()])].flatMap((text) => {
    const bytes = { 'UTF-8': Buffer.from(text), 'UTF-16LE': Buffer.from(text, 'utf16le'), 'UTF-16BE': utf16be(text) }
    return [
      ...Object.entries({ ...bytes, 'Latin-1': Buffer.from(text, 'latin1') }).map(([as, one]) => [as, latin(one)] as const),
      ...Object.entries(bytes).flatMap(([as, one]) => base64Of(one).map((pattern) => [`base 64 of ${as}`, pattern] as const)),
      ...Object.entries(bytes).flatMap(([as, one]) =>
        [one.toString('hex'), one.toString('hex').toUpperCase()].map((pattern) => [`hexadecimal of ${as}`, pattern] as const),
      ),
      ...percentOf(text).map((pattern) => ['percent-encoded', pattern] as const),
      ...[escaped(text), escaped(text).replaceAll(/\\u..../g, (one) => one.toUpperCase().replace('U', 'u'))].map(
        (pattern) => ['escaped', pattern] as const,
      ),
    ]
  })

/** What stands of some bytes in base 64 whatever stands before and behind them, in both alphabets. */
const base64Of = (bytes: Buffer): readonly string[] =>
  [0, 1, 2].flatMap((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64')
    const own = text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6))
    return [own, own.replaceAll('+', '-').replaceAll('/', '_')]
  })

const percentOf = (text: string): readonly string[] => {
  const encoded = encodeURIComponent(text)
  const small = encoded.replaceAll(/%../g, (one) => one.toLowerCase())
  return [encoded, small].flatMap((one) => [one, one.replaceAll('%20', '+')])
}

const escaped = (text: string): string => text.replaceAll(/[^ -~]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)

type Stream = { readonly kind: Kind; readonly at: number; readonly inflated: Uint8Array }
/** How a compressed stream begins: gzip (RFC 1952), zlib (RFC 1950), a member of a zip archive. */
const BEGINS = [
  ['gzip', [0x1f, 0x8b, 0x08]],
  ...[0x01, 0x5e, 0x9c, 0xda].map((level) => ['zlib', [0x78, level]] as const),
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
] as const satisfies readonly (readonly [kind: string, begins: readonly number[]])[]
type Kind = (typeof BEGINS)[number][0]

const streamsIn = (given: Uint8Array): readonly Stream[] => {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  const streams: Stream[] = []
  for (const [kind, begins] of BEGINS)
    for (let at = bytes.indexOf(Buffer.from(begins)); at >= 0; at = bytes.indexOf(Buffer.from(begins), at + 1)) {
      const inflated = opened(kind, bytes.subarray(at))
      if (inflated) streams.push({ kind, at, inflated })
    }
  return streams
}

const opened = (kind: Kind, bytes: Uint8Array): Uint8Array | undefined => {
  try {
    if (kind === 'zlib') return inflateSync(bytes, OPENED)
    return inflateRawSync(bytes.subarray(kind === 'zip' ? afterZipHead(bytes) : afterGzipHead(bytes)), OPENED)
  } catch {
    return undefined // bytes that look like a beginning, and are none
  }
}

/** Past the fixed part, the name and the extra field. */
const afterZipHead = (bytes: Uint8Array): number => 30 + word(bytes, 26) + word(bytes, 28)
const word = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0)

/** Past the fixed part and what its flags announce: an extra field, a name, a comment, a checksum. What follows a stream is no part of it. */
const afterGzipHead = (bytes: Uint8Array): number => {
  const flags = bytes[3] ?? 0
  let at = 10
  if (flags & 4) at += 2 + word(bytes, at)
  for (const flag of [8, 16]) if (flags & flag) at = bytes.indexOf(0, at) + 1
  return flags & 2 ? at + 2 : at
}
