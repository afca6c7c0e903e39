import { wrap } from '#ui/charts/measure.ts'
import { block, type Chart, element, LEADING, line, picture, rect } from '#ui/charts/svg.ts'
import { chartSize, colour } from '#ui/tokens.ts'

/** One arm as a column of steps; `lost` stands beside the arrow that leads to a step. */
export type FlowColumn = {
  readonly title: string
  readonly steps: readonly { readonly label: string; readonly count: string; readonly lost: string }[]
}

const WIDTH = 605
const GAP = 18
const PAD = 8
const head = { size: chartSize.value, strong: true } as const
const label = { size: chartSize.small } as const
const small = { size: chartSize.small, fill: colour.inkSoft } as const
const lineOf = (size: number): number => size * LEADING

const arrowDown = (x: number, from: number, to: number): string =>
  line({ x, y: from }, { x, y: to - 4 }, { stroke: colour.edge, 'stroke-width': 1.2 }) +
  element('path', { d: `M${x - 4} ${to - 6}L${x} ${to}L${x + 4} ${to - 6}Z`, fill: colour.edge })

/** People by arm from enrolment to each later wave, with those who did not answer beside each arrow. */
export const flowChart = (columns: readonly FlowColumn[]): Chart => {
  const width = (WIDTH - (columns.length - 1) * GAP) / Math.max(1, columns.length)
  const most = Math.max(0, ...columns.map(({ steps }) => steps.length))
  const titles = columns.map(({ title }) => wrap(title, width, head))
  const top = Math.max(1, ...titles.map((lines) => lines.length)) * lineOf(head.size) + 8
  const parts = titles.map((lines, at) => block({ x: at * (width + GAP), y: top / 2 - 2 }, lines, head))
  let y = top
  for (let step = 0; step < most; step += 1) {
    const laid = columns.map(({ steps }) => ({
      words: wrap(steps[step]?.label ?? '', width - 2 * PAD, label),
      lost: wrap(steps[step]?.lost ?? '', width / 2 - 14, small),
      count: steps[step]?.count ?? '',
    }))
    const between = step === 0 ? 0 : Math.max(22, ...laid.map(({ lost }) => lost.length * lineOf(small.size) + 10))
    const height = 2 * PAD + lineOf(head.size) + 3 + Math.max(...laid.map(({ words }) => words.length)) * lineOf(label.size)
    for (const [at, { words, lost, count }] of laid.entries()) {
      const [x, from] = [at * (width + GAP), y + between]
      const box = { x, y: from, width, height }
      if (step > 0) {
        parts.push(arrowDown(x + width / 2, y, from))
        parts.push(block({ x: x + width / 2 + 10, y: y + between / 2 }, lost, small))
      }
      parts.push(rect(box, { fill: colour.accentSoft, stroke: colour.accent, 'stroke-width': 1, rx: 3 }))
      parts.push(block({ x: x + PAD, y: from + PAD + lineOf(head.size) / 2 }, [count], { ...head, fill: colour.accent }))
      parts.push(block({ x: x + PAD, y: from + PAD + lineOf(head.size) + 3 + (words.length * lineOf(label.size)) / 2 }, words, label))
    }
    y += between + height
  }
  return picture(WIDTH, y + 2, parts)
}
