import type { Anchor } from '../model.ts'
import type { NumberedBlock, NumberedDocument } from '../numbered.ts'
import { saidIn } from '../said-in.ts'

/** A number that a field can fetch: that of a caption, or that which the list of headings gives. */
export type Target = { number: string; by: 'caption' | 'heading' }

/** All blocks, with those inside cards and callouts, in reading order. */
export const allBlocks = (blocks: readonly NumberedBlock[]): readonly NumberedBlock[] =>
  blocks.flatMap((block) => ('blocks' in block ? [block, ...allBlocks(block.blocks)] : [block]))

/** "Figure 3" without its number is what the counter of such captions is called. */
export const captionParts = (label: string): { word: string; number: string } => {
  const [, word = '', number = ''] = /^(.*?)[\s\u00a0]*(\S*)$/u.exec(label) ?? []
  return { word, number }
}

const numberOf = (block: NumberedBlock): [Anchor, Target] | undefined => {
  if ((block.kind === 'table' || block.kind === 'figure') && block.label !== '')
    return [block.id, { number: captionParts(block.label).number, by: 'caption' }]
  // Word would fetch "Annex B" where the text already says the word.
  if (block.kind === 'heading' && block.number !== undefined && !block.annex) return [block.id, { number: block.number, by: 'heading' }]
  return undefined
}

const anchorsIn = (block: NumberedBlock): Anchor[] => [
  ...('id' in block && block.id !== undefined ? [block.id] : []),
  ...(block.kind === 'panels' ? saidIn(block).flatMap(({ id }) => id ?? []) : []),
  ...(block.kind === 'table' ? block.rows.flatMap((row) => row.flatMap((cell) => cell.id ?? [])) : []),
]

/** Everything that a link can reach, and the numbers that a field can fetch. */
export const targetsOf = (document: NumberedDocument) => {
  const blocks = allBlocks(document.blocks)
  const numbers = new Map(
    blocks.flatMap((block) => {
      const found = numberOf(block)
      return found ? [found] : []
    }),
  )
  const returns = new Set(document.references.flatMap(({ citedIn }) => citedIn.map(({ to }) => to)))
  return {
    get: (anchor: Anchor): Target | undefined => numbers.get(anchor),
    /** Whether the list of references leads back to this mark. */
    isReturn: (mark: Anchor): boolean => returns.has(mark),
    anchors: [...blocks.flatMap(anchorsIn), ...document.references.map(({ id }) => id), ...returns],
  }
}

export type Targets = ReturnType<typeof targetsOf>
