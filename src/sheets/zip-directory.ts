import { LIMITS } from './limits.ts'
import { refusal, type Refusal } from './refusal.ts'
import { isSafeName, sameFile } from './zip-names.ts'

/** An entry as the archive's directory states it. `start` and `stored` say where its bytes are; nothing else stated is believed. */
export type ZipEntry = {
  readonly name: string
  readonly method: 0 | 8
  readonly start: number
  readonly stored: number
  readonly crc: number
}

export type ZipDirectory = { readonly kind: 'read'; readonly entries: readonly ZipEntry[] }

const END = 0x06054b50
const RECORD = 0x02014b50
const LOCAL = 0x04034b50
const NEEDS_64 = 0xffffffff

type Raw = {
  name: string
  flags: number
  method: number
  crc: number
  stored: number
  offset: number
  isLink: boolean
  next: number
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const findEnd = (view: DataView): number | undefined => {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === END) return at
  return undefined
}

/** Names are UTF-8 in practice; a byte that is not becomes U+FFFD, and the name is refused. */
const nameOf = (bytes: Uint8Array, at: number, length: number): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(at, at + length))

/** Sizes and offset that did not fit 32 bits stand in an extra field, in this order, and only those. Some writers use it for small files too. */
const wide = (view: DataView, at: number, length: number, marked: readonly number[]): number[] => {
  const values = [...marked]
  for (let field = at; field + 4 <= at + length; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue
    let from = field + 4
    for (const [i, value] of marked.entries()) {
      if (value !== NEEDS_64) continue
      values[i] = Number(view.getBigUint64(from, true))
      from += 8
    }
  }
  return values
}

const recordAt = (bytes: Uint8Array, view: DataView, at: number): Raw | undefined => {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== RECORD) return undefined
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [number, number, number]
  const next = at + 46 + nameLength + extraLength + commentLength
  if (next > bytes.length) return undefined
  const marked = [24, 20, 42].map((field) => view.getUint32(at + field, true))
  const [, stored, offset] = wide(view, at + 46 + nameLength, extraLength, marked) as [number, number, number]
  const madeOnUnix = view.getUint8(at + 5) === 3
  return {
    name: nameOf(bytes, at + 46, nameLength),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    stored,
    offset,
    isLink: madeOnUnix && ((view.getUint32(at + 38, true) >>> 16) & 0xf000) === 0xa000,
    next,
  }
}

/** Where the entry's bytes begin; `undefined` if the local header is not there or says another name than the directory. */
const startOf = (bytes: Uint8Array, view: DataView, { name, offset, stored }: Raw): number | undefined => {
  if (!(offset + 30 <= bytes.length) || view.getUint32(offset, true) !== LOCAL) return undefined
  const nameLength = view.getUint16(offset + 26, true)
  const start = offset + 30 + nameLength + view.getUint16(offset + 28, true)
  if (start + stored > bytes.length || nameOf(bytes, offset + 30, nameLength) !== name) return undefined
  return start
}

const checked = (bytes: Uint8Array, view: DataView, raw: Raw): ZipEntry | Refusal => {
  if (!isSafeName(raw.name)) return refusal('bad_name', JSON.stringify(raw.name.slice(0, 120)))
  if (raw.isLink) return refusal('symlink', raw.name)
  if (raw.flags & 1) return refusal('encrypted', raw.name)
  if (raw.method !== 0 && raw.method !== 8) return refusal('unsupported_archive', raw.name)
  const start = startOf(bytes, view, raw)
  if (start === undefined) return refusal('broken_archive', raw.name)
  return { name: raw.name, method: raw.method, start, stored: raw.stored, crc: raw.crc }
}

/** Overlapping entries make bombs out of few bytes. @source Fifield (2019), A better zip bomb */
const overlap = (entries: readonly ZipEntry[]): ZipEntry | undefined => {
  const ordered = entries.toSorted((a, b) => a.start - b.start)
  return ordered.find((entry, i) => i > 0 && entry.start < ordered[i - 1]!.start + ordered[i - 1]!.stored)
}

/** Entries of a ZIP file, folders left out, or the first reason not to open it. Nothing is inflated. */
export const readDirectory = (
  bytes: Uint8Array,
  { fileBytes, entries }: { readonly fileBytes: number; readonly entries: number } = LIMITS,
): ZipDirectory | Refusal => {
  if (bytes.length > fileBytes) return refusal('too_big', '', { limit: fileBytes / 1024 / 1024 })
  if (bytes.length === 0) return refusal('empty_file')
  const view = viewOf(bytes)
  const end = bytes.length < 22 ? undefined : findEnd(view)
  if (end === undefined) return bytes[0] === 0x50 && bytes[1] === 0x4b ? refusal('broken_archive', 'ZIP') : refusal('not_an_archive')
  const count = view.getUint16(end + 10, true)
  if (count > entries) return refusal('too_many_entries', '', { limit: entries })
  return readEntries(bytes, view, { at: view.getUint32(end + 16, true), count })
}

const readEntries = (bytes: Uint8Array, view: DataView, { at, count }: { at: number; count: number }): ZipDirectory | Refusal => {
  const entries: ZipEntry[] = []
  const names = new Set<string>()
  for (let i = 0, next = at; i < count; i++) {
    const raw = recordAt(bytes, view, next)
    if (!raw) return refusal('broken_archive', 'ZIP')
    next = raw.next
    const entry = checked(bytes, view, raw)
    if ('kind' in entry) return entry
    if (names.has(sameFile(entry.name))) return refusal('duplicate_name', entry.name)
    names.add(sameFile(entry.name))
    if (!entry.name.endsWith('/')) entries.push(entry)
  }
  const overlapping = overlap(entries)
  return overlapping ? refusal('broken_archive', overlapping.name) : { kind: 'read', entries }
}
