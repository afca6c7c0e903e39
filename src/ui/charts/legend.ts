import { chartSize, colour } from '../tokens.ts'
import { widthOf } from './measure.ts'
import { type Box, centred, type Point, text } from './svg.ts'

/** One entry: what is drawn in the swatch, and the word. An empty word leaves the entry out. */
export type Entry = { draw: (swatch: Box) => string; words: string }

const SWATCH = { width: 18, height: 12 }
const LINE = 17
const GAP = 14

/** Entries in lines from left to right. @returns the drawing and the height it took (0 without entries) */
export const legend = (entries: readonly Entry[], at: Point, width: number): { svg: string; height: number } => {
  const size = chartSize.small
  let x = at.x
  let row = 0
  const parts: string[] = []
  const shown = entries.filter(({ words }) => words !== '')
  for (const { draw, words } of shown) {
    const needed = SWATCH.width + 6 + widthOf(words, { size })
    if (x > at.x && x + needed > at.x + width) {
      x = at.x
      row += 1
    }
    const middle = at.y + row * LINE + LINE / 2
    parts.push(draw({ x, y: middle - SWATCH.height / 2, ...SWATCH }))
    parts.push(text({ x: x + SWATCH.width + 6, y: centred(middle, size) }, words, { size, fill: colour.inkSoft }))
    x += needed * 1.04 + GAP
  }
  return { svg: parts.join(''), height: shown.length === 0 ? 0 : (row + 1) * LINE }
}
