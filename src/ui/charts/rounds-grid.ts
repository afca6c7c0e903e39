import { chartSize, colour, sequence } from '../tokens.ts'
import { longestWord, wrap } from './measure.ts'
import { notCovered } from './pattern.ts'
import { block, type Box, type Chart, type ChartOptions, element, LEADING, line, picture, type Point, rect, settled, text } from './svg.ts'
import { name, nameRoom, quiet, strong } from './type.ts'

/** What became of a theme from one round to the next. `none`: asked in both rounds, named in neither. */
export type RoundMark = 'persists' | 'stronger' | 'weaker' | 'new' | 'resolved' | 'not-assessed' | 'none'

export type RoundsGrid = {
  columns: readonly string[]
  /** A row with `under` starts a group of that name. */
  rows: readonly { label: string; under?: string; marks: readonly RoundMark[] }[]
}

/** The short word that stands in the cells. */
export type RoundLabels = Readonly<Record<Exclude<RoundMark, 'none'>, string>>

const ROW = 25
const SHAPE = 15

const ground: Readonly<Record<RoundMark, string>> = {
  persists: sequence[2],
  stronger: sequence[3],
  weaker: sequence[1],
  new: colour.cautionSoft,
  resolved: colour.surface,
  'not-assessed': colour.surface,
  none: colour.surface,
}

const polygon = (points: string, fill: string): string => element('polygon', { points, fill })

/** A full circle stays, a triangle rises or falls, a plus is new, an open circle is resolved. */
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
    case 'not-assessed':
    case 'none':
      return ''
  }
}

const ink = { size: chartSize.small } as const

const cellDrawing = (box: Box, mark: RoundMark, labels: RoundLabels): string => {
  const middle = box.y + box.height / 2
  const frame = { fill: ground[mark], ...(ground[mark] === colour.surface ? { stroke: colour.gridline } : {}) }
  if (mark === 'none') return rect(box, frame)
  if (mark === 'not-assessed') {
    const lines = wrap(labels[mark], box.width - 6, ink)
    const height = lines.length * chartSize.small * LEADING + 2
    const plate = rect({ x: box.x + 2, y: middle - height / 2, width: box.width - 4, height }, { fill: colour.surface })
    return (
      notCovered(box) +
      rect(box, { fill: 'none', stroke: colour.rule }) +
      plate +
      block({ x: box.x + box.width / 2, y: middle }, lines, { ...quiet, anchor: 'middle' })
    )
  }
  const lines = wrap(labels[mark], box.width - SHAPE - 4, ink)
  return rect(box, frame) + shapeOf(mark, { x: box.x + 9, y: middle }) + block({ x: box.x + SHAPE + 2, y: middle }, lines, ink)
}

const linesIn = (mark: RoundMark, labels: RoundLabels, width: number): number =>
  mark === 'none' ? 1 : wrap(labels[mark], mark === 'not-assessed' ? width - 6 : width - SHAPE - 4, ink).length

/** Themes or findings by country: what persists, what is new, what nobody was asked; a word in every cell. */
export const roundsGrid = (data: RoundsGrid, labels: RoundLabels, options: ChartOptions = {}): Chart => {
  const { width } = settled(options)
  const count = Math.max(1, data.columns.length)
  const used = (Object.keys(labels) as (keyof RoundLabels)[]).filter((mark) => data.rows.some(({ marks }) => marks.includes(mark)))
  const narrowest = Math.max(
    34,
    ...used.map((mark) => longestWord(labels[mark], ink) + SHAPE + 8),
    ...data.columns.map((head) => longestWord(head, strong) + 6),
  )
  const labelled = data.rows.map(({ label }) => label)
  const left = nameRoom(labelled, Math.max(90, width - count * narrowest))
  const step = Math.min(110, (width - left) / count)
  const heads = data.columns.map((words) => wrap(words, step - 4, strong))
  const top = Math.max(1, ...heads.map((lines) => lines.length)) * chartSize.label * LEADING + 9
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
    const cells = data.columns.map((_, column) => row.marks[column] ?? 'not-assessed')
    const most = Math.max(1, ...cells.map((mark) => linesIn(mark, labels, step - 2)))
    const height = Math.max(ROW, lines.length * chartSize.value * LEADING + 6, most * chartSize.small * LEADING + 6)
    parts.push(block({ x: 0, y: y + height / 2 - 1 }, lines, name))
    cells.forEach((mark, column) =>
      parts.push(cellDrawing({ x: left + column * step, y, width: step - 2, height: height - 2 }, mark, labels)),
    )
    y += height
  }
  return picture(left + step * count, y, parts)
}
