import { BREAK } from '#kernel/command/plain-text.ts'
import type { Run, Runs } from './model.ts'
import { plainText } from './problems.ts'

/** A break with the spaces that nobody sees at the ends of its lines. */
const LINE_END = new RegExp(`[ \\t]*(?:${BREAK.source})[ \\t]*`)

/** The lines of runs, parted where a text breaks. */
const linesOf = (runs: Runs): Runs[] => {
  const lines: Run[][] = [[]]
  for (const run of runs) {
    const [first = run, ...others] = run.kind === 'text' ? run.text.split(LINE_END).map((text) => ({ ...run, text })) : []
    lines.at(-1)!.push(first)
    lines.push(...others.map((line) => [line]))
  }
  return lines
}

const isBlank = (line: Runs): boolean => plainText(line) === '' && line.every(({ kind }) => kind === 'text')

/** Runs as whoever wrote them laid them out: paragraphs, parted by blank lines, of one line or more each. One at least, if an empty one. */
export const writtenParagraphs = (runs: Runs): readonly (readonly Runs[])[] => {
  const paragraphs: Runs[][] = []
  let open = false
  for (const line of linesOf(runs)) {
    if (isBlank(line)) open = false
    else if (open) paragraphs.at(-1)!.push(line)
    else {
      paragraphs.push([line])
      open = true
    }
  }
  return paragraphs.length === 0 ? [[runs]] : paragraphs
}
