import type { Anchor, Block } from './model.ts'
import type { NumberedBlock, NumberedDocument, NumberedHeading } from './numbered.ts'
import { saidIn } from './said-in.ts'

/** A heading of level 1 with all that stands under it; what stands before the first has no heading. */
export type Chapter = { heading?: NumberedHeading; blocks: readonly NumberedBlock[] }

export const chaptersOf = (document: NumberedDocument): Chapter[] => {
  const chapters: { heading?: NumberedHeading; blocks: NumberedBlock[] }[] = []
  for (const block of document.blocks) {
    const starts = block.kind === 'heading' && block.level === 1
    if (starts) chapters.push({ heading: block, blocks: [block] })
    else if (chapters.length === 0) chapters.push({ blocks: [block] })
    else chapters.at(-1)!.blocks.push(block)
  }
  return chapters
}

const citesIn = (value: unknown): Anchor[] => {
  if (Array.isArray(value)) return value.flatMap(citesIn)
  if (typeof value !== 'object' || value === null) return []
  const item = value as { kind?: Block['kind'] | 'cite'; id?: Anchor }
  return item.kind === 'cite' && item.id !== undefined ? [item.id] : Object.values(value).flatMap(citesIn)
}

const idsIn = (block: NumberedBlock): Anchor[] => [
  ...('id' in block && block.id !== undefined ? [block.id] : []),
  ...(block.kind === 'table' ? block.rows.flat().flatMap((cell) => cell.id ?? []) : []),
  ...(block.kind === 'panels' ? saidIn(block).flatMap(({ id }) => id ?? []) : []),
  ...('blocks' in block ? block.blocks.flatMap(idsIn) : []),
]

/**
 * Every anchor of the document with the chapter that holds it, for renderers that give each chapter an address of its own:
 * blocks, reference marks and the entries of the reference list.
 */
export const chapterOfAnchor = (document: NumberedDocument): ReadonlyMap<Anchor, Chapter> => {
  const found = new Map<Anchor, Chapter>()
  for (const chapter of chaptersOf(document)) {
    const entries = chapter.blocks.some((block) => block.kind === 'references') ? document.references.map((reference) => reference.id) : []
    for (const anchor of [...chapter.blocks.flatMap(idsIn), ...citesIn(chapter.blocks), ...entries]) found.set(anchor, chapter)
  }
  return found
}
