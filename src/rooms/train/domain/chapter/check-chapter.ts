import type { Law } from '#law/law-data.ts'
import type { Block, Chapter, Section } from '../../contract/chapter.ts'
import type { Syllabus } from '../../contract/syllabus.ts'
import { citedIn } from '../print/marks.ts'
import { error, type Fault, namedTwice, unknownNames } from '../syllabus/fault.ts'
import { missingTexts } from '../syllabus/missing-texts.ts'

/** Keys of sources that stand in any text of a value. */
const citedKeys = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return citedIn(value)
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(citedKeys)
}

const tableFaults = (place: string, block: Block): readonly Fault[] => {
  if (block.kind !== 'table') return []
  return block.rows.flatMap((row, index) =>
    row.length === block.columns.length
      ? []
      : [error('cells-differ', `${place}.rows.${index + 1}`, { have: row.length, need: block.columns.length })],
  )
}

type Known = { readonly outcomes: ReadonlySet<string>; readonly sources: ReadonlySet<string> }

const blockFaults = (chapter: string, block: Block, { outcomes, sources }: Known): readonly Fault[] => {
  const place = `${chapter}.${block.id}`
  const cited = [...new Set([...block.sources, ...citedKeys(block), ...(block.kind === 'law' ? [block.source] : [])])]
  return [
    ...(block.outcomes.length === 0 ? [error('serves-nothing', place)] : []),
    ...unknownNames(block.outcomes, outcomes, `${place}.outcomes`),
    ...unknownNames(cited, sources, `${place}.sources`),
    ...tableFaults(place, block),
  ]
}

/** The plan of a section: its steps add up to its minutes, and each block that takes time in the room is one of them, once. */
const planFaults = (chapter: string, { id, minutes, blocks, steps }: Section): readonly Fault[] => {
  const place = `${chapter}.${id}.steps`
  const timed = new Map(blocks.flatMap((block) => (block.minutes === undefined ? [] : [[block.id, block.minutes] as const])))
  const named = steps.flatMap((step) => ('block' in step ? [step.block] : []))
  const have = steps.reduce((sum, step) => sum + ('block' in step ? (timed.get(step.block) ?? 0) : step.minutes), 0)
  return [
    ...(have === minutes ? [] : [error('minutes-differ', `${chapter}.${id}`, { have, need: minutes })]),
    ...unknownNames(named, new Set(timed.keys()), place),
    ...namedTwice(named, () => place),
    ...[...timed.keys()].filter((one) => !named.includes(one)).map((name) => error('unplanned', place, { name })),
  ]
}

/** Everything that is wrong with a chapter of a syllabus, each fault with its place; its cases need no answer, so none can be wrong. */
export const checkChapter = (chapter: Chapter, syllabus: Syllabus, law: Law): readonly Fault[] => {
  const module = syllabus.modules.find(({ code }) => code === chapter.module)
  if (!module) return [error('unknown', `${chapter.id}.module`, { name: chapter.module })]
  const blocks = chapter.sections.flatMap((section) => section.blocks)
  const known = {
    outcomes: new Set(module.outcomes),
    sources: new Set([...law.sources.map(({ id }) => id), ...chapter.sources.map(({ id }) => id)]),
  }
  const served = new Set(blocks.flatMap(({ outcomes }) => outcomes))
  return [
    ...namedTwice([...chapter.sections.map(({ id }) => id), ...blocks.map(({ id }) => id)], (name) => `${chapter.id}.${name}`),
    ...namedTwice(
      [...law.sources, ...chapter.sources].map(({ id }) => id),
      () => `${chapter.id}.sources`,
    ),
    ...blocks.flatMap((block) => blockFaults(chapter.id, block, known)),
    ...unknownNames(citedKeys([chapter.opening, chapter.preparing]), known.sources, `${chapter.id}.opening`),
    ...module.outcomes.filter((one) => !served.has(one)).map((name) => error('outcome-unserved', chapter.id, { name })),
    ...chapter.sections.flatMap((one) => planFaults(chapter.id, one)),
    ...missingTexts(chapter, chapter.id),
  ]
}
