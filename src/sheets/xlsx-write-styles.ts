import type { CellValue } from './grid.ts'
import { looksLikeFormula } from './guard.ts'

/** Colours keep a contrast of 4.5 to 1 with black text; an error is marked by its note as well as by its colour. */
const HEADER_FILL = 'FFE3E9EE'
const ERROR_FILL = 'FFFFD9CC'
const LINK_COLOUR = 'FF0B4F8A'

const KINDS = ['plain', 'text', 'guarded', 'day', 'month', 'year', 'time', 'percent', 'header'] as const
type Kind = (typeof KINDS)[number]

/** Own number formats begin at 164. 49 is text: the spreadsheet makes no date or number of what is typed into it. */
const FORMATS: Readonly<Record<Kind, number>> = {
  plain: 0,
  text: 49,
  guarded: 49,
  day: 164,
  month: 165,
  year: 166,
  time: 20,
  percent: 9,
  header: 49,
}

const xf = (kind: Kind, error: boolean): string => {
  const fill = error ? 3 : kind === 'header' ? 2 : 0
  const font = kind === 'header' ? 1 : 0
  const quote = kind === 'guarded' ? ' quotePrefix="1"' : ''
  const wrap = kind === 'text' || kind === 'guarded' || kind === 'header' ? ' wrapText="1"' : ''
  return (
    `<xf numFmtId="${FORMATS[kind]}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0"${quote} applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">` +
    `<alignment vertical="top"${wrap}/></xf>`
  )
}

const LINK_XF =
  '<xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top"/></xf>'

const fill = (colour: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`
const font = (more: string) => `<font>${more}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`

/** All styles that our workbooks use, in a fixed order. */
export const STYLES_XML =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm"/><numFmt numFmtId="166" formatCode="yyyy"/></numFmts>' +
  `<fonts count="3">${font('')}${font('<b/>')}<font><u/><sz val="11"/><color rgb="${LINK_COLOUR}"/><name val="Calibri"/><family val="2"/></font></fonts>` +
  `<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill(HEADER_FILL)}${fill(ERROR_FILL)}</fills>` +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${KINDS.length * 2 + 1}">${[false, true].flatMap((error) => KINDS.map((kind) => xf(kind, error))).join('')}${LINK_XF}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '</styleSheet>'

export const LINK_STYLE = KINDS.length * 2

const kindOf = (value: CellValue): Kind => {
  if (typeof value === 'string') return looksLikeFormula(value) ? 'guarded' : 'text'
  if (typeof value === 'object' && value !== null) return value.kind === 'formula' ? 'guarded' : value.shows
  return 'plain'
}

/** Index of the style of a cell with this value. */
export const styleOf = (value: CellValue, { header = false, error = false }: { header?: boolean; error?: boolean } = {}): number => {
  // A heading that a spreadsheet could run is guarded like any other text, at the cost of its looks.
  const kind = kindOf(value)
  return KINDS.indexOf(header && kind !== 'guarded' ? 'header' : kind) + (error ? KINDS.length : 0)
}

/** Index of the style for cells that are still to be filled. */
export const styleToFill = (holds: 'text' | 'date' | 'number'): number =>
  KINDS.indexOf(({ text: 'text', date: 'day', number: 'plain' } as const)[holds])
