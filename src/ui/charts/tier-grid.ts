import { chartSize, colour } from '../tokens.ts'
import { type Entry, legend } from './legend.ts'
import { widest, widthOf, wrap } from './measure.ts'
import { type Fill, marked, notCovered } from './pattern.ts'
import { inkOn } from './shade.ts'
import { block, type Box, centred, type Chart, type ChartOptions, picture, rect, settled, text } from './svg.ts'
import { name, nameRoom, quiet } from './type.ts'

/** Ordered labels, such as tiers: never summed, never averaged. */
export type TierGrid = {
  from: number
  to: number
  /** Best to worst. `key` is printed in the cell (1, 2, 2WL, 3), `label` explains it. */
  classes: readonly { key: string; label: string; mark: Fill }[]
  /** The class of a year, by its key; a year that is missing has no label in the source. */
  rows: readonly { label: string; years: Readonly<Record<number, string>> }[]
}

/** `missing`: word of the hatched cell. */
export type TierLabels = { missing: string }

const ROW = 26
const HEAD = 22
const cellType = { size: chartSize.small, strong: true } as const

const cellDrawing = (box: Box, tier: TierGrid['classes'][number] | undefined): string => {
  if (!tier) return notCovered(box) + rect(box, { fill: 'none', stroke: colour.rule })
  const half = widthOf(tier.key, cellType) / 2 + 2
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const plate =
    tier.mark.pattern === 'solid'
      ? ''
      : rect({ x: middle.x - half, y: middle.y - 7, width: half * 2, height: 14 }, { fill: tier.mark.fill })
  const words = text({ x: middle.x, y: centred(middle.y, chartSize.small) }, tier.key, {
    size: chartSize.small,
    strong: true,
    fill: inkOn(tier.mark.fill),
    anchor: 'middle',
  })
  return marked(box, tier.mark) + plate + words
}

const key = (data: TierGrid, years: readonly number[], missing: string): Entry[] => {
  const holes = data.rows.some((row) => years.some((year) => row.years[year] === undefined))
  return [
    ...data.classes.map(({ label, mark }) => ({
      words: label,
      draw: (box: Box) => marked(box, mark, { stroke: colour.edge, 'stroke-width': 0.8 }),
    })),
    { words: holes ? missing : '', draw: (box) => notCovered(box) + rect(box, { fill: 'none', stroke: colour.edge }) },
  ]
}

/** Years that fit side by side; the rest starts a second band below, of the same length. */
const bandsOf = (years: readonly number[], fitting: number): (readonly number[])[] => {
  const bands = Math.max(1, Math.ceil(years.length / Math.max(1, fitting)))
  const each = Math.ceil(years.length / bands)
  return Array.from({ length: bands }, (_, band) => years.slice(band * each, (band + 1) * each))
}

/** Classes by country and year, each cell with its label, shade and pattern. */
export const tierGrid = (data: TierGrid, labels: TierLabels, options: ChartOptions = {}): Chart => {
  const { width } = settled(options)
  const names = data.rows.map(({ label }) => label)
  const keys = data.classes.map((tier) => tier.key)
  const years = Array.from({ length: Math.max(0, data.to - data.from + 1) }, (_, index) => data.from + index)
  const left = nameRoom(names, width * 0.25)
  const narrowest = Math.max(widthOf('2000', quiet), widest(keys, cellType)) + 8
  const bands = bandsOf(years, Math.floor((width - left) / narrowest))
  const step = Math.min(46, (width - left) / Math.max(1, bands[0]?.length ?? 1))
  const parts: string[] = []
  let y = 0
  for (const band of bands) {
    if (y > 0) y += 10
    band.forEach((year, index) =>
      parts.push(text({ x: left + (index + 0.5) * step - 1, y: y + 13 }, String(year), { ...quiet, anchor: 'middle' })),
    )
    y += HEAD
    for (const row of data.rows) {
      parts.push(block({ x: 0, y: y + ROW / 2 - 1 }, wrap(row.label, left - 8, name), name))
      band.forEach((year, column) => {
        const tier = data.classes.find((candidate) => candidate.key === row.years[year])
        parts.push(cellDrawing({ x: left + column * step, y, width: step - 2, height: ROW - 2 }, tier))
      })
      y += ROW
    }
  }
  const explained = legend(key(data, years, labels.missing), { x: 0, y: y + 6 }, width)
  return picture(width, y + 6 + explained.height, [...parts, explained.svg])
}
