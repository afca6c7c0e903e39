import { wrap } from '#ui/charts/measure.ts'
import { type Box, type Chart, LEADING, block, line, picture, rect, text } from '#ui/charts/svg.ts'
import { chartSize, colour } from '#ui/tokens.ts'

/** Boxes side by side, joined by a sign, under a title. */
export type BoxRow = {
  readonly title: string
  readonly join: string
  readonly boxes: readonly { readonly title: string; readonly text: string }[]
}

const WIDTH = 605
const JOIN = 22
const PAD = 9
const strong = { size: chartSize.label, strong: true } as const
const plain = { size: chartSize.small } as const
const lineOf = (size: number): number => size * LEADING

type Laid = { readonly head: readonly string[]; readonly body: readonly string[] }

const laidIn = (width: number, { title, text: words }: BoxRow['boxes'][number]): Laid => ({
  head: wrap(title, width - 2 * PAD, strong),
  body: wrap(words, width - 2 * PAD, plain),
})

const heightOf = ({ head, body }: Laid): number => 2 * PAD + head.length * lineOf(strong.size) + 5 + body.length * lineOf(plain.size)

const drawn = (box: Box, { head, body }: Laid): string => {
  const x = box.x + PAD
  const headHeight = head.length * lineOf(strong.size)
  const bodyHeight = body.length * lineOf(plain.size)
  return (
    rect(box, { fill: colour.accentSoft, rx: 3 }) +
    rect({ ...box, height: 3 }, { fill: colour.accent }) +
    block({ x, y: box.y + PAD + headHeight / 2 }, head, { ...strong, fill: colour.accent }) +
    block({ x, y: box.y + PAD + headHeight + 5 + bodyHeight / 2 }, body, plain)
  )
}

/** Rows of boxes as a picture: what has to come together, or what follows what. */
export const boxesChart = (rows: readonly BoxRow[]): Chart => {
  let y = 0
  const parts: string[] = []
  for (const [index, row] of rows.entries()) {
    if (index > 0) {
      parts.push(line({ x: 0, y: y + 9 }, { x: WIDTH, y: y + 9 }))
      y += 20
    }
    parts.push(text({ x: 0, y: y + 13 }, row.title, strong))
    y += 23
    const width = (WIDTH - (row.boxes.length - 1) * JOIN) / row.boxes.length
    const laid = row.boxes.map((one) => laidIn(width, one))
    const height = Math.max(...laid.map(heightOf))
    for (const [at, one] of laid.entries()) {
      const x = at * (width + JOIN)
      parts.push(drawn({ x, y, width, height }, one))
      if (at > 0)
        parts.push(block({ x: x - JOIN / 2, y: y + height / 2 }, [row.join], { ...strong, anchor: 'middle', fill: colour.accent }))
    }
    y += height
  }
  return picture(WIDTH, y + 2, parts)
}
