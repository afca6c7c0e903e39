import type { Translate } from '#kernel/i18n/translate.ts'
import { printDate } from '#documents/dates.ts'
import type { Column } from '#ui/components/data-table/column.ts'
import type { CoverageLine } from '../../contract/coverage.ts'
import type { TrainingFrame } from '../frame.ts'
import { sayMonth } from '../times.ts'

/** A share of staff in words: what is held back, what is unknown, and never 0 where nobody knows. */
export const sayShare = (t: Translate, { coverage, ever }: CoverageLine): string => {
  if (ever === null) return t('train.coverage.held-back')
  return coverage === null ? t('train.coverage.unknown') : t('train.coverage.percent', { percent: Math.round(coverage * 100) })
}

const sayTurnover = (t: Translate, { of, left }: CoverageLine['turnover12']): string =>
  of === null || left === null
    ? t('train.coverage.held-back')
    : of === 0
      ? t('train.coverage.nobody-yet')
      : t('train.coverage.left-of', { left, of })

const sayBelow = (t: Translate, { below, ever }: CoverageLine): string => {
  if (ever === null) return t('train.coverage.held-back')
  if (below === null) return t('train.coverage.unknown')
  return below === 'never' || below === 'already' ? t(`train.coverage.below-${below}`) : sayMonth(below, t.lang)
}

export const coverageColumns = (t: Translate, frame: TrainingFrame, on: string): readonly Column<CoverageLine>[] => {
  const count = (id: 'ever' | 'in24' | 'inPost', header: string): Column<CoverageLine> => ({
    id,
    header,
    value: (line) => line[id],
    none: t('train.coverage.held-back'),
    cell: (line) => String(line[id] ?? t('train.coverage.held-back')),
    width: 'code',
  })
  return [
    { id: 'office', header: t('train.column.office'), value: ({ office }) => office ?? t('train.coverage.whole-country'), width: 'short' },
    { id: 'country', header: t('train.column.country'), value: ({ country }) => frame.country(country), width: 'code' },
    count('ever', t('train.coverage.column.ever')),
    count('in24', t('train.coverage.column.in24')),
    count('inPost', t('train.coverage.column.in-post', { on: printDate(on, t.lang) })),
    {
      id: 'headcount',
      header: t('train.coverage.column.headcount'),
      value: ({ establishment }) => establishment?.headcount ?? null,
      cell: ({ establishment }) =>
        establishment
          ? t('train.coverage.headcount', {
              n: establishment.headcount,
              day: printDate(establishment.countedOn, t.lang),
              source: establishment.source,
            })
          : t('train.coverage.unknown'),
      width: 'short',
    },
    {
      id: 'coverage',
      header: t('train.coverage.share'),
      value: ({ coverage }) => coverage,
      cell: (line) => sayShare(t, line),
      width: 'code',
    },
    {
      id: 't12',
      header: t('train.coverage.turnover12'),
      value: ({ turnover12: { left } }) => left,
      cell: ({ turnover12 }) => sayTurnover(t, turnover12),
      width: 'code',
    },
    {
      id: 't24',
      header: t('train.coverage.turnover24'),
      value: ({ turnover24: { left } }) => left,
      cell: ({ turnover24 }) => sayTurnover(t, turnover24),
      width: 'code',
    },
    {
      id: 'below',
      header: t('train.coverage.column.below'),
      value: ({ below }) => below,
      cell: (line) => sayBelow(t, line),
      width: 'short',
    },
  ]
}
