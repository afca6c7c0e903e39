import { zipSync, type Zippable } from 'fflate'
import { LIMITS } from './limits.ts'
import { refusal, type Refusal } from './refusal.ts'
import { readDirectory } from './zip-directory.ts'
import { inflateWhole } from './zip-inflate.ts'

export type Files = ReadonlyMap<string, Uint8Array>
export type ArchiveRead = { readonly kind: 'read'; readonly files: Files }

export type ArchiveOptions = {
  /** An archive inside the archive (a workbook is one too) is refused unless it is expected. */
  readonly archivesInside?: 'refuse' | 'keep'
  /** Caps of a format that holds more than what people write by hand. */
  readonly limits?: ArchiveLimits
}

export type ArchiveLimits = { readonly fileBytes: number; readonly inflatedBytes: number; readonly entries: number }

const isArchive = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

/** Files of a ZIP archive by path, or the reason why none of them is taken. @source caps and names: security §3, S12, S13 */
export const readArchive = (
  bytes: Uint8Array,
  { archivesInside = 'refuse', limits = LIMITS }: ArchiveOptions = {},
): ArchiveRead | Refusal => {
  const directory = readDirectory(bytes, limits)
  if (directory.kind === 'refused') return directory
  const files = new Map<string, Uint8Array>()
  const budget = { bytes: 0, most: limits.inflatedBytes }
  for (const entry of directory.entries) {
    const content = inflateWhole(bytes, entry, budget)
    if (!(content instanceof Uint8Array)) return content
    if (archivesInside === 'refuse' && isArchive(content)) return refusal('archive_inside', entry.name)
    files.set(entry.name, content)
  }
  return { kind: 'read', files }
}

const byCodeUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The same files give the same bytes: names are sorted, and every entry carries the first moment that ZIP can write. */
export const writeArchive = (files: Files): Uint8Array => {
  const sorted: Zippable = {}
  for (const path of [...files.keys()].toSorted(byCodeUnits)) sorted[path] = files.get(path)!
  // ZIP keeps local time, and so does the library: midnight must be local for the bytes to be the same everywhere.
  return zipSync(sorted, { level: 6, mtime: new Date(1980, 0, 1) })
}
