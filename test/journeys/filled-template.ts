import { type Grid, cellName } from '#sheets/grid.ts'
import { readArchive, writeArchive } from '#sheets/archive.ts'
import { readXlsx } from '#sheets/read-xlsx.ts'
import { writeXString } from '#sheets/xlsx-text.ts'

/** What somebody types into a row, by the heading of its column. */
export type Typed = Readonly<Record<string, string | number>>

const cellOf = (name: string, value: string | number): string =>
  typeof value === 'number'
    ? `<c r="${name}"><v>${value}</v></c>`
    : `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${writeXString(value)}</t></is></c>`

const rowsOf = (grid: Grid, typed: readonly Typed[]): string => {
  // The star tells which columns must be filled.
  const headings = grid.rows[0]?.cells.map((heading) => String(heading).replace(/ ★$/, '')) ?? []
  const unknown = typed.flatMap((row) => Object.keys(row)).find((heading) => !headings.includes(heading))
  if (unknown !== undefined) throw new Error(`the sheet ${grid.sheet} has no column ${unknown}, but ${headings.join(', ')}`)
  const rowOf = (row: Typed, number: number) =>
    headings.map((heading, column) => (row[heading] === undefined ? '' : cellOf(cellName(number, column), row[heading]))).join('')
  return typed.map((row, at) => `<row r="${at + 2}">${rowOf(row, at + 2)}</row>`).join('')
}

/** The template as somebody filled it in: its sheets, choices and hints stay; rows come below the headings. */
export const filledTemplate = (template: Uint8Array, typed: Readonly<Record<string, readonly Typed[]>>): Buffer => {
  const [archive, book] = [readArchive(template), readXlsx(template)]
  if (archive.kind !== 'read' || book.kind !== 'read') throw new Error('the template cannot be read')
  const files = new Map(archive.files)
  for (const [sheet, rows] of Object.entries(typed)) {
    const at = book.grids.findIndex((grid) => grid.sheet === sheet)
    const grid = book.grids[at]
    if (!grid) throw new Error(`the template has no sheet ${sheet}, but ${book.grids.map((one) => one.sheet).join(', ')}`)
    const path = `xl/worksheets/sheet${at + 1}.xml`
    const xml = new TextDecoder().decode(files.get(path))
    const head = /<sheetData>(<row r="1".*?<\/row>)/.exec(xml)?.[1] ?? ''
    files.set(
      path,
      new TextEncoder().encode(xml.replace(/<sheetData>.*<\/sheetData>/s, () => `<sheetData>${head}${rowsOf(grid, rows)}</sheetData>`)),
    )
  }
  return Buffer.from(writeArchive(files))
}
