import { chartSize, colour } from '../tokens.ts'
import { centred, element, type Point, text } from './svg.ts'

/** How several sources or series stay apart: shape, letter and tone, each readable without the others. */
type Tone = { fill: string; stroke: string; ink: string }

const tones: readonly Tone[] = [
  { fill: colour.accent, stroke: colour.accent, ink: colour.surface },
  { fill: colour.surface, stroke: colour.caution, ink: colour.caution },
  { fill: colour.inkSoft, stroke: colour.inkSoft, ink: colour.surface },
  { fill: colour.accentSoft, stroke: colour.accent, ink: colour.ink },
  { fill: colour.caution, stroke: colour.caution, ink: colour.surface },
  { fill: colour.surface, stroke: colour.ink, ink: colour.ink },
]

/** Corners of a regular figure; 0 is a circle. The first corner stands at `turn` degrees from the right. */
const shapes = [
  { corners: 0, turn: 0, swell: 1 },
  { corners: 4, turn: 45, swell: 1.24 },
  { corners: 4, turn: 0, swell: 1.36 },
  { corners: 6, turn: 0, swell: 1.12 },
  { corners: 3, turn: -90, swell: 1.5 },
  { corners: 5, turn: -90, swell: 1.16 },
] as const

const nth = <T>(list: readonly T[], index: number, otherwise: T): T => list[index % list.length] ?? otherwise

const outline = (at: Point, radius: number, index: number): string => {
  const { corners, turn, swell } = nth(shapes, index, shapes[0])
  const { fill, stroke } = nth(tones, index, { fill: colour.accent, stroke: colour.accent, ink: colour.surface })
  const paint = { fill, stroke, 'stroke-width': 1.3 }
  if (corners === 0) return element('circle', { cx: at.x, cy: at.y, r: radius, ...paint })
  const points = Array.from({ length: corners }, (_, corner) => {
    const angle = ((turn + (360 / corners) * corner) * Math.PI) / 180
    return `${(at.x + radius * swell * Math.cos(angle)).toFixed(1)},${(at.y + radius * swell * Math.sin(angle)).toFixed(1)}`
  })
  return element('polygon', { points: points.join(' '), ...paint })
}

/** Radius of a mark that holds its letter. */
export const MARK = 7

/** The mark of the n-th source with its letter inside. */
export const lettered = (at: Point, index: number, letter: string): string => {
  const { ink } = nth(tones, index, { fill: colour.accent, stroke: colour.accent, ink: colour.surface })
  const triangle = index % shapes.length === 4 ? 1.5 : 0
  return (
    outline(at, MARK, index) +
    text({ x: at.x, y: centred(at.y + triangle, chartSize.small) }, letter, {
      size: chartSize.small,
      strong: true,
      fill: ink,
      anchor: 'middle',
    })
  )
}

/** The small mark of the n-th series of a trend. */
export const plainMark = (at: Point, index: number, radius = 3): string => outline(at, radius, index)

/** Colour and dashes of the n-th series' line. */
export const seriesStroke = (index: number): { stroke: string; 'stroke-dasharray'?: string } => {
  const { stroke } = nth(tones, index, { fill: colour.accent, stroke: colour.accent, ink: colour.surface })
  return index === 0 ? { stroke } : { stroke, 'stroke-dasharray': index % 2 === 1 ? '5 2.5' : '1.5 2' }
}
