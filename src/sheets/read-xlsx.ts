import type { Grid } from './grid.ts'
import { LIMITS } from './limits.ts'
import { type Archive, readXml } from './read-xml.ts'
import { isRefusal, refusal, type Refusal } from './refusal.ts'
import { findParts, type SheetPart } from './xlsx-parts.ts'
import { type SheetContext, SheetReader } from './xlsx-sheet.ts'
import { readStrings } from './xlsx-strings.ts'
import { readStyles } from './xlsx-styles.ts'
import { readDirectory } from './zip-directory.ts'
import { sameFile } from './zip-names.ts'

/** Sheets in the workbook's order, hidden ones too and marked. */
export type XlsxRead = { readonly kind: 'read'; readonly grids: readonly Grid[] }

const startsWith = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, i) => bytes[i] === byte)

/** Old workbooks and encrypted new ones lie in the same kind of container; only the latter names this stream, in UTF-16. */
const inOldContainer = (bytes: Uint8Array): Refusal => {
  const name = Uint8Array.from([...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]))
  for (let at = bytes.indexOf(name[0]!); at >= 0; at = bytes.indexOf(name[0]!, at + 1))
    if (startsWith(bytes.subarray(at), ...name)) return refusal('encrypted')
  return refusal('old_format')
}

const open = (bytes: Uint8Array): Archive | Refusal => {
  if (bytes.length > LIMITS.fileBytes) return refusal('too_big', '', { limit: LIMITS.fileBytes / 1024 / 1024 })
  if (bytes.length === 0) return refusal('empty_file')
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return inOldContainer(bytes)
  if (!startsWith(bytes, 0x50, 0x4b)) return refusal('not_a_workbook')
  const directory = readDirectory(bytes)
  if (directory.kind === 'refused') return directory
  return { bytes, entries: new Map(directory.entries.map((entry) => [sameFile(entry.name), entry])), budget: { bytes: 0 } }
}

const readSheet = (archive: Archive, { name, hidden, entry }: SheetPart, context: Omit<SheetContext, 'sheet'>): Grid | Refusal => {
  const reader = new SheetReader({ ...context, sheet: name })
  const refused = readXml(archive, entry, reader, LIMITS.sheetNodes)
  if (refused) return refused
  const rows = reader.finish()
  return isRefusal(rows) ? rows : { sheet: name, source: 'xlsx', rows, hidden, epoch: context.epoch }
}

/**
 * Cells of an Excel workbook (.xlsx, .xlsm without its macros): texts, numbers, booleans, dates of both systems; formulas by
 * the value that the file holds. Caps are counted while inflating; what is refused says why and what to do.
 */
export const readXlsx = (bytes: Uint8Array): XlsxRead | Refusal => {
  const archive = open(bytes)
  if (isRefusal(archive)) return archive
  const parts = findParts(archive)
  if (isRefusal(parts)) return parts
  const styles = parts.styles ? readStyles(archive, parts.styles) : []
  if (isRefusal(styles)) return styles
  const strings = parts.strings ? readStrings(archive, parts.strings) : []
  if (isRefusal(strings)) return strings
  const context = { epoch: parts.epoch, styles, strings, cells: { count: 0 } }
  const grids: Grid[] = []
  for (const sheet of parts.sheets) {
    const grid = readSheet(archive, sheet, context)
    if (isRefusal(grid)) return grid
    grids.push(grid)
  }
  return { kind: 'read', grids }
}
