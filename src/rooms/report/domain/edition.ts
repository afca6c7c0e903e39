import { readAssessment, type Assessment } from '#assess/rules'
import type { IndicatorFigure } from '#indicators/package.ts'
import { publishable } from '#indicators/rules'
import { LOCALES, type Lang, type Translate } from '#kernel/i18n/translate.ts'
import { REGION } from '#programme/region.ts'
import { inLanguage, nameOf } from '#programme/rules'
import { answersOf, type Answer } from '#recommend/rules'
import type { Block } from '#documents/model.ts'
import type { ProgrammePackage } from '../contract/package.ts'
import { byPrintedCode } from './by-printed-code.ts'
import type { ReleaseFacts } from '../contract/release-facts.ts'
import type { Sight } from '#assess/sight.ts'
import type { Sentence } from './sentences.ts'
import { withMarks } from './untranslated.ts'

/** A passage, a token or a reference that cannot be printed; a report with one is not made. */
export type ComposeProblem = {
  where: string
  code:
    | 'unknown-reference'
    | 'bad-reference'
    | 'open-reference'
    | 'unreleased-reference'
    | 'bad-token'
    | 'open-token'
    | 'unbound-number'
    | 'missing-passage'
    | 'markup'
    | 'unsettable'
  found: string
}

/** What is amiss with one text in the same words several times is told once. */
export const toldOnce = (problems: readonly ComposeProblem[]): readonly ComposeProblem[] => [
  ...new Map(problems.map((problem) => [`${problem.where} ${problem.code} ${problem.found}`, problem])).values(),
]

/** Everything that composing one report in one language reads; its last four lists fill while the report is composed. */
export type Edition = {
  readonly lang: Lang
  readonly t: Translate
  readonly source: ProgrammePackage
  readonly assessment: Assessment
  readonly answers: readonly Answer[]
  /** Figures from which nothing hidden can be worked out: what is withheld from the annex is not told in a sentence either. */
  readonly figures: readonly IndicatorFigure[]
  /** The round the report is about, and the later one it is compared with, if there is one. */
  readonly round: number
  readonly later: number | null
  readonly words: Words
  /** What a release prints of itself; none in a draft. */
  readonly release: ReleaseFacts | null
  /** By what its reader sees no more than a part; none where nothing is kept from the reader. */
  readonly sight: Sight | null
  /** Whether a text is being checked before it is saved, and no report composed. */
  readonly isChecked: boolean
  /** What a text that is being checked names of closed rooms, as it is written there; nothing where a report is composed. */
  readonly closed: ReadonlySet<string>
  readonly problems: ComposeProblem[]
  /** Every generated sentence, in the order of printing. */
  readonly sentences: Sentence[]
  /** Keys of the passages that the report has a place for, in the order of printing, written or not. */
  readonly passages: string[]
  /** The tables that hold the values of the figures; an annex prints them. */
  readonly figureTables: Block[]
}

/** Names, numbers and lists in the reader's language. */
export type Words = {
  number: (value: number) => string
  list: (values: readonly string[]) => string
  country: (code: string) => string
  /** The reader's wording of a text that stands in both languages. */
  of: <Name extends string>(row: { readonly [K in `${Name}_es` | `${Name}_en`]: string | null }, name: Name) => string
}

const wordsIn = (lang: Lang, t: Translate, { tables }: ProgrammePackage): Words => {
  const numbers = new Intl.NumberFormat(LOCALES[lang])
  const lists = new Intl.ListFormat(LOCALES[lang], { type: 'conjunction' })
  const names = new Map(tables.countries.map((c) => [c.code, nameOf(lang, c)]))
  return {
    number: (value) => numbers.format(value),
    list: (values) => lists.format(values),
    country: (code) => names.get(code) ?? (code === REGION ? t('report.region') : code),
    of: (row, name) => inLanguage(lang, row, name),
  }
}

/** The same, said in other words. */
export const saidIn = (edition: Edition, t: Translate): Edition => ({
  ...edition,
  lang: t.lang,
  t,
  words: wordsIn(t.lang, t, edition.source),
})

/** What an edition says of itself besides what it is made of. */
export type EditionLine = { readonly facts?: ReleaseFacts | null; readonly sight?: Sight | null; readonly closed?: readonly string[] }

/** Joins a package for composing. The report is about the package's first round; the last one, where later, is compared with it. */
export const editionOf = (given: ProgrammePackage, t: Translate, { facts, sight, closed }: EditionLine = {}): Edition => {
  const source = byPrintedCode(withMarks(given))
  const rounds = source.tables.rounds.map((r) => r.number).toSorted((a, b) => a - b)
  const round = rounds[0] ?? 1
  const last = rounds.at(-1) ?? round
  return {
    lang: t.lang,
    t,
    source,
    assessment: readAssessment(source.tables),
    answers: answersOf(source.tables),
    figures: publishable(source.tables.figures),
    round,
    later: last > round ? last : null,
    words: wordsIn(t.lang, t, source),
    release: facts ?? null,
    sight: sight ?? null,
    isChecked: closed !== undefined,
    closed: new Set(closed),
    problems: [],
    sentences: [],
    passages: [],
    figureTables: [],
  }
}
