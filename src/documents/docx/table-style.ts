import { ink } from './look.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const line = (side: string, { size, color }: { size: number; color: string }) =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${color}"/>`

/** Above and below the text of a cell, in twips. A line of Word has room of its own, so that dense rows come out as close as on the printed page. */
export const CELL_MARGIN = { ReportTable: 60, ReportTableDense: 22 } as const

const margin = (side: string, size: number) => `<w:${side} w:w="${size}" w:type="dxa"/>`

/** The look of every table: rules only across, the head bold above a line, the first column as the head of its row. */
const tableStyle = (id: keyof typeof CELL_MARGIN, name: string) =>
  `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:uiPriority w:val="59"/><w:qFormat/>
<w:tblPr><w:tblBorders>${line('top', { size: 8, color: ink.accent })}${line('bottom', { size: 8, color: ink.accent })}${line('insideH', { size: 4, color: ink.hair })}</w:tblBorders>
<w:tblCellMar>${margin('top', CELL_MARGIN[id])}${margin('left', 100)}${margin('bottom', CELL_MARGIN[id])}${margin('right', 100)}</w:tblCellMar></w:tblPr>
<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="${ink.accent}"/></w:rPr><w:tcPr><w:tcBorders>${line('bottom', { size: 6, color: ink.accent })}</w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style>`.replace(
    />\n</g,
    '><',
  )

export const tableStyles = `<w:styles ${W}>${tableStyle('ReportTable', 'Report Table')}${tableStyle('ReportTableDense', 'Report Table Dense')}</w:styles>`
