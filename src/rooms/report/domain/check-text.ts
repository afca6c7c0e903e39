import type { Block } from '#documents/model.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { ProgrammePackage } from '../contract/package.ts'
import { type ComposeProblem, type Edition, editionOf, toldOnce } from './edition.ts'
import { inEverySight } from './in-every-sight.ts'
import { markedRuns, passage } from './prose.ts'
import { unreleasedIn } from './unreleased.ts'

/** The package with this text as the only sentence that is rewritten in it: there its references are read as they are in a report. */
const withText = (source: ProgrammePackage, { id, text }: { id: string; text: string }): ProgrammePackage => {
  const row = { sentence: id, text_es: text, text_en: null, inputs: '', generated_es: null, generated_en: null, note: null }
  return { ...source, tables: { ...source.tables, sentence_overrides: [row] } }
}

/**
 * What a rewritten sentence could not be printed for, by the rules by which a report is composed. Every member reads what is written, so it
 * may name nothing that only its author sees.
 */
export const sentenceFaults = (
  source: ProgrammePackage,
  t: Translate,
  written: { id: string; inputs: string; text: string },
): readonly ComposeProblem[] => {
  const edition = editionOf(withText(inEverySight(source), written), t, { closed: unreleasedIn(source, written.text) })
  const where = `sentence ${written.id}`
  const values = JSON.parse(written.inputs) as Readonly<Record<string, number>>
  for (const { text_es } of edition.source.tables.sentence_overrides) markedRuns({ edition, where, values }, text_es ?? '')
  return faultsOf(edition, where)
}

/** The same of a passage in one language, with its blocks as they would be printed. */
export const readPassage = (
  source: ProgrammePackage,
  t: Translate,
  written: { key: string; text: string },
): { blocks: readonly Block[]; faults: readonly ComposeProblem[] } => {
  const both = { es: written.text, en: written.text }
  const edition = editionOf({ ...inEverySight(source), passages: { [written.key]: both } }, t, {
    closed: unreleasedIn(source, written.text),
  })
  const blocks = passage(edition, written.key)
  return { blocks, faults: faultsOf(edition, `prose/${written.key}`).filter(({ code }) => code !== 'missing-passage') }
}

/** Where the text was not read for references, as in a heading, what it names of closed rooms comes last. */
const faultsOf = ({ problems, lang, closed }: Edition, where: string): readonly ComposeProblem[] => {
  const told = new Set(problems.map(({ found }) => found))
  const others = [...closed].filter((found) => !told.has(found))
  return [
    ...toldOnce(problems),
    ...others.map((found): ComposeProblem => ({ where: `${where}.${lang}`, code: 'unreleased-reference', found })),
  ]
}
