import { ink } from './look.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const line = (side: string, { size, color }: { size: number; color: string }) =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${color}"/>`

/** The look of every table: rules only across, the head bold above a line, the first column as the head of its row. */
export const tableStyles =
  `<w:styles ${W}><w:style w:type="table" w:customStyle="1" w:styleId="ReportTable"><w:name w:val="Report Table"/><w:uiPriority w:val="59"/><w:qFormat/>
<w:tblPr><w:tblBorders>${line('top', { size: 8, color: ink.accent })}${line('bottom', { size: 8, color: ink.accent })}${line('insideH', { size: 4, color: ink.hair })}</w:tblBorders>
<w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="60" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr>
<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="${ink.accent}"/></w:rPr><w:tcPr><w:tcBorders>${line('bottom', { size: 6, color: ink.accent })}</w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style></w:styles>`.replace(
    />\n</g,
    '><',
  )
