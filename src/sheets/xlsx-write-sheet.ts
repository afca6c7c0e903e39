import { cellName, cellText, type CellValue, columnLetters, type GridRow } from './grid.ts'
import { serialOfDate } from './serial-date.ts'
import type { Note } from './xlsx-write-notes.ts'
import { LINK_STYLE, styleOf, styleToFill } from './xlsx-write-styles.ts'
import { writeXString } from './xlsx-text.ts'

export type SheetColumn = {
  /** In characters. */
  readonly width: number
  /** What cells that are still empty are for. */
  readonly holds?: 'text' | 'date' | 'number'
}

/** A list of words to choose from, or a hint, for the cells of a column from one row to another. */
export type CellHelp = {
  readonly column: number
  readonly from: number
  readonly to: number
  /** Range of the words, e.g. `lists!$A$1:$A$4`. */
  readonly list?: string
  readonly hint?: string
}

/** A worksheet as it is written, cell by cell. */
export type SheetParts = {
  readonly name: string
  readonly hidden?: boolean
  readonly rows: readonly GridRow[]
  readonly columns: readonly SheetColumn[]
  /** Row of headings: set off, and kept in sight. */
  readonly header?: number
  /** Cells to be marked as wrong, by name. */
  readonly wrong?: ReadonlySet<string>
  readonly notes?: readonly Note[]
  readonly help?: readonly CellHelp[]
  /** Cell name → place inside the workbook that it leads to. */
  readonly links?: ReadonlyMap<string, string>
}

const inlineText = (text: string) => `<is><t xml:space="preserve">${writeXString(text)}</t></is>`

const cellXml = (name: string, value: CellValue, style: number): string => {
  if (value === null || value === '') return `<c r="${name}" s="${style}"/>`
  if (typeof value === 'number' && Number.isFinite(value)) return `<c r="${name}" s="${style}"><v>${value}</v></c>`
  if (typeof value === 'object' && value.kind === 'shown') return `<c r="${name}" s="${style}"><v>${value.value}</v></c>`
  if (typeof value === 'boolean') return `<c r="${name}" s="${style}" t="b"><v>${value ? 1 : 0}</v></c>`
  const serial = typeof value === 'object' && value.kind === 'date' ? serialOfDate(value.iso) : undefined
  if (serial !== undefined) return `<c r="${name}" s="${style}"><v>${serial}</v></c>`
  return `<c r="${name}" s="${style}" t="inlineStr">${inlineText(cellText(value))}</c>`
}

const LINE_POINTS = 15
/** Excel allows 409 points. */
const MOST_LINES = 27

/** Lines that the row needs when its texts wrap; not every program works that out on opening. */
const linesOf = (cells: readonly CellValue[], columns: readonly SheetColumn[]): number => {
  let most = 1
  for (const [i, value] of cells.entries()) {
    const width = columns[i]?.width
    if (typeof value !== 'string' || width === undefined || (value.length < width && !value.includes('\n'))) continue
    const lines = value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * 1.1))), 0)
    most = Math.max(most, lines)
  }
  return Math.min(most, MOST_LINES)
}

const rowXml = ({ row, cells }: GridRow, { header, wrong, links, columns }: SheetParts): string => {
  const written: string[] = []
  for (const [column, value] of cells.entries()) {
    const name = cellName(row, column)
    const error = wrong?.has(name) ?? false
    if ((value === null || value === '') && !error && row !== header) continue
    const style = links?.has(name) ? LINK_STYLE : styleOf(value, { header: row === header, error })
    written.push(cellXml(name, value, style))
  }
  const lines = linesOf(cells, columns)
  const height = lines > 1 ? ` ht="${lines * LINE_POINTS}"` : ''
  return `<row r="${row}"${height}>${written.join('')}</row>`
}

const columnsXml = (columns: readonly SheetColumn[]): string =>
  columns.length === 0
    ? ''
    : `<cols>${columns.map(({ width, holds }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"${holds ? ` style="${styleToFill(holds)}"` : ''}/>`).join('')}</cols>`

const viewXml = (header: number | undefined, first: boolean): string => {
  const pane =
    header === undefined
      ? ''
      : `<pane ySplit="${header}" topLeftCell="A${header + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`
  return `<sheetViews><sheetView${first ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews>`
}

const helpXml = (help: readonly CellHelp[]): string => {
  if (help.length === 0) return ''
  const one = ({ column, from, to, list, hint }: CellHelp) => {
    const range = `${cellName(from, column)}:${columnLetters(column)}${to}`
    // 255 characters are all that Excel takes.
    const prompt = hint ? ` showInputMessage="1" prompt="${writeXString(hint.slice(0, 255))}"` : ''
    const type = list ? ' type="list" allowBlank="1" showErrorMessage="1"' : ' allowBlank="1"'
    return `<dataValidation${type}${prompt} sqref="${range}">${list ? `<formula1>${writeXString(list)}</formula1>` : ''}</dataValidation>`
  }
  return `<dataValidations count="${help.length}">${help.map(one).join('')}</dataValidations>`
}

const linksXml = (links: ReadonlyMap<string, string>): string =>
  links.size === 0
    ? ''
    : `<hyperlinks>${[...links].map(([cell, to]) => `<hyperlink ref="${cell}" location="${writeXString(to)}"/>`).join('')}</hyperlinks>`

/** The XML of one worksheet. @source ECMA-376-1, 18.3.1.99 worksheet (order of its elements) */
export const sheetXml = (sheet: SheetParts, first: boolean): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
  '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
  viewXml(sheet.header, first) +
  '<sheetFormatPr defaultRowHeight="15"/>' +
  columnsXml(sheet.columns) +
  `<sheetData>${sheet.rows.map((row) => rowXml(row, sheet)).join('')}</sheetData>` +
  helpXml(sheet.help ?? []) +
  linksXml(sheet.links ?? new Map()) +
  '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
  (sheet.notes?.length ? '<legacyDrawing r:id="rId1"/>' : '') +
  '</worksheet>'
