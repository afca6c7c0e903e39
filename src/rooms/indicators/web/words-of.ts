import type { Lang } from '#kernel/i18n/translate.ts'
import { sourceIn } from '#programme/rules'
import type { SourceLine } from '#programme/source-line.ts'
import { figures, indicators } from '../contract/package.ts'
import type { FigureLine, IndicatorLine } from '../contract/statistics.ts'

type Choices<Key extends string> = { readonly values: Readonly<Record<Key, Readonly<Record<Lang, string>>>> }
const word =
  <Key extends string>({ values }: Choices<Key>) =>
  (key: Key, lang: Lang): string =>
    values[key][lang]

/** Words of codes, as the package's own table has them: one word for one thing on every paper and screen. */
export const stageWord = word(indicators.columns.stage)
export const unitWord = word(indicators.columns.counting_unit)
export const offenceWord = word(indicators.columns.offence)
export const sexWord = word(figures.columns.sex)
export const ageWord = word(figures.columns.age)
export const kindWord = word(figures.columns.kind)
export const breakdownWord = word(figures.columns.breakdown)
const periodWord = word(figures.columns.period)

/** The period in the source's words, else its kind. */
export const periodOf = ({ period, periodEs, periodEn }: Pick<FigureLine, 'period' | 'periodEs' | 'periodEn'>, lang: Lang): string =>
  (lang === 'es' ? periodEs : periodEn) ?? periodWord(period, lang)

export const nameOf = ({ nameEs, nameEn }: Pick<IndicatorLine, 'nameEs' | 'nameEn'>, lang: Lang): string =>
  lang === 'es' ? nameEs : nameEn

/** When it was published, unless its title says so already. */
export const publishedIn = ({ year }: SourceLine, title: string): string | null => (year === null || title.includes(year) ? null : year)

export const sourceName = (source: SourceLine, lang: Lang): string => {
  const { organisation, title } = sourceIn(lang, source)
  const year = publishedIn(source, title)
  return [organisation, title, ...(year === null ? [] : [year])].join(', ')
}
