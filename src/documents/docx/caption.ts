import { Paragraph, TextRun } from 'docx'
import type { NumberedFigure, NumberedRuns, NumberedTable } from '../numbered.ts'
import { field } from './fields.ts'
import type { Place } from './place.ts'
import { printRuns } from './runs.ts'
import { captionParts } from './targets.ts'

type Look = { style: 'Caption' | 'FigureCaption'; left: number; keepNext: boolean }

/** "Figure 3. What it shows": the number is Word's own counter, so that its list of figures finds it. Without a label the caption alone. */
export const caption = (block: NumberedFigure | NumberedTable, { press }: Place, { style, left, keepNext }: Look): Paragraph => {
  const said = printRuns(block.caption, press)
  if (block.label === '') return new Paragraph({ style, keepNext, indent: { left }, children: [press.bookmarks.around(block.id, said)] })
  const { word, number } = captionParts(block.label)
  const counter = field(`SEQ ${word.replace(/\P{L}/gu, '') || block.kind} \\* ARABIC`, number, { style: 'Label' })
  return new Paragraph({
    style,
    keepNext,
    indent: { left },
    children: [
      new TextRun({ style: 'Label', text: `${word}\u00a0` }),
      press.bookmarks.around(block.id, [counter]),
      new TextRun({ style: 'Label', text: '.\u2002' }),
      ...said,
    ],
  })
}

/** Small lines below a table or a picture; the last leaves space before the text goes on. */
export const notes = (lines: readonly NumberedRuns[], { press }: Place, left: number): Paragraph[] =>
  lines.map((runs, at) => {
    const last = at === lines.length - 1
    return new Paragraph({
      style: 'Source',
      indent: { left },
      keepNext: !last,
      spacing: { ...(at === 0 ? { before: 80 } : {}), ...(last ? { after: 240 } : {}) },
      children: printRuns(runs, press),
    })
  })
