import type { Law } from '#law/law-data.ts'
import type { Block, Chapter } from '../../contract/chapter.ts'
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

/** Minutes of a section against those of its blocks: the section holds them all. */
const minuteFaults = ({ id, sections }: Chapter): readonly Fault[] =>
  sections.flatMap(({ id: section, minutes, blocks }) => {
    const asked = blocks.reduce((sum, block) => sum + (block.minutes ?? 0), 0)
    return asked > minutes ? [error('minutes-exceed', `${id}.${section}`, { have: asked, need: minutes })] : []
  })

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
    ...blocks.flatMap((block) => blockFaults(chapter.id, block, known)),
    ...unknownNames(citedKeys([chapter.opening, chapter.preparing]), known.sources, `${chapter.id}.opening`),
    ...module.outcomes.filter((one) => !served.has(one)).map((name) => error('outcome-unserved', chapter.id, { name })),
    ...minuteFaults(chapter),
    ...missingTexts(chapter, chapter.id),
  ]
}
