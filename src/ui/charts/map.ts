import { chartSize, colour, type Mark, sequence } from '../tokens.ts'
import { type Figure, highest, isBounds } from './figure.ts'
import { areaOf, framed, heartOf, nearby, ringsOf } from './land.ts'
import { type Entry, legend } from './legend.ts'
import { type PlacedLabel, placed, type ToLabel } from './map-labels.ts'
import { widest, widthOf } from './measure.ts'
import { outlinesOf } from './outlines.ts'
import { type Fill, filled, marked, type Ring } from './pattern.ts'
import { type Box, centred, type Chart, type ChartOptions, element, line, picture, type Point, settled, text } from './svg.ts'

/** Why a country has no mark of its own. `other`: shown but not spoken of. */
export type Absence = 'no-data' | 'withheld'

export type MapCountry = {
  /** ISO 3166-1, two letters. */
  code: string
  name: string
  /** The value in words, under the name; may be empty. */
  printed: string
  /** A count for a circle, the key of a class, or why there is none. */
  value: Figure | { class: string } | Absence
}

export type MapFigure = {
  countries: readonly MapCountry[]
  /** Ordered classes, where countries carry them. */
  classes?: readonly { key: string; label: string; mark: Fill }[]
}

/** Words of the key; an absence that does not occur is left out. */
export type MapLabels = { noData: string; withheld: string; band: string }

export type MapOptions = ChartOptions & { tallest?: number }

const land = sequence[1]
const absent: Readonly<Record<Absence, Pick<Mark, 'fill' | 'pattern'>>> = {
  'no-data': { fill: colour.surfaceSoft, pattern: 'falling' },
  withheld: { fill: colour.surfaceSoft, pattern: 'dots' },
}
const border = { stroke: colour.surface, 'stroke-width': 0.8, 'stroke-linejoin': 'round' } as const

type Placing = ToLabel & { country: MapCountry; fill: Fill; within: boolean }

const fillOf = ({ value }: MapCountry, classes: MapFigure['classes'] = []): Fill => {
  if (value === 'no-data' || value === 'withheld') return absent[value]
  const plain = { fill: land, pattern: 'solid' } as const
  if (typeof value === 'number' || !('class' in value)) return plain
  return classes.find(({ key }) => key === value.class)?.mark ?? absent['no-data']
}

const countOf = ({ value }: MapCountry): Figure | undefined =>
  typeof value === 'string' || (typeof value === 'object' && 'class' in value) ? undefined : value

/** The area of a circle follows the count; the largest fits the size of the map. */
const radiusOf = (count: Figure | undefined, largest: number, width: number): number =>
  count === undefined || highest(count) === 0 ? 0 : Math.max(3, Math.min(26, width * 0.04) * Math.sqrt(highest(count) / largest))

/** A number that the circle has room for stands in it; else it goes under the name. */
const fits = (printed: string, radius: number): boolean => printed !== '' && widthOf(printed, { strong: true }) + 6 <= radius * 2 * 0.94

const circle = ({ heart, radius, country, within }: Placing): string => {
  const count = countOf(country)
  if (count === undefined || radius === 0) return ''
  const paint = isBounds(count)
    ? { fill: colour.surface, stroke: colour.accent, 'stroke-width': 1.2, 'stroke-dasharray': '2 1.5' }
    : { fill: colour.accent, stroke: colour.surface, 'stroke-width': 1.2 }
  const number = within
    ? text({ x: heart.x, y: centred(heart.y, chartSize.label) }, country.printed, {
        strong: true,
        fill: isBounds(count) ? colour.ink : colour.surface,
        anchor: 'middle',
      })
    : ''
  return element('circle', { cx: heart.x, cy: heart.y, r: radius, ...paint }) + number
}

const labelDrawing = ({ country, within }: Placing, { box, leader }: PlacedLabel): string => {
  const centre = box.x + box.width / 2
  const name = text({ x: centre, y: box.y + 12 }, country.name, { size: chartSize.value, strong: true, anchor: 'middle' })
  const printed = text({ x: centre, y: box.y + 25 }, within ? '' : country.printed, { size: chartSize.label, anchor: 'middle' })
  const pointing = leader ? line(leader.from, leader.to, { stroke: colour.inkSoft, 'stroke-width': 0.8 }) : ''
  return pointing + name + printed
}

const key = (data: MapFigure, labels: MapLabels): Entry[] => {
  const has = (absence: Absence) => data.countries.some(({ value }) => value === absence)
  const bands = data.countries.some((country) => {
    const count = countOf(country)
    return count !== undefined && isBounds(count)
  })
  const swatch = (fill: Fill) => (box: Box) => marked(box, fill, { stroke: colour.edge, 'stroke-width': 0.8 })
  const ring = (box: Box) =>
    element('circle', {
      cx: box.x + box.width / 2,
      cy: box.y + box.height / 2,
      r: 5,
      fill: colour.surface,
      stroke: colour.accent,
      'stroke-width': 1.2,
      'stroke-dasharray': '2 1.5',
    })
  return [
    ...(data.classes ?? []).map(({ label: words, mark }) => ({ words, draw: swatch(mark) })),
    { words: bands ? labels.band : '', draw: ring },
    { words: has('no-data') ? labels.noData : '', draw: swatch(absent['no-data']) },
    { words: has('withheld') ? labels.withheld : '', draw: swatch(absent.withheld) },
  ]
}

/** The words of a country over its own pattern stand on a plate of its colour. */
const plate = ({ fill }: Placing, { box }: PlacedLabel, middle: Point, rings: readonly Ring[]): string =>
  fill.pattern === 'solid' || rings.length === 0
    ? ''
    : element('rect', {
        x: middle.x - box.width / 2,
        y: box.y,
        width: box.width,
        height: box.height,
        rx: 2,
        fill: colour.surface,
        'fill-opacity': 0.9,
      })

/** Countries on their outlines, with circles for counts (area by count) or patterns for classes; each is named and carries its value. */
export const map = (data: MapFigure, labels: MapLabels, options: MapOptions = {}): Chart => {
  const { width } = settled(options)
  const { chosen, others } = outlinesOf(data.countries.map(({ code }) => code))
  const { projection, height } = framed([...chosen.values()], width, options.tallest ?? 430)
  const around = nearby(others, projection, width, height)
    .map((outline) => ringsOf(outline, projection))
    .filter((rings) => rings.length > 0)
  const largest = Math.max(1, ...data.countries.map((country) => highest(countOf(country) ?? 0)))
  const placings = data.countries.flatMap((country): Placing[] => {
    const outline = chosen.get(country.code)
    if (!outline) return []
    const rings = ringsOf(outline, projection)
    const radius = radiusOf(countOf(country), largest, width)
    const within = fits(country.printed, radius)
    const words = Math.max(widest([country.name], { size: chartSize.value, strong: true }), within ? 0 : widest([country.printed]))
    const area = rings.reduce((sum, ring) => sum + areaOf(ring), 0)
    const room = { width: words * 1.04 + 6, height: country.printed === '' || within ? 17 : 30 }
    return [{ country, rings, heart: heartOf(rings), radius, within, area, fill: fillOf(country, data.classes), ...room }]
  })
  const labelled = placed(placings, { width, height, others: around })
  const explained = legend(key(data, labels), { x: 0, y: height + 6 }, width)
  return picture(width, height + (explained.height ? 6 + explained.height : 0), [
    ...around.map((rings) => filled(rings, { fill: '#eef0f1', pattern: 'solid' }, border)),
    ...placings.map(({ rings, fill }) => filled(rings, fill, { ...border, stroke: colour.edge })),
    ...placings.map(circle),
    ...placings.map((placing, index) => {
      const at = labelled[index]
      return at ? plate(placing, at, { x: at.box.x + at.box.width / 2, y: at.box.y }, placing.rings) + labelDrawing(placing, at) : ''
    }),
    explained.svg,
  ])
}
