import { TARGET_KINDS, type TargetKind, TARGETS } from '../../contract/pilot.ts'
import type { Both } from '../../contract/both.ts'
import type { Difference, Entry, Texts } from '../syllabus/diff.ts'
import { blockName, placeIn } from '../syllabus/named-chapters.ts'

export type TargetRead = { readonly kind: TargetKind; readonly code: string }

/** A target in its two parts: `outcomes/M2.O3` is the outcome M2.O3. Undefined where it is none. */
export const readTarget = (target: string): TargetRead | undefined =>
  TARGET_KINDS.flatMap((kind) => {
    const code = TARGETS[kind].exec(target)?.[1]
    return code === undefined ? [] : [{ kind, code }]
  })[0]

const partNames = ({ chapters }: Texts): readonly (readonly [string, Both])[] =>
  chapters.flatMap((chapter) =>
    chapter.sections.flatMap((section) => [
      [placeIn(chapter, section.id), section.title] as const,
      ...section.blocks.map((block) => [placeIn(chapter, block.id), blockName(block)] as const),
    ]),
  )

/** What a target is called in a version, or undefined where the version does not have it. Items and what surrounds a session stand in no version. */
export const targetName = (target: string, version: Texts): Both | undefined => {
  const read = readTarget(target)
  if (!read) return undefined
  const { modules, outcomes } = version.syllabus
  switch (read.kind) {
    case 'module':
      return modules.find(({ code }) => code === read.code)?.title
    case 'outcome':
      return outcomes.find(({ code }) => code === read.code)?.text
    case 'part':
      return partNames(version).find(([name]) => name === read.code)?.[1]
    case 'item':
      return { es: read.code, en: read.code }
    case 'logistics':
      return { es: '', en: '' }
  }
}

/** The chapters of a module in a version, with which it is named: `chapter-1/`. */
const chaptersOf = (module: string, { chapters }: Texts): readonly string[] =>
  chapters.filter((chapter) => chapter.module === module).map(({ id }) => `${id}/`)

const ownParts = (section: string, { chapters }: Texts): readonly string[] =>
  chapters.flatMap((chapter) =>
    chapter.sections
      .filter(({ id }) => placeIn(chapter, id) === section)
      .flatMap(({ blocks }) => blocks.map(({ id }) => placeIn(chapter, id))),
  )

type Compared = { readonly difference: Difference; readonly before: Texts; readonly after: Texts }

/**
 * What of a difference is on a target: a module is named with its outcomes and chapters, a section with its blocks; an outcome and a block stand for themselves.
 * None where the difference does not touch it, and none for items and logistics, of which no version speaks.
 */
export const changesOn = (target: string, { difference, before, after }: Compared): readonly Entry[] => {
  const read = readTarget(target)
  if (!read) return []
  const within = (code: string): boolean => {
    if (code === read.code) return true
    if (read.kind === 'part') return [before, after].some((texts) => ownParts(read.code, texts).includes(code))
    if (read.kind !== 'module') return false
    const chapters = [before, after].flatMap((texts) => chaptersOf(read.code, texts))
    return code.startsWith(`${read.code}.`) || chapters.some((chapter) => `${code}/`.startsWith(chapter))
  }
  const parts = { module: ['module', 'outcome', 'chapter', 'section', 'block'], outcome: ['outcome'], part: ['section', 'block'] } as const
  if (read.kind === 'item' || read.kind === 'logistics') return []
  const own: readonly string[] = parts[read.kind]
  return difference.entries.filter(({ part, code }) => own.includes(part) && within(code))
}
