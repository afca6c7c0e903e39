import { wrap } from '#ui/charts/measure.ts'
import { BRIEF, BRIEF_ROOM, type BriefLook } from './brief.ts'

/** Letters of other programs run a little wider than ours. */
const SLACK = 1.02

const linesOf = (text: string, size: number, width: number, strong: boolean): number =>
  text.split('\n').reduce((sum, line) => sum + wrap(line, width / SLACK, { size, strong }).length, 0)

/** Height of a text in the width of the page, in points, with the space around it; 0 for none. */
export const textHeight = (text: string, look: BriefLook, { strong = false } = {}): number =>
  text === '' ? 0 : linesOf(text, look.size, BRIEF_ROOM.width, strong) * look.line + look.above + look.below

/** Height of a row of a table, in points: that of its longest cell. @param shares of the columns in the width, which add up to 1 */
export const rowHeight = (cells: readonly string[], shares: readonly number[], { strong = false } = {}): number => {
  const { size, line, above, below } = BRIEF.cell
  const roomOf = (at: number) => (shares[at] ?? 0) * BRIEF_ROOM.width - 2 * BRIEF.beside
  // The first cell is the head of its row, and set in bold.
  const lines = cells.map((text, at) => linesOf(text, size, roomOf(at), strong || at === 0))
  return Math.max(1, ...lines) * line + above + below + 0.5
}
