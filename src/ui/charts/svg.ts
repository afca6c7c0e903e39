/**
 * Words of SVG. Only features that browsers, Typst (usvg) and resvg all draw alike: presentation attributes, no classes, no
 * `<style>`, no ids, no references; so pictures never collide on a page and pass a strict content policy.
 */
import { chartSize, colour, font } from '../tokens.ts'

export type Point = { x: number; y: number }
export type Box = Point & { width: number; height: number }
export type Attributes = Readonly<Record<string, string | number | undefined>>

/** A finished picture: an SVG whose width, height and viewBox are in CSS pixels. */
export type Chart = { svg: string; width: number; height: number }

export type ChartOptions = {
  /** Width in CSS pixels; 605 prints as 160 mm. */
  width?: number
  /** How numbers are written in the reader's language; by default 1,234.5. */
  number?: (value: number) => string
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
// XML has no way to write control characters or half a surrogate pair; they would make the whole picture unreadable
const escape = (raw: string) =>
  raw
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n\r]/gu, '')
    .replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

/** Two decimals are a fiftieth of a printed point, and keep the bytes few. */
export const round = (value: number): number => Math.round(value * 100) / 100

const written = (value: string | number) => (typeof value === 'number' ? String(round(value)) : escape(value))

export const element = (name: string, attributes: Attributes, content = ''): string => {
  const pairs = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${written(value)}"`]))
  return content === '' ? `<${name}${pairs.join('')}/>` : `<${name}${pairs.join('')}>${content}</${name}>`
}

export const rect = (box: Box, attributes: Attributes): string =>
  element('rect', { x: box.x, y: box.y, width: Math.max(0, box.width), height: Math.max(0, box.height), ...attributes })

/** A straight line; `stroke` and its width default to a quiet rule. */
export const line = (from: Point, to: Point, attributes: Attributes = {}): string =>
  element('line', { x1: from.x, y1: from.y, x2: to.x, y2: to.y, stroke: colour.rule, 'stroke-width': 1, ...attributes })

export type TextStyle = {
  size?: number
  strong?: boolean
  fill?: string
  anchor?: 'start' | 'middle' | 'end'
}

/** One line of text whose baseline starts (or is centred, or ends) at the point. */
export const text = (at: Point, words: string, style: TextStyle = {}): string =>
  words === ''
    ? ''
    : element(
        'text',
        {
          x: at.x,
          y: at.y,
          'font-size': style.size ?? chartSize.label,
          'font-weight': style.strong ? 600 : 400,
          fill: style.fill ?? colour.ink,
          'text-anchor': style.anchor ?? 'start',
        },
        escape(words),
      )

/** Height of a digit or capital over the type size, to centre text on a line without `dominant-baseline`, which renderers read differently. */
const CAP = 0.66

/** Baseline that centres one line of text of this size on `y`. */
export const centred = (y: number, size: number): number => y + (CAP * size) / 2

/** Leading of broken labels over the type size. */
export const LEADING = 1.18

/** Several lines of text centred as a block on `at.y`. */
export const block = (at: Point, words: readonly string[], style: TextStyle = {}): string => {
  const size = style.size ?? chartSize.label
  const first = at.y - ((words.length - 1) * size * LEADING) / 2
  return words.map((part, index) => text({ x: at.x, y: centred(first + index * size * LEADING, size) }, part, style)).join('')
}

/** Wraps the parts as a picture on white paper. */
export const picture = (width: number, height: number, parts: readonly string[]): Chart => {
  const size = { width: Math.ceil(width), height: Math.ceil(height) }
  const paper = rect({ x: 0, y: 0, ...size }, { fill: colour.surface })
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: size.width,
      height: size.height,
      viewBox: `0 0 ${size.width} ${size.height}`,
      'font-family': font.sans,
      'font-style': 'normal',
      'letter-spacing': 0,
    },
    paper + parts.join(''),
  )
  return { svg, ...size }
}

const plain = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

export const settled = (options: ChartOptions): Required<ChartOptions> => ({
  width: options.width ?? chartSize.width,
  number: options.number ?? ((value) => plain.format(value)),
})
