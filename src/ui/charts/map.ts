import { chartSize, colour, type Mark, sequence } from '../tokens.ts'
import { type Land, landOf } from './drawn-land.ts'
import { type Figure, highest, isBounds } from './figure.ts'
import { type Entry, legend } from './legend.ts'
import { type PlacedLabel, placed, type ToLabel } from './map-labels.ts'
import { widest, widthOf } from './measure.ts'
import { contrast } from './shade.ts'
import { name, SLACK, strongName } from './type.ts'
import { type Fill, filled, marked } from './pattern.ts'
import { type Box, centred, type Chart, type ChartOptions, element, line, picture, rect, settled, text } from './svg.ts'

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

const LINE = 19
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
  const title = text({ x: centre, y: box.y + 12 }, country.name, { size: chartSize.value, strong: true, anchor: 'middle' })
  const printed = text({ x: centre, y: box.y + 25 }, within ? '' : country.printed, { size: chartSize.label, anchor: 'middle' })
  const pointing = leader ? line(leader.from, leader.to, { stroke: colour.inkSoft, 'stroke-width': 0.8 }) : ''
  return pointing + title + printed
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

/** Words over a pattern or a dark class stand on a plate. */
const plate = ({ fill }: Placing, { box }: PlacedLabel): string =>
  fill.pattern === 'solid' && contrast(fill.fill, colour.ink) >= 4.5 ? '' : rect(box, { rx: 2, fill: colour.surface, 'fill-opacity': 0.9 })

type DrawnCountry = NonNullable<ReturnType<Land['countries']['get']>>

const placingOf = (country: MapCountry, drawn: DrawnCountry, radius: number, classes: MapFigure['classes']): Placing => {
  const within = fits(country.printed, radius)
  const words = Math.max(widest([country.name], strongName), within ? 0 : widest([country.printed]))
  const room = { width: words * SLACK + 6, height: country.printed === '' || within ? 17 : 30 }
  return { country, ...drawn, radius, within, fill: fillOf(country, classes), ...room }
}

/** A country for which there is no outline is not lost: it is listed under the map. */
const unplacedDrawing = (countries: readonly MapCountry[], top: number): string =>
  countries
    .map(({ name: label, printed }, index) => {
      const y = top + index * LINE + 13
      return text({ x: 0, y }, label, strongName) + text({ x: widest([label], strongName) * SLACK + 8, y }, printed, name)
    })
    .join('')

const landDrawing = (data: MapFigure, { countries, around, height }: Land, width: number): readonly string[] => {
  const largest = Math.max(1, ...data.countries.map((country) => highest(countOf(country) ?? 0)))
  const placings = data.countries.flatMap((country) => {
    const drawn = countries.get(country.code)
    return drawn ? [placingOf(country, drawn, radiusOf(countOf(country), largest, width), data.classes)] : []
  })
  const labelled = placed(placings, { width, height, others: around })
  return [
    ...around.map((rings) => filled(rings, { fill: colour.landAround, pattern: 'solid' }, border)),
    ...placings.map(({ rings, fill }) => filled(rings, fill, { ...border, stroke: colour.edge })),
    ...placings.map(circle),
    ...placings.map((placing, index) => {
      const at = labelled[index]
      return at ? plate(placing, at) + labelDrawing(placing, at) : ''
    }),
  ]
}

/** Countries on their outlines, with circles for counts (area by count) or patterns for classes; each is named and carries its value. */
export const map = (data: MapFigure, labels: MapLabels, options: MapOptions = {}): Chart => {
  const { width } = settled(options)
  const drawn = landOf(
    data.countries.map(({ code }) => code),
    width,
    options.tallest ?? 430,
  )
  const { height } = drawn
  const explained = legend(key(data, labels), { x: 0, y: height + 6 }, width)
  const foot = height + (explained.height ? 6 + explained.height : 0)
  const unplaced = data.countries.filter(({ code }) => !drawn.countries.has(code))
  const bottom = foot + unplaced.length * LINE + (unplaced.length ? 4 : 0)
  return picture(width, Math.max(1, bottom), [...landDrawing(data, drawn, width), explained.svg, unplacedDrawing(unplaced, foot)])
}
