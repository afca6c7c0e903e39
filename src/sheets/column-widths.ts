import { cellText, type CellValue } from './grid.ts'

const NARROWEST = 8
const WIDEST = 60
const LOOKED_AT = 200

/** Widths in characters that show the first rows whole, within reason: long texts wrap. */
export const columnWidths = (rows: readonly (readonly CellValue[])[]): readonly number[] => {
  const widths: number[] = []
  for (const cells of rows.slice(0, LOOKED_AT))
    for (const [i, cell] of cells.entries()) widths[i] = Math.max(widths[i] ?? NARROWEST, Math.min(WIDEST, cellText(cell).length + 2))
  return Array.from(widths, (width) => width ?? NARROWEST)
}
