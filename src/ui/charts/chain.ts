import { chartSize, colour } from '../tokens.ts'
import { longestWord, wrap } from './measure.ts'
import { block, type Box, type Chart, type ChartOptions, element, LEADING, line, picture, type Point, rect, settled, text } from './svg.ts'
import { quiet, strong } from './type.ts'

/** One link: how many, of what; `open` says in words what leads nowhere yet (empty where all is answered). */
export type ChainStep = { count: number; words: string; open?: string }

/** From what was said to what was done, in order. */
export type Chain = { steps: readonly ChainStep[] }

const GAP = 26
const NUMBER = 26
const lineHeight = (size: number) => size * LEADING

const right = ({ x, y }: Point): string =>
  line({ x: x + 4, y }, { x: x + GAP - 10, y }, { stroke: colour.accent, 'stroke-width': 1.4 }) +
  element('path', { d: `M${x + GAP - 12} ${y - 5}L${x + GAP - 4} ${y}L${x + GAP - 12} ${y + 5}Z`, fill: colour.accent })

const down = ({ x, y }: Point): string =>
  line({ x, y: y + 3 }, { x, y: y + 11 }, { stroke: colour.accent, 'stroke-width': 1.4 }) +
  element('path', { d: `M${x - 5} ${y + 9}L${x} ${y + 17}L${x + 5} ${y + 9}Z`, fill: colour.accent })

const stepDrawing = ({ count, words, open = '' }: ChainStep, box: Box, number: (value: number) => string): string => {
  const x = box.x + 12
  const nouns = wrap(words, box.width - 20, strong)
  const opens = open === '' ? [] : wrap(open, box.width - 20, quiet)
  const under = box.y + 38 + (nouns.length * lineHeight(chartSize.label)) / 2
  const foot = under + (nouns.length * lineHeight(chartSize.label)) / 2 + 5 + (opens.length * lineHeight(chartSize.small)) / 2
  return (
    rect(box, { fill: colour.accentSoft, rx: 3 }) +
    rect({ ...box, width: 3 }, { fill: colour.accent }) +
    text({ x, y: box.y + 30 }, number(count), { size: NUMBER, strong: true, fill: colour.accent }) +
    block({ x, y: under }, nouns, strong) +
    block({ x, y: foot }, opens, { size: chartSize.small, fill: colour.caution })
  )
}

const heightOf = ({ words, open = '' }: ChainStep, width: number): number =>
  44 +
  wrap(words, width - 20, strong).length * lineHeight(chartSize.label) +
  (open === '' ? 0 : 5 + wrap(open, width - 20, quiet).length * lineHeight(chartSize.small))

/** The chain at a glance: side by side where there is room, else one under the other. */
export const chain = ({ steps }: Chain, options: ChartOptions = {}): Chart => {
  const { width, number } = settled(options)
  const beside = (width - (steps.length - 1) * GAP) / Math.max(1, steps.length)
  const narrowest = Math.max(0, ...steps.map(({ words }) => longestWord(words, strong) + 22))
  if (beside < narrowest) return stacked(steps, width, number)
  const height = Math.max(44, ...steps.map((step) => heightOf(step, beside)))
  const parts = steps.map((step, index) => {
    const box = { x: index * (beside + GAP), y: 0, width: beside, height }
    const arrow = index + 1 < steps.length ? right({ x: box.x + beside, y: height / 2 }) : ''
    return stepDrawing(step, box, number) + arrow
  })
  return picture(width, height, parts)
}

const stacked = (steps: readonly ChainStep[], width: number, number: (value: number) => string): Chart => {
  let y = 0
  const parts = steps.map((step, index) => {
    const box = { x: 0, y, width, height: heightOf(step, width) }
    y += box.height + (index + 1 < steps.length ? 20 : 0)
    return stepDrawing(step, box, number) + (index + 1 < steps.length ? down({ x: width / 2, y: y - 20 }) : '')
  })
  return picture(width, y, parts)
}
