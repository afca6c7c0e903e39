import type { Block, Run, Runs } from '#documents/model.ts'
import { paragraph, text } from './blocks.ts'

const MARK = /\*\*(.+?)\*\*|\*(.+?)\*|\s*\[@([a-z0-9, -]+)\]/g

const keysOf = (keys: string): readonly string[] => keys.split(',').map((key) => key.trim())

const runOf = ([, strong, emphasis, keys]: RegExpMatchArray): Run => {
  if (strong !== undefined) return { kind: 'text', text: strong, strong: true }
  return emphasis !== undefined ? { kind: 'text', text: emphasis, emphasis: true } : { kind: 'cite', keys: keysOf(keys ?? '') }
}

/** The keys of sources that a text cites, in its order. */
export const citedIn = (words: string): readonly string[] =>
  [...words.matchAll(MARK)].flatMap((match) => (match[3] ? keysOf(match[3]) : []))

/** One line of text with its marks as runs: `**strong**`, `*emphasised*`, `[@source]`. */
export const runsOf = (words: string): Runs => {
  const runs: Run[] = []
  let from = 0
  for (const match of words.matchAll(MARK)) {
    if (match.index > from) runs.push(text(words.slice(from, match.index)))
    runs.push(runOf(match))
    from = match.index + match[0].length
  }
  if (from < words.length) runs.push(text(words.slice(from)))
  return runs
}

const POINT = /^- /
const STEP = /^\d+\. /

const blockOf = (part: string): Block => {
  const lines = part.split('\n')
  if (lines.every((line) => POINT.test(line))) return { kind: 'list', items: lines.map((line) => runsOf(line.replace(POINT, ''))) }
  if (lines.every((line) => STEP.test(line)))
    return { kind: 'list', ordered: true, items: lines.map((line) => runsOf(line.replace(STEP, ''))) }
  return paragraph(runsOf(lines.join(' ')))
}

/** A text in paragraphs, points and steps; an empty line parts them. */
export const blocksOf = (words: string): readonly Block[] =>
  words
    .trim()
    .split(/\n{2,}/)
    .filter((part) => part !== '')
    .map(blockOf)
