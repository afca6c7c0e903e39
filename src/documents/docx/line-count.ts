import type { Cut } from './fonts.ts'
import type { Measures } from './widths.ts'

/** Text in one look; `size` in points. */
export type Piece = Cut & { text: string; size: number }

/** The whole of a piece that ends a line wherever it stands. */
export const LINE_BREAK = '\n'

const SPACES = /^[ \u2002\u2003\u2005\u3000]+$/
/** A line may break on either side of spaces, and after a dash where neither a digit, a dash nor a space that binds follows. */
const BREAKS =
  /(?<=[ \u2002\u2003\u2005\u3000])(?=[^ \u2002\u2003\u2005\u3000])|(?=[ \u2002\u2003\u2005\u3000])(?<=[^ \u2002\u2003\u2005\u3000])|(?<=[-‐–—])(?=[^-\d\u00a0\u2007\u202f\u2060])/u

type Part = { width: number; space: boolean; joined: boolean }

/** Words and spaces with their widths; a `joined` one goes on from what is before it without a place to break. */
const partsOf = (pieces: readonly Piece[], measures: Measures): Part[] => {
  const parts: Part[] = []
  let before = ''
  for (const piece of pieces) {
    const font = measures(piece)
    for (const text of piece.text.split(BREAKS)) {
      parts.push({
        width: font.width(text) * piece.size,
        space: SPACES.test(text),
        joined: before !== '' && !BREAKS.test(before + text[0]!),
      })
      before = text.at(-1)!
    }
  }
  return parts
}

/** Widths of what cannot be broken, and of the spaces after it. */
const unbroken = (parts: readonly Part[]): { width: number; after: number }[] => {
  const all: { width: number; after: number }[] = []
  for (const { width, space, joined } of parts) {
    const last = all.at(-1)
    if (space && last) last.after += width
    else if (joined && last) last.width += width
    else all.push(space ? { width: 0, after: width } : { width, after: 0 })
  }
  return all
}

const TOLERANCE = 0.01

const filledLines = (pieces: readonly Piece[], room: number, measures: Measures): number => {
  let lines = 1
  let filled = 0
  for (const { width, after } of unbroken(partsOf(pieces, measures))) {
    if (filled > 0 && filled + width > room + TOLERANCE) {
      lines += 1
      filled = 0
    }
    const broken = Math.max(0, Math.ceil((width - TOLERANCE) / room) - 1)
    lines += broken
    filled += width - broken * room + after
  }
  return lines
}

/**
 * Number of lines that a text takes, filled as Word fills them; a word longer than a line starts one of its own and is broken
 * where that ends.
 * @param room width of a line, in points
 */
export const lineCount = (pieces: readonly Piece[], room: number, measures: Measures): number => {
  const end = pieces.findIndex(({ text }) => text === LINE_BREAK)
  if (end === -1) return filledLines(pieces, room, measures)
  return filledLines(pieces.slice(0, end), room, measures) + lineCount(pieces.slice(end + 1), room, measures)
}
