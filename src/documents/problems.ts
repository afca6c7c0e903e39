import type { Block, Runs } from './model.ts'

/** What is wrong with a document and in which block: a mistake of whoever composed it, never of the reader. */
export class DocumentError extends Error {
  readonly problems: readonly string[]
  constructor(id: string, problems: readonly string[]) {
    super(`document ${id}:\n${problems.join('\n')}`)
    this.name = 'DocumentError'
    this.problems = problems
  }
}

/** Words of the runs without their marks; links without a text of their own print nothing here. */
export const plainText = (runs: Runs): string =>
  runs
    .map((run) => (run.kind === 'cite' ? '' : (run.text ?? '')))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()

const firstWords = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}…` : text)

/** Name of a block for an error: its kind and anchor, or its first words. */
export const nameOf = (block: Block): string => {
  if ('id' in block && block.id !== undefined) return `${block.kind} ${block.id}`
  switch (block.kind) {
    case 'paragraph':
    case 'quote':
      return `${block.kind} “${firstWords(plainText(block.runs))}”`
    case 'list':
      return `list “${firstWords(plainText(block.items[0] ?? []))}”`
    case 'callout':
      return `callout “${firstWords(plainText(block.title ?? []))}”`
    default:
      return block.kind
  }
}
