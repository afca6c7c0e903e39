import { InternalHyperlink, Paragraph, Tab, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx'
import type { Anchor } from '../model.ts'
import type { NumberedPanel, NumberedPanels, NumberedSaid } from '../numbered.ts'
import { ink, page, rules, twips } from './look.ts'
import type { Press } from './place.ts'
import { printRuns } from './runs.ts'
import { afterTable } from './table.ts'

/** Room of a number such as [232] before what was said. */
const HANG = twips(8)
const SIDE = 100

const numberOf = ({ mark }: NumberedSaid, { bookmarks }: Press) => {
  const run = new TextRun({ text: mark?.text ?? '–', ...(mark ? { bold: true, color: ink.accent } : { color: ink.grey }) })
  return mark ? new InternalHyperlink({ anchor: bookmarks.nameOf(mark.to), children: [run] }) : run
}

const printSaid = (said: NumberedSaid, press: Press): Paragraph => {
  const number = numberOf(said, press)
  return new Paragraph({
    style: 'TableTextDense',
    indent: { left: HANG, hanging: HANG },
    spacing: { before: 50 },
    keepLines: true,
    children: [
      said.id === undefined ? number : press.bookmarks.around(said.id, [number]),
      new TextRun({ children: [new Tab()] }),
      ...printRuns(said.runs, press),
    ],
  })
}

type Look = { bold?: boolean; color?: string; id?: Anchor }

const line = (runs: NumberedPanel['title'], press: Press, { id, ...look }: Look): Paragraph =>
  new Paragraph({
    style: 'TableTextDense',
    spacing: { before: 80 },
    ...(look.bold ? { keepNext: true } : {}),
    children: id === undefined ? printRuns(runs, press, look) : [press.bookmarks.around(id, printRuns(runs, press, look))],
  })

/** @param id of the panels as a whole, on the first of them */
const printPanel = ({ title, groups, empty }: NumberedPanel, press: Press, { width, id }: { width: number; id?: Anchor }): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 100, left: SIDE, right: SIDE },
    children: [
      line(title, press, { bold: true, color: ink.accent, ...(id === undefined ? {} : { id }) }),
      ...(groups.length === 0 ? [line(empty, press, { color: ink.grey })] : []),
      ...groups.flatMap((group) => [
        ...(group.title ? [line(group.title, press, { bold: true })] : []),
        ...group.items.map((item) => printSaid(item, press)),
      ]),
    ],
  })

/** A table of two columns over the whole width: Word has nothing else that stands side by side. Its rows go on overleaf. */
export const printPanels = ({ id, parts }: NumberedPanels, press: Press): (Paragraph | Table)[] => {
  const half = Math.floor(page.full / 2)
  const rows = Array.from({ length: Math.ceil(parts.length / 2) }, (_, row) => parts.slice(row * 2, row * 2 + 2))
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: half * 2, type: WidthType.DXA },
      columnWidths: [half, half],
      borders: {
        top: rules.accent,
        bottom: rules.hair,
        left: rules.none,
        right: rules.none,
        insideHorizontal: rules.hair,
        insideVertical: rules.hair,
      },
      rows: rows.map(
        (row) =>
          new TableRow({
            cantSplit: false,
            children: row.map((part) => printPanel(part, press, { width: half, ...(part === parts[0] ? { id } : {}) })),
          }),
      ),
    }),
    afterTable(),
  ]
}
