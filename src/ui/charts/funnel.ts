import { chartSize, colour } from '../tokens.ts'
import { type Figure, highest, isBounds } from './figure.ts'
import { widest, wrap } from './measure.ts'
import { marked } from './pattern.ts'
import { scale } from './scale.ts'
import {
  block,
  type Box,
  centred,
  type Chart,
  type ChartOptions,
  element,
  LEADING,
  line,
  picture,
  type Point,
  settled,
  text,
} from './svg.ts'
import { name, nameRoom, quiet, SLACK, strong, strongName } from './type.ts'

/** What one country's source says of one stage. Only stages counted in the same unit may be read one after the other. */
export type FunnelStage = { value: Figure; printed: string; unit: string }

type Row = { label: string; stages: readonly (FunnelStage | undefined)[] }

export type Funnel = {
  /** From the first stage to the last, e.g. recorded offences, in contact, prosecuted, convicted. */
  stages: readonly string[]
  /** A stage without a figure is `undefined`. */
  rows: readonly Row[]
}

export type FunnelLabels = { differentUnits: string; nothing: string }

const ROW = 38
const BAR = 9
/** The line around a bar, in full at the right edge as well. */
const EDGE = 0.8

const arrow = (from: Point, length: number): string =>
  line(from, { x: from.x + length - 4, y: from.y }, { stroke: colour.edge, 'stroke-width': 1.2 }) +
  element('path', {
    d: `M${from.x + length - 6} ${from.y - 4}L${from.x + length} ${from.y}L${from.x + length - 6} ${from.y + 4}Z`,
    fill: colour.edge,
  })

/** The stages of a row that count what this one counts: its bar is drawn to the scale of these, and is none where it stands alone. */
const alike = (row: Row, { unit }: FunnelStage): readonly FunnelStage[] =>
  row.stages.filter((other) => other?.unit === unit) as FunnelStage[]

const stageDrawing = (row: Row, column: number, box: Box, nothing: string): string => {
  const stage = row.stages[column]
  const middle = box.y + box.height / 2
  if (!stage) return text({ x: box.x, y: centred(middle, chartSize.small) }, nothing, quiet)
  const words =
    text({ x: box.x, y: box.y + 16 }, stage.printed, strongName) +
    text({ x: box.x + widest([stage.printed], strongName) * SLACK + 5, y: box.y + 16 }, stage.unit, quiet)
  const compared = alike(row, stage)
  if (compared.length < 2 || highest(stage.value) === 0) return words
  const toPixels = scale([0, Math.max(1, ...compared.map(({ value }) => highest(value)))], [0, box.width])
  const bar = { x: box.x, y: box.y + 22, width: Math.max(1, toPixels(highest(stage.value))), height: BAR }
  if (!isBounds(stage.value)) return words + marked(bar, { fill: colour.accent, pattern: 'solid' })
  return words + marked(bar, { fill: colour.accentSoft, pattern: 'rising' }, { stroke: colour.accent, 'stroke-width': EDGE })
}

/** An arrow where two stages beside each other count the same unit; a word where the unit is another than that of the last figure before. */
const passage = ({ stages }: Row, column: number, at: Box, differentUnits: string): string => {
  const [before, after] = [stages[column], stages[column + 1]]
  const last = stages.slice(0, column + 1).findLast((stage) => stage !== undefined)
  if (!after || !last) return ''
  const middle = at.y + at.height / 2
  if (last.unit === after.unit) return before ? arrow({ x: at.x + 8, y: at.y + 22 + BAR / 2 }, at.width - 16) : ''
  return block({ x: at.x + at.width / 2, y: middle }, wrap(differentUnits, at.width - 4, quiet), { ...quiet, anchor: 'middle' })
}

/** Counts of one year from stage to stage by country, each with its own scale; never a rate. */
export const funnel = (data: Funnel, labels: FunnelLabels, options: ChartOptions = {}): Chart => {
  const { width } = settled(options)
  const labelled = data.rows.map(({ label }) => label)
  const left = nameRoom(labelled, width * 0.22)
  const gap = 60
  const count = Math.max(1, data.stages.length)
  const step = (width - left + gap - EDGE) / count
  const bar = step - gap
  const heads = data.stages.map((words, index) => wrap(words, (index + 1 < count ? step - 14 : bar) / SLACK, strong))
  const top = Math.max(1, ...heads.map((lines) => lines.length)) * chartSize.label * LEADING + 8
  const parts = heads.map((lines, index) =>
    block({ x: left + index * step, y: top - 5 - (lines.length * chartSize.label * LEADING) / 2 }, lines, strong),
  )
  data.rows.forEach((row, index) => {
    const y = top + index * ROW
    parts.push(line({ x: 0, y }, { x: width, y }, { stroke: index === 0 ? colour.edge : colour.gridline }))
    parts.push(block({ x: 0, y: y + ROW / 2 }, wrap(row.label, left - 8, name), name))
    data.stages.forEach((_, column) => {
      const box = { x: left + column * step, y, width: bar, height: ROW }
      parts.push(stageDrawing(row, column, box, labels.nothing))
      if (column + 1 < count) parts.push(passage(row, column, { ...box, x: box.x + bar, width: gap }, labels.differentUnits))
    })
  })
  return picture(width, top + data.rows.length * ROW + 1, parts)
}
