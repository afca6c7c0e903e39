import type { Both } from '../../contract/both.ts'
import type { Chapter } from '../../contract/chapter.ts'
import type { Texts } from '../syllabus/diff.ts'
import { blockName, placeIn } from '../syllabus/named-chapters.ts'

/** One thing that is taught, to be tapped. */
export type Taught = {
  readonly target: string
  readonly title: Both
  /** Planned for the whole group; null where the plan gives none of its own. */
  readonly minutes: number | null
}
export type TaughtSection = Taught & { readonly blocks: readonly Taught[] }
export type TaughtModule = Taught & { readonly outcomes: readonly Taught[]; readonly sections: readonly TaughtSection[] }

const sectionsOf = (chapter: Chapter): readonly TaughtSection[] =>
  chapter.sections.map(({ id, title, minutes, blocks }) => ({
    target: `chapters/${placeIn(chapter, id)}`,
    title,
    minutes,
    // Notes are for whoever teaches: nobody in the room sees them.
    blocks: blocks
      .filter(({ kind }) => kind !== 'note')
      .map((block) => ({ target: `chapters/${placeIn(chapter, block.id)}`, title: blockName(block), minutes: block.minutes ?? null })),
  }))

/** What a session teaches, in its order: module by module, with its outcomes, and its chapters section by section and block by block. */
export const runningOrder = ({ syllabus, chapters }: Texts, modules: readonly string[]): readonly TaughtModule[] =>
  syllabus.modules
    .filter(({ code }) => modules.includes(code))
    .map(({ code, title, hours, outcomes }) => ({
      target: `modules/${code}`,
      title,
      minutes: Math.round(hours.contact * 60),
      outcomes: syllabus.outcomes
        .filter((one) => outcomes.includes(one.code))
        .map((one) => ({ target: `outcomes/${one.code}`, title: one.text, minutes: null })),
      sections: chapters.filter((chapter) => chapter.module === code).flatMap(sectionsOf),
    }))

/** Every target of a running order. */
export const targetsIn = (order: readonly TaughtModule[]): readonly string[] =>
  order.flatMap(({ target, outcomes, sections }) => [
    target,
    ...outcomes.map((outcome) => outcome.target),
    ...sections.flatMap((section) => [section.target, ...section.blocks.map((block) => block.target)]),
  ])
