import { sources } from '#programme/package.ts'
import { REGION } from '#programme/region.ts'
import { foldedInto, organisationOf, titleOf } from '#programme/rules'
import { conditionNames, sentenceCase } from '../condition-names.ts'
import type { Edition } from '../edition.ts'

/** What a code in a mark is called in the reader's language; one that names nothing stays as it is. */
export type Namer = (edition: Edition, code: string) => string

export const nameIn =
  (table: 'conditions' | 'sectors' | 'themes'): Namer =>
  ({ source, words }, code) => {
    const row = (source.tables[table] as readonly { code: string; name_es: string; name_en: string }[]).find((one) => one.code === code)
    return row ? words.of(row, 'name') : code
  }

/** A condition with all that its chapter presents, in the words of the chapter: "Technical and operational". */
export const chapterName: Namer = (edition, code) => {
  const presented = foldedInto(edition.source.tables.conditions, code)
  return presented.length > 1 ? sentenceCase(conditionNames(edition, presented)) : nameIn('conditions')(edition, code)
}

export const asWritten: Namer = (_, code) => code
export const countryName: Namer = ({ words }, code) => words.country(code)
export const quadrantName: Namer = ({ t }, code) => (/^[SWOT]$/.test(code) ? t(`report.quadrant.${code}`) : code)
export const stanceName: Namer = ({ t }, stance) => t('report.review.stance', { stance })
export const themeName = nameIn('themes')
export const roundName: Namer = ({ t }, round) => t('report.review.round', { round })
/** A source by whom it is of and its title; the year that stands beside it as it is. */
export const sourceName: Namer = ({ source, lang }, word) => {
  const row = source.tables.sources.find(({ code }) => code === word)
  return row ? `${organisationOf(lang, row)}. ${titleOf(lang, row)}` : word
}
/** A package may name any kind, and one that no source is of any more: those that there can be have words. */
export const kindName: Namer = ({ t }, kind) => (Object.hasOwn(sources.columns.kind.values, kind) ? t(`report.source-kind.${kind}`) : kind)
const PARTS = new Set(['conclusion', 'corroboration'])

/** Where a statement was said, or what a claim or recommendation is of: each word by what it can be. */
export const placeWord: Namer = (edition, word) => {
  if (/^\d+$/.test(word)) return roundName(edition, word)
  const isCountry = word === REGION || edition.source.tables.countries.some(({ code }) => code === word)
  if (isCountry) return countryName(edition, word)
  return PARTS.has(word) ? edition.t(`report.review.part-${word}`) : nameIn('sectors')(edition, word)
}
