import type { Translate } from '#kernel/i18n/translate.ts'
import type { SourceLine } from '#programme/source-line.ts'
import type { Column } from '#ui/components/data-table/column.ts'
import type { FigureLine } from '../contract/statistics.ts'
import { breakdownOf } from './breakdowns.ts'
import { categoryIn } from '../domain/category-words.ts'
import { Category } from './components/category.tsx'
import { Printed } from './components/printed.tsx'
import { ShortSource } from './components/source.tsx'
import { ageWord, breakdownWord, kindWord, periodOf, sexWord, sourceName } from './words-of.ts'

type Given = { readonly t: Translate; readonly country: (code: string) => string; readonly sources: readonly SourceLine[] }

/** Where, when and how much: what every table of figures begins with. */
export const leadColumns = ({ t, country }: Given): readonly Column<FigureLine>[] => [
  { id: 'country', header: t('indicators.column.country'), value: (figure) => country(figure.country), width: 'code' },
  // A year is a name: 2009, never 2,009.
  { id: 'year', header: t('indicators.column.year'), value: ({ year }) => String(year), width: 'code' },
  {
    id: 'value',
    header: t('indicators.column.value'),
    value: ({ value, printed }) => value ?? printed,
    cell: (figure) => <Printed figure={figure} />,
    width: 'code',
  },
  { id: 'kind', header: t('indicators.column.kind'), value: ({ kind }) => kindWord(kind, t.lang), width: 'short' },
]

export const periodColumn = ({ t }: Given): Column<FigureLine> => ({
  id: 'period',
  header: t('indicators.column.period'),
  value: (figure) => periodOf(figure, t.lang),
  width: 'short',
})

const scopeColumn = ({ t }: Given): Column<FigureLine> => ({
  id: 'scope',
  header: t('indicators.column.scope'),
  value: ({ scopeEs, scopeEn }) => (t.lang === 'es' ? scopeEs : scopeEn),
  width: 'short',
})

export const sourceColumn = ({ t, sources }: Given): Column<FigureLine> => {
  const of = (figure: FigureLine) => sources.find(({ code }) => code === figure.source)
  return {
    id: 'source',
    header: t('indicators.column.source'),
    value: (figure) => {
      const source = of(figure)
      return source ? sourceName(source, t.lang) : figure.source
    },
    cell: (figure) => {
      const source = of(figure)
      return source ? <ShortSource source={source} /> : figure.source
    },
    width: 'short',
  }
}

/** Columns by which a figure that is part of a total is told from the others; none where every figure is a total. */
const partColumns = ({ t }: Given): readonly Column<FigureLine>[] => [
  {
    id: 'breakdown',
    header: t('indicators.column.breakdown'),
    value: ({ breakdown }) => (breakdown === 'none' ? null : breakdownWord(breakdown, t.lang)),
    width: 'short',
  },
  {
    id: 'category',
    header: t('indicators.column.category'),
    value: ({ breakdown, category }) => (breakdown === 'none' ? null : categoryIn(category, t.lang).words),
    cell: ({ breakdown, category }) => (breakdown === 'none' ? '–' : <Category category={category} />),
    width: 'short',
  },
  { id: 'sex', header: t('indicators.column.sex'), value: ({ sex }) => sexWord(sex, t.lang), width: 'code' },
  { id: 'age', header: t('indicators.column.age'), value: ({ age }) => ageWord(age, t.lang), width: 'code' },
]

/** Every figure with its source, period and date, as the source prints it. */
export const figureColumns = (given: Given, figures: readonly FigureLine[]): readonly Column<FigureLine>[] => [
  ...leadColumns(given),
  periodColumn(given),
  ...(figures.some((figure) => breakdownOf(figure) !== null) ? partColumns(given) : []),
  ...(figures.some(({ scopeEn }) => scopeEn !== null) ? [scopeColumn(given)] : []),
  sourceColumn(given),
]
