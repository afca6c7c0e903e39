import { chapterOfAnchor, chaptersOf } from '#documents/chapters.ts'
import type { Anchor } from '#documents/model.ts'
import type { NumberedBlock, NumberedDocument } from '#documents/numbered.ts'
import { within } from '#documents/within.ts'

const KEY = /^sentence:(.+)$/

/** The sentence that a run belongs to, generated or rewritten. */
const sentenceOf = ({ kind, key, sentence }: Readonly<Record<string, unknown>>): string | undefined => {
  const generated = kind === 'value' && typeof key === 'string' ? KEY.exec(key)?.[1] : undefined
  return typeof sentence === 'string' ? sentence : generated
}

/** Ids of the sentences that these blocks say. */
export const sentencesIn = (blocks: readonly NumberedBlock[]): readonly string[] => {
  const found = new Set<string>()
  for (const run of within(blocks)) {
    const id = sentenceOf(run)
    if (id !== undefined) found.add(id)
  }
  return [...found]
}

/** The chapter that says a sentence; none for one that stands before every chapter, or nowhere. */
export const chapterSaying = (document: NumberedDocument, sentence: string): Anchor | null =>
  chaptersOf(document).find(({ blocks }) => sentencesIn(blocks).includes(sentence))?.heading?.id ?? null

/** The blocks of a chapter; the lists that only a whole document prints are left out. */
export const chapterBlocks = (document: NumberedDocument, chapter: Anchor | null): NumberedBlock[] =>
  (chaptersOf(document).find(({ heading }) => heading?.id === chapter)?.blocks ?? []).filter(
    ({ kind }) => kind !== 'contents' && kind !== 'references' && kind !== 'pageBreak',
  )

/** The chapter that each heading stands in. */
export const chapterOfHeadings = (document: NumberedDocument): ReadonlyMap<Anchor, Anchor> => {
  const found = new Map<Anchor, Anchor>()
  for (const { heading, blocks } of chaptersOf(document))
    for (const block of blocks) if (heading && block.kind === 'heading') found.set(block.id, heading.id)
  return found
}

/** Of all that these blocks refer to, what stands in another chapter, and in which. */
export const standsElsewhere = (document: NumberedDocument, blocks: readonly NumberedBlock[]): Record<Anchor, Anchor> => {
  const own = blocks.find((block) => block.kind === 'heading')
  const chapters = chapterOfAnchor(document)
  const found: Record<Anchor, Anchor> = {}
  for (const { kind, to } of within(blocks)) {
    const there = kind === 'ref' && typeof to === 'string' ? chapters.get(to)?.heading : undefined
    if (there && there.id !== own?.id) found[String(to)] = there.id
  }
  return found
}
