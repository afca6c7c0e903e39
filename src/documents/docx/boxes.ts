import { Paragraph, Tab, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx'
import { staysTogether } from '../callouts.ts'
import type { NumberedBlock, NumberedCard } from '../numbered.ts'
import { BOX_INSET, calloutLook, cardRule, ink, rules } from './look.ts'
import type { Place } from './place.ts'
import { printRuns } from './runs.ts'
import { afterTable } from './table.ts'

type Callout = Extract<NumberedBlock, { kind: 'callout' }>
type Print = (blocks: readonly NumberedBlock[], place: Place) => (Paragraph | Table)[]

/** A line above, the label in the left white, the title beside it; the text below is text like all other. */
export const printCard = (card: NumberedCard, place: Place, print: Print): (Paragraph | Table)[] => {
  const { press } = place
  const tone = card.tone ?? 'plain'
  const mark = new TextRun({ style: 'Label', size: 19, text: card.label, ...(tone === 'muted' ? { color: ink.grey } : {}) })
  return [
    new Paragraph({
      style: 'CardTitle',
      border: { top: { ...cardRule[tone], space: 6 } },
      ...(card.blocks.length === 0 && !card.facts ? { keepNext: false } : {}),
      children: [press.bookmarks.around(card.id, [mark]), new TextRun({ children: [new Tab()] }), ...printRuns(card.title, press)],
    }),
    ...(card.facts
      ? [new Paragraph({ style: 'CardFacts', keepNext: card.blocks.length > 0, children: printRuns(card.facts, press) })]
      : []),
    ...print(card.blocks, place),
  ]
}

/** A box of one cell; a short one stays on one page. */
export const printCallout = (callout: Callout, place: Place, print: Print): (Paragraph | Table)[] => {
  const { fill, bar } = calloutLook[callout.tone]
  const inside: Place = { press: place.press, indent: 0, measure: place.measure - 2 * BOX_INSET }
  const size = { size: place.measure, type: WidthType.DXA }
  const side = fill === ink.white ? rules.hair : rules.none
  const title =
    callout.title &&
    new Paragraph({
      style: 'CalloutTitle',
      children: printRuns(callout.title, place.press, callout.tone === 'accent' ? { color: ink.accent } : {}),
    })
  const cell = new TableCell({
    width: size,
    shading: { type: 'clear', color: 'auto', fill },
    margins: { top: 160, bottom: 60, left: BOX_INSET, right: BOX_INSET },
    children: [...(title ? [title] : []), ...print(callout.blocks, inside)],
  })
  const short = staysTogether(callout.blocks)
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: size,
      indent: { size: place.indent, type: WidthType.DXA },
      columnWidths: [place.measure],
      borders: { top: side, bottom: side, left: bar ?? side, right: side },
      rows: [new TableRow({ cantSplit: short, children: [cell] })],
    }),
    afterTable(),
  ]
}
