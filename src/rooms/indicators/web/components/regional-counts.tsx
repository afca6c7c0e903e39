import { useMemo } from 'react'
import { useTableView } from '#ui/client/address.ts'
import { saveTable } from '#ui/client/save-table.ts'
import { useT } from '#ui/client/words.tsx'
import type { Column } from '#ui/components/data-table/column.ts'
import { DataTable } from '#ui/components/data-table/data-table.tsx'
import { tableWords } from '#ui/words.ts'
import type { FigureLine, IndicatorLine } from '../../contract/statistics.ts'
import { type RegionalTotal, regionalTotals } from '../../domain/regional-totals.ts'
import { useCountName } from '../count-name.ts'

type RegionalCountsProps = { readonly figures: readonly FigureLine[]; readonly indicators: readonly IndicatorLine[] }

/** What offices told, added up by kind and year, with how many withheld theirs. */
export const RegionalCounts = ({ figures, indicators }: RegionalCountsProps) => {
  const t = useT()
  const nameOf = useCountName(indicators)
  const all = useMemo(() => regionalTotals(figures), [figures])
  const rows = all.filter(({ told }) => told > 0)
  const columns = useMemo(
    (): readonly Column<RegionalTotal>[] => [
      { id: 'what', header: t('indicators.column.indicator'), value: nameOf, width: 'long' },
      { id: 'year', header: t('indicators.column.year'), value: ({ year }) => String(year), width: 'code' },
      { id: 'sum', header: t('indicators.counts.sum'), value: ({ sum }) => sum, width: 'code' },
      { id: 'told', header: t('indicators.counts.told'), value: ({ told }) => told, width: 'code' },
      { id: 'withheld', header: t('indicators.counts.withheld'), value: ({ withheld }) => withheld, width: 'code' },
    ],
    [t, nameOf],
  )
  return (
    <>
      <p>{t('indicators.counts.by-nobody', { n: all.length - rows.length })}</p>
      {rows.length > 0 && (
        <DataTable
          {...useTableView('sums')}
          caption={t('indicators.counts.regional-caption')}
          columns={columns}
          rows={rows}
          keyOf={({ indicator, breakdown, category, year }) => [indicator, breakdown, category, year].join(' ')}
          lang={t.lang}
          narrow="stack"
          empty={null}
          onDownload={(found) => saveTable(t('indicators.counts.regional-file'), columns, found)}
          words={tableWords(t, { filter: t('indicators.all.filter'), count: (shown, of) => t('indicators.all.count', { shown, all: of }) })}
        />
      )}
    </>
  )
}
