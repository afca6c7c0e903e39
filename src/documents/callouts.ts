import { textOf } from './columns.ts'
import type { NumberedBlock } from './numbered.ts'

/** Callouts of paragraphs and lists up to this many characters are kept on one page, in every printed form. */
const LONGEST_UNBROKEN = 900

const lengthOf = (block: NumberedBlock): number => {
  switch (block.kind) {
    case 'paragraph':
      return textOf(block.runs).length
    case 'list':
      return block.items.reduce((sum, item) => sum + textOf(item).length, 0)
    default:
      return LONGEST_UNBROKEN + 1
  }
}

/** Whether what stands inside a callout is short enough to stay on one page. */
export const staysTogether = (blocks: readonly NumberedBlock[]): boolean =>
  blocks.reduce((sum, block) => sum + lengthOf(block), 0) <= LONGEST_UNBROKEN
