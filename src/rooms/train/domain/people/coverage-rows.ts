import { type Lang, translator } from '#kernel/i18n/translate.ts'
import type { CoverageLine } from '../../contract/coverage.ts'
import { trainMessages } from '../../messages.ts'

const COLUMNS = [
  'country',
  'office',
  'ever',
  'in24',
  'in-post',
  'headcount',
  'counted-on',
  'source',
  'coverage',
  'of12',
  'left12',
  'of24',
  'left24',
  'below',
] as const

/** `countries`: what the programme calls each, by its code. */
type Told = { readonly lang: Lang; readonly on: string; readonly countries: (code: string) => string }

/** Coverage as rows of a table, headings first. What is held back says so, and a headcount that nobody gave is unknown: neither is empty, nor 0. */
export const coverageRows = (lines: readonly CoverageLine[], { lang, on, countries }: Told): (string | number)[][] => {
  const t = translator(lang, trainMessages)
  const [held, unknown] = [t('train.coverage.held-back'), t('train.coverage.unknown')]
  const number = (value: number | null): string | number => value ?? held
  const below = (value: string | null) =>
    value === 'never' || value === 'already' ? t(`train.coverage.below-${value}`) : (value ?? unknown)
  return [
    COLUMNS.map((column) => t(`train.coverage.column.${column}`, { on })),
    ...lines.map(({ country, office, ever, in24, inPost, establishment, coverage, turnover12, turnover24, ...line }) => [
      countries(country),
      office ?? t('train.coverage.whole-country'),
      number(ever),
      number(in24),
      number(inPost),
      establishment?.headcount ?? unknown,
      establishment?.countedOn ?? unknown,
      establishment?.source ?? unknown,
      coverage === null ? (ever === null ? held : unknown) : Math.round(coverage * 1000) / 1000,
      number(turnover12.of),
      number(turnover12.left),
      number(turnover24.of),
      number(turnover24.left),
      ever === null ? held : below(line.below),
    ]),
  ]
}
