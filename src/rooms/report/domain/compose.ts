import type { Document } from '#documents/model.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import { chaptersOf } from '#programme/rules'
import type { ProgrammePackage } from '../contract/package.ts'
import { annexes } from './annexes.ts'
import { conditionChapter } from './condition-chapter.ts'
import { countryChapter } from './country-pages.ts'
import { editionOf, toldOnce, type ComposeProblem, type Edition, type EditionLine } from './edition.ts'
import { frontMatter } from './front.ts'
import { gapChapter } from './gap-chapter.ts'
import { methodChapter } from './method.ts'
import { recommendationChapter } from './recommendation-chapter.ts'
import { referencesOf } from './references.ts'
import { signOffLines } from './release/release-annexes.ts'
import type { Sentence } from './sentences.ts'
import { seenDraft, sightSaid } from './sight-notes.ts'
import { statisticsChapter } from './statistics-chapter.ts'
import { workshopChapter } from './workshops/chapter.ts'

export type Composition = {
  document: Document
  /** Generated and rewritten sentences in the order of printing, each with its state. */
  sentences: readonly Sentence[]
  /** Keys of the passages that the report has a place for, written or not. */
  passages: readonly string[]
  /** What cannot be printed. A report with problems is not made. */
  problems: readonly ComposeProblem[]
}

/** @param version of a release; `null` for a draft
 * @param sight of a draft for somebody who does not see all of the programme
 * @param dataHash SHA-256 of the package's data, printed so that a reader can check what the report was made from */
export type ReleaseLine = EditionLine & { version: string | null; dataHash: string }

const bodyOf = (edition: Edition) => [
  ...frontMatter(edition),
  ...methodChapter(edition),
  ...chaptersOf(edition.source.tables.conditions).flatMap((condition) => conditionChapter(edition, condition)),
  ...gapChapter(edition),
  ...countryChapter(edition),
  ...workshopChapter(edition),
  ...statisticsChapter(edition),
  ...recommendationChapter(edition),
]

const colophonOf = (edition: Edition): readonly string[] => {
  const { t, words, source } = edition
  const { programme, partners } = source.tables
  const named = (part: string) => partners.filter((p) => p.part === part).map((p) => words.of(p, 'name'))
  // A name that holds a comma of its own would run into the next one.
  const listed = (names: readonly string[]) => (names.some((name) => name.includes(',')) ? names.join('; ') : words.list(names))
  const line = (part: string) => (named(part).length > 0 ? [t(`report.colophon.${part}`, { names: listed(named(part)) })] : [])
  return [
    ...sightSaid(edition),
    ...signOffLines(edition),
    ...(programme[0] ? [words.of(programme[0], 'disclaimer')] : []),
    ...['executing', 'partner', 'donor'].flatMap(line),
    t('report.colophon.made-with'),
  ]
}

/**
 * The regional report of a programme, in the language of `t`. The one place where a report is made: server, command line and
 * tests only load the package. Pure: the same package, words and release line give the same document.
 * @throws Error when the package has no programme row (reading a package refuses that before)
 */
export const compose = (source: ProgrammePackage, t: Translate, release: ReleaseLine): Composition => {
  const edition = editionOf(source, t, release)
  const { words } = edition
  const programme = source.tables.programme[0]
  if (!programme) throw new Error('a package without a programme row was read')
  const body = bodyOf(edition)
  // Nobody of the programme wrote an example: who executed the programme stands in the imprint and not as the author.
  const executing = source.tables.partners.filter((p) => p.part === 'executing').map((p) => words.of(p, 'name'))
  const authors = programme.provenance === 'reconstruction' ? [] : executing
  const [notice] = sightSaid(edition)
  const document: Document = {
    id: `${programme.code.toLowerCase()}-${edition.round}`,
    lang: t.lang,
    title: t('report.title', { area: words.of(programme, 'area') }),
    subtitle: words.of(programme, 'name'),
    authors,
    date: programme.as_of,
    edition: {
      ...(release.version === null ? { version: seenDraft(edition), draft: true as const } : { version: release.version }),
      label: words.of(programme, 'label'),
      dataHash: release.dataHash,
      colophon: colophonOf(edition),
      ...(notice === undefined ? {} : { notice }),
    },
    keywords: t('report.keywords').split('; '),
    blocks: [...body, ...annexes(edition, body)],
    references: referencesOf(edition),
  }
  return { document, sentences: edition.sentences, passages: edition.passages, problems: toldOnce(edition.problems) }
}
