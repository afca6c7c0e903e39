import { chartSize, colour, sequence } from '../tokens.ts'
import { type Entry, legend } from './legend.ts'
import { longestWord, wrap } from './measure.ts'
import { notCovered } from './pattern.ts'
import { block, type Box, type Chart, type ChartOptions, element, LEADING, line, picture, type Point, rect, settled, text } from './svg.ts'
import { name, nameRoom, strong } from './type.ts'

/** What became of a theme from one round to the next. `only-contrary`: spoken of in the later one, and only against it; `none`: named in neither. */
export type RoundMark = 'persists' | 'stronger' | 'weaker' | 'new' | 'resolved' | 'only-contrary' | 'not-assessed' | 'none'

export type RoundsGrid = {
  columns: readonly string[]
  /** A row with `under` starts a group of that name. */
  rows: readonly { label: string; under?: string; marks: readonly RoundMark[] }[]
}

/** The word of each mark, for the key; where empty cells need none, they go without. */
export type RoundLabels = Readonly<Record<Exclude<RoundMark, 'none'>, string>> & { readonly none?: string }

const ROW = 18

const ground: Readonly<Record<RoundMark, string>> = {
  persists: sequence[2],
  stronger: sequence[3],
  weaker: sequence[1],
  new: colour.cautionSoft,
  resolved: colour.surface,
  'only-contrary': colour.surfaceSoft,
  'not-assessed': colour.surface,
  none: colour.surface,
}

const polygon = (points: string, fill: string): string => element('polygon', { points, fill })

/** A full circle stays, a triangle rises or falls, a plus is new, an open circle is resolved, a bar is against. */
const shapeOf = (mark: RoundMark, { x, y }: Point): string => {
  const plus = { stroke: colour.caution, 'stroke-width': 2.2 }
  switch (mark) {
    case 'persists':
      return element('circle', { cx: x, cy: y, r: 4, fill: colour.accent })
    case 'stronger':
      return polygon(`${x - 4.5},${y + 3.5} ${x},${y - 4.5} ${x + 4.5},${y + 3.5}`, colour.accent)
    case 'weaker':
      return polygon(`${x - 4.5},${y - 3.5} ${x},${y + 4.5} ${x + 4.5},${y - 3.5}`, colour.accent)
    case 'new':
      return line({ x: x - 4.5, y }, { x: x + 4.5, y }, plus) + line({ x, y: y - 4.5 }, { x, y: y + 4.5 }, plus)
    case 'resolved':
      return element('circle', { cx: x, cy: y, r: 3.8, fill: colour.surface, stroke: colour.accent, 'stroke-width': 1.5 })
    case 'only-contrary':
      return line({ x: x - 5, y }, { x: x + 5, y }, { stroke: colour.ink, 'stroke-width': 2.2 })
    case 'not-assessed':
    case 'none':
      return ''
  }
}

const cellDrawing = (box: Box, mark: RoundMark): string => {
  const frame = { fill: ground[mark], ...(ground[mark] === colour.surface ? { stroke: colour.gridline } : {}) }
  if (mark === 'not-assessed') return notCovered(box) + rect(box, { fill: 'none', stroke: colour.rule })
  return rect(box, frame) + shapeOf(mark, { x: box.x + box.width / 2, y: box.y + box.height / 2 })
}

const ORDER = ['persists', 'stronger', 'weaker', 'new', 'resolved', 'only-contrary', 'not-assessed', 'none'] as const

/** A cell that nobody filled was not assessed. */
const marksOf = ({ columns }: RoundsGrid, row: RoundsGrid['rows'][number]): readonly RoundMark[] =>
  columns.map((_, column) => row.marks[column] ?? 'not-assessed')

/** The words of the marks that occur, each beside its cell. */
const key = (data: RoundsGrid, labels: RoundLabels): readonly Entry[] => {
  const used = new Set(data.rows.flatMap((row) => marksOf(data, row)))
  return ORDER.filter((mark) => used.has(mark)).map((mark) => ({ words: labels[mark] ?? '', draw: (swatch) => cellDrawing(swatch, mark) }))
}

/** Themes or findings by country: what persists, what is new, what nobody was asked; shape and shade in the cell, words in the key. */
export const roundsGrid = (data: RoundsGrid, labels: RoundLabels, options: ChartOptions = {}): Chart => {
  const { width } = settled(options)
  const count = Math.max(1, data.columns.length)
  const explained = legend(key(data, labels), { x: 0, y: 0 }, width)
  const narrowest = Math.max(34, ...data.columns.map((head) => longestWord(head, strong) + 6))
  const left = nameRoom(
    data.rows.map(({ label }) => label),
    Math.max(90, width - count * narrowest),
  )
  const step = Math.min(110, (width - left) / count)
  const heads = data.columns.map((words) => wrap(words, step - 4, strong))
  const top =
    (explained.height ? explained.height + 8 : 0) + Math.max(1, ...heads.map((lines) => lines.length)) * chartSize.label * LEADING + 9
  const parts = heads.map((lines, column) =>
    block({ x: left + (column + 0.5) * step - 1, y: top - 5 - (lines.length * chartSize.label * LEADING) / 2 }, lines, {
      ...strong,
      anchor: 'middle',
    }),
  )
  let y = top
  for (const row of data.rows) {
    if (row.under) {
      parts.push(text({ x: 0, y: y + 16 }, row.under, { ...strong, fill: colour.accent }))
      y += 22
    }
    const lines = wrap(row.label, left - 8, name)
    const height = Math.max(ROW, lines.length * chartSize.value * LEADING + 4)
    parts.push(block({ x: 0, y: y + height / 2 - 1 }, lines, name))
    marksOf(data, row).forEach((mark, column) =>
      parts.push(cellDrawing({ x: left + column * step, y, width: step - 2, height: height - 2 }, mark)),
    )
    y += height
  }
  return picture(width, y, [explained.svg, ...parts])
}
