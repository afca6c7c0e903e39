import type { Revision } from '../../contract/pilot-file.ts'
import type { Block, Chapter } from '../../contract/chapter.ts'
import type { Texts } from '../syllabus/diff.ts'
import { syllabusHash } from '../syllabus/variant.ts'

const revisedBlock = (block: Block, text: { es: string; en: string } | undefined): Block =>
  text && 'text' in block ? { ...block, text } : block

const revisedChapter = (chapter: Chapter, { blocks, date, semver }: Revision): Chapter => {
  const own = new Map(blocks.filter((one) => one.chapter === chapter.id).map(({ id, text }) => [id, text]))
  if (own.size === 0) return chapter
  const sections = chapter.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => revisedBlock(block, own.get(block.id))),
  }))
  return { ...chapter, semver, date, sections }
}

/**
 * The version that follows another and says otherwise only what a revision names. What the revision names and the version does not have, or has without a text,
 * changes nothing: the difference of the two versions shows what did.
 */
export const revised = ({ syllabus, chapters }: Texts, revision: Revision): Texts => {
  const { semver, date, changeClass, outcomes } = revision
  const texts = new Map(outcomes.map(({ code, text }) => [code, text]))
  const parent = { semver: syllabus.semver, sha256: syllabusHash(syllabus) }
  return {
    syllabus: {
      ...syllabus,
      semver,
      parent,
      changeClass,
      date,
      outcomes: syllabus.outcomes.map((one) => ({ ...one, text: texts.get(one.code) ?? one.text })),
    },
    chapters: chapters.map((chapter) => revisedChapter(chapter, revision)),
  }
}
