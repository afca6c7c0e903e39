import { chartSize } from '../tokens.ts'
import { regularWidths, strongWidths } from './widths.ts'

export type Type = { size?: number; strong?: boolean }

const byCharacter = (widths: Readonly<Record<number, string>>) =>
  new Map(Object.entries(widths).flatMap(([width, characters]) => [...characters].map((character) => [character, Number(width)] as const)))

const tables = { regular: byCharacter(regularWidths), strong: byCharacter(strongWidths) }
/** What an unlisted character is taken for: a wide letter, so that it never overlaps. */
const UNKNOWN = 700

/** Width in pixels of one line in Source Sans 3. */
export const widthOf = (words: string, type: Type = {}): number => {
  const table = type.strong ? tables.strong : tables.regular
  let sum = 0
  for (const character of words) sum += table.get(character) ?? UNKNOWN
  return (sum * (type.size ?? chartSize.label)) / 1000
}

/** Width of the longest of several lines. */
export const widest = (lines: readonly string[], type: Type = {}): number => Math.max(0, ...lines.map((words) => widthOf(words, type)))

/** A word wider than the column is cut where it reaches the edge; nothing is ever dropped. */
const chopped = (word: string, width: number, type: Type): string[] => {
  const parts: string[] = []
  let part = ''
  for (const character of word) {
    if (part !== '' && widthOf(part + character, type) > width) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return [...parts, part]
}

/** Breaks words into lines no wider than `width` pixels, at spaces (not at no-break ones) and after hyphens and slashes. */
export const wrap = (words: string, width: number, type: Type = {}): string[] => {
  const fits = (line: string) => widthOf(line.trimEnd(), type) <= width
  const lines: string[] = []
  let current = ''
  for (const piece of words.split(/(?<= )(?=[^ ])|(?<=[/–-])(?=[^ ])/)) {
    if (current !== '' && !fits(current + piece)) {
      lines.push(current)
      current = ''
    }
    current += piece
  }
  return [...lines, current].map((line) => line.trimEnd()).flatMap((line) => (fits(line) ? [line] : chopped(line, width, type)))
}

/** Width that the longest single word needs. */
export const longestWord = (words: string, type: Type = {}): number => widest(words.split(' '), type)
