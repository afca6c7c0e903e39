import type { Translate } from '#kernel/i18n/translate.ts'
import type { ProgrammePackage } from '../contract/package.ts'
import { type ComposeProblem, editionOf } from './edition.ts'
import { markedRuns, passage } from './prose.ts'
import type { Block } from '#documents/model.ts'

/** What a rewritten sentence could not be printed for, by the rules by which a report is composed. */
export const sentenceFaults = (
  source: ProgrammePackage,
  t: Translate,
  written: { id: string; text: string },
): readonly ComposeProblem[] => {
  const edition = editionOf(source, t)
  markedRuns({ edition, where: `sentence ${written.id}` }, written.text)
  return edition.problems
}

/** The same of a passage in one language, with its blocks as they would be printed. */
export const readPassage = (
  source: ProgrammePackage,
  t: Translate,
  written: { key: string; text: string },
): { blocks: readonly Block[]; faults: readonly ComposeProblem[] } => {
  const both = { es: written.text, en: written.text }
  const edition = editionOf({ ...source, passages: { [written.key]: both } }, t)
  const blocks = passage(edition, written.key)
  return { blocks, faults: edition.problems.filter(({ code }) => code !== 'missing-passage') }
}
