/** What every chart must hold, computed from its SVG. Read by the tests beside the charts. */
import { SaxesParser } from 'saxes'
import { widthOf } from './measure.ts'
import { contrast } from './shade.ts'
import type { Box, Chart } from './svg.ts'

type Node = { name: string; attributes: Readonly<Record<string, string>>; words: string }

const parsed = (svg: string): Node[] => {
  const nodes: Node[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => nodes.push({ name, attributes, words: '' }))
  parser.on('text', (words) => {
    const open = nodes.at(-1)
    if (open) open.words += words
  })
  parser.write(svg).close()
  return nodes
}

const KNOWN_ELEMENTS = new Set(['svg', 'rect', 'line', 'path', 'circle', 'polygon', 'text'])
const FORBIDDEN =
  /<style|<script| (?:class|style|id|href|xlink:href)=|url\(|currentColor|foreignObject|dominant-baseline|NaN|Infinity|undefined/

const numberOf = (node: Node, key: string): number => Number(node.attributes[key] ?? 0)

type Written = { words: string; box: Box; fill: string; size: number }

/** The box of a line of text: its measured width, and the height of its capitals. */
const written = (node: Node): Written => {
  const size = numberOf(node, 'font-size')
  const width = widthOf(node.words, { size, strong: node.attributes['font-weight'] === '600' })
  const share = { start: 0, middle: 0.5, end: 1 }[node.attributes['text-anchor'] ?? 'start'] ?? 0
  const box = { x: numberOf(node, 'x') - width * share, y: numberOf(node, 'y') - size * 0.7, width, height: size * 0.72 }
  return { words: node.words, box, fill: node.attributes['fill'] ?? '', size }
}

const around = (points: string): Box => {
  const pairs = points.split(' ').map((pair) => pair.split(',').map(Number))
  const [xs, ys] = [pairs.map(([x]) => x ?? 0), pairs.map(([, y]) => y ?? 0)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

const surfaceOf = (node: Node): Box | undefined => {
  if (node.attributes['fill'] === 'none') return undefined
  if (node.name === 'rect')
    return { x: numberOf(node, 'x'), y: numberOf(node, 'y'), width: numberOf(node, 'width'), height: numberOf(node, 'height') }
  if (node.name === 'polygon') return around(node.attributes['points'] ?? '')
  if (node.name !== 'circle') return undefined
  const r = numberOf(node, 'r')
  return { x: numberOf(node, 'cx') - r, y: numberOf(node, 'cy') - r, width: 2 * r, height: 2 * r }
}

const holds = (outer: Box, x: number, y: number) =>
  x >= outer.x && x <= outer.x + outer.width && y >= outer.y && y <= outer.y + outer.height
const touch = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

const contrastFaults = (nodes: readonly Node[]): string[] =>
  nodes.flatMap((node, index) => {
    if (node.name !== 'text') return []
    const { words, box, fill } = written(node)
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    const under = nodes.slice(0, index).findLast((below) => {
      const surface = surfaceOf(below)
      return surface !== undefined && holds(surface, middle.x, middle.y)
    })
    const ratio = contrast(fill, under?.attributes['fill'] ?? '#ffffff')
    return ratio >= 4.5 ? [] : [`“${words}” has contrast ${ratio.toFixed(2)}`]
  })

const placeFaults = (texts: readonly Written[], chart: Chart): string[] =>
  texts.flatMap(({ words, box, size }, index) => {
    const faults: string[] = []
    if (size < 10) faults.push(`“${words}” is set in ${size} px`)
    if (box.x < -0.5 || box.y < -0.5 || box.x + box.width > chart.width + 0.5 || box.y + box.height > chart.height + 0.5)
      faults.push(`“${words}” leaves the picture`)
    for (const other of texts.slice(index + 1)) if (touch(box, other.box)) faults.push(`“${words}” touches “${other.words}”`)
    return faults
  })

/**
 * Faults of a chart as sentences; none is right. Well-formed XML, only elements that browsers, usvg and resvg share, no ids,
 * styles or references, text inside the picture, at least 10 px, nowhere over other text, 4.5:1 on what lies under it.
 */
export const faultsOf = (chart: Chart): string[] => {
  const nodes = parsed(chart.svg)
  const root = nodes[0]
  const faults = [...new Set(nodes.map(({ name }) => name))]
    .filter((name) => !KNOWN_ELEMENTS.has(name))
    .map((name) => `<${name}> is not drawn alike everywhere`)
  const forbidden = FORBIDDEN.exec(chart.svg)
  if (forbidden) faults.push(`holds ${forbidden[0]}`)
  if (root?.attributes['viewBox'] !== `0 0 ${chart.width} ${chart.height}` || root.attributes['width'] !== String(chart.width))
    faults.push('size and viewBox differ')
  const texts = nodes.filter(({ name }) => name === 'text').map(written)
  return [...faults, ...contrastFaults(nodes), ...placeFaults(texts, chart)]
}

/** The words of a chart in the order of drawing; lines of one label stand apart. */
export const wordsOf = (chart: Chart): string[] =>
  parsed(chart.svg)
    .filter(({ name }) => name === 'text')
    .map(({ words }) => words)
