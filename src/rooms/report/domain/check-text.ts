import type { Block } from '#documents/model.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { ProgrammePackage } from '../contract/package.ts'
import { type ComposeProblem, type Edition, editionOf } from './edition.ts'
import { inEverySight } from './in-every-sight.ts'
import { markedRuns, passage } from './prose.ts'
import { unreleasedIn } from './unreleased.ts'

/**
 * What a rewritten sentence could not be printed for, by the rules by which a report is composed. Every member reads what is written, so it
 * may name nothing that only its author sees.
 */
export const sentenceFaults = (
  source: ProgrammePackage,
  t: Translate,
  written: { id: string; inputs: string; text: string },
): readonly ComposeProblem[] => {
  const edition = editionOf(inEverySight(source), t)
  const where = `sentence ${written.id}`
  markedRuns({ edition, where, values: JSON.parse(written.inputs) as Readonly<Record<string, number>> }, written.text)
  return faultsOf(edition, { source, where, text: written.text })
}

/** The same of a passage in one language, with its blocks as they would be printed. */
export const readPassage = (
  source: ProgrammePackage,
  t: Translate,
  written: { key: string; text: string },
): { blocks: readonly Block[]; faults: readonly ComposeProblem[] } => {
  const both = { es: written.text, en: written.text }
  const edition = editionOf({ ...inEverySight(source), passages: { [written.key]: both } }, t)
  const blocks = passage(edition, written.key)
  const faults = faultsOf(edition, { source, where: `prose/${written.key}`, text: written.text })
  return { blocks, faults: faults.filter(({ code }) => code !== 'missing-passage') }
}

type Written = { readonly source: ProgrammePackage; readonly where: string; readonly text: string }

/** A closed record that the author sees is not called unknown to them, marked as a reference or only written out. */
const faultsOf = ({ problems, lang }: Edition, { source, where, text }: Written): readonly ComposeProblem[] => {
  const named = unreleasedIn(source, text)
  return [
    ...problems.filter(({ code, found }) => code !== 'unknown-reference' || !named.includes(found)),
    ...named.map((found): ComposeProblem => ({ where: `${where}.${lang}`, code: 'unreleased-reference', found })),
  ]
}
