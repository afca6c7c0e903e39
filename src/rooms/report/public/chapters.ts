import type { Anchor } from '#documents/model.ts'
import type { NumberedBlock, NumberedDocument, NumberedHeading } from '#documents/numbered.ts'

/** A chapter of the report as a page of the site: its level-1 heading and what follows to the next one. */
export type Chapter = { heading: NumberedHeading; blocks: readonly NumberedBlock[] }

/** The blocks of a document by chapter; what stands before the first heading (the contents) is the site's own navigation. */
export const chaptersOf = ({ blocks }: NumberedDocument): readonly Chapter[] => {
  const chapters: { heading: NumberedHeading; blocks: NumberedBlock[] }[] = []
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 1) chapters.push({ heading: block, blocks: [block] })
    else chapters.at(-1)?.blocks.push(block)
  }
  // The statements have a page each; their list would be the longest page of the site.
  return chapters.filter(({ blocks: inside }) => !inside.some((block) => block.kind === 'references'))
}

const anchorsIn = (block: NumberedBlock): readonly Anchor[] => {
  const own = 'id' in block && block.id !== undefined ? [block.id] : []
  if (block.kind === 'table') return [...own, ...block.rows.flat().flatMap((cell) => cell.id ?? [])]
  return 'blocks' in block ? [...own, ...block.blocks.flatMap(anchorsIn)] : own
}

const citationsIn = (value: unknown): readonly Anchor[] => {
  if (Array.isArray(value)) return value.flatMap(citationsIn)
  if (typeof value !== 'object' || value === null) return []
  if ('kind' in value && value.kind === 'cite' && 'id' in value) return [String(value.id)]
  return Object.values(value).flatMap(citationsIn)
}

/** Chapter that holds each anchor, reference marks included. */
export const chapterByAnchor = (chapters: readonly Chapter[]): ReadonlyMap<Anchor, string> =>
  new Map(
    chapters.flatMap(({ heading, blocks }) =>
      [...blocks.flatMap(anchorsIn), ...citationsIn(blocks)].map((anchor) => [anchor, heading.id] as const),
    ),
  )
