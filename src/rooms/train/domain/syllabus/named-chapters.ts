import type { Both } from '../../contract/both.ts'
import type { Block, Chapter, Section } from '../../contract/chapter.ts'

/** What is compared under one name: what it is called, and what it says. */
export type Named = { readonly name: string; readonly text: Both; readonly value: object }

type Texts = { readonly chapters: readonly Chapter[] }

const MOST_LETTERS = 90
const clipped = (text: string): string => {
  const plain = text
    .replaceAll(/\*+|\[@[^\]]*\]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  if (plain.length <= MOST_LETTERS) return plain
  return `${plain.slice(0, plain.lastIndexOf(' ', MOST_LETTERS))}…`
}

/** What a block is called: its title or caption, the provision it tells, or else how its text begins. */
export const blockName = (block: Block): Both => {
  if ('title' in block) return block.title
  if ('caption' in block) return block.caption
  const { es, en } = block.kind === 'law' ? block.provision : block.text
  return { es: clipped(es), en: clipped(en) }
}

/** The whole name of a section or a block, which no other of its chapter has. */
export const placeIn = (chapter: Pick<Chapter, 'id'>, id: string): string => `${chapter.id}/${id}`

const ownOfChapter = (chapter: Chapter): object => {
  const { schema: _, semver: __, date: ___, sections: ____, ...own } = chapter
  return own
}
const ownOfSection = (section: Section): object => {
  const { blocks: _, ...own } = section
  return own
}

/** Chapters, their sections and their blocks, apart: a block that moved has another `section`. What names a version of a chapter is no change of it. */
export const namedChapters = {
  chapter: ({ chapters }: Texts): readonly Named[] =>
    chapters.map((chapter) => ({ name: chapter.id, text: chapter.title, value: ownOfChapter(chapter) })),
  section: ({ chapters }: Texts): readonly Named[] =>
    chapters.flatMap((chapter) =>
      chapter.sections.map((one) => ({ name: placeIn(chapter, one.id), text: one.title, value: ownOfSection(one) })),
    ),
  block: ({ chapters }: Texts): readonly Named[] =>
    chapters.flatMap((chapter) =>
      chapter.sections.flatMap(({ id: section, blocks }) =>
        blocks.map((block) => ({ name: placeIn(chapter, block.id), text: blockName(block), value: { ...block, section } })),
      ),
    ),
} as const
