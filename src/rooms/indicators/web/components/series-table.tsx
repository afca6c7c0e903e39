import { useMemo } from 'react'
import { useT } from '#ui/client/words.tsx'
import type { Column } from '#ui/components/data-table/column.ts'
import { DataTable } from '#ui/components/data-table/data-table.tsx'
import { tableWords } from '#ui/words.ts'
import type { Frame } from '../frame.ts'
import type { Series } from '../series.ts'

type Row = { readonly year: number; readonly printed: ReadonlyMap<string, string> }

export const seriesColumns = (series: readonly Series[], { country }: Frame, year: string): readonly Column<Row>[] => [
  { id: 'year', header: year, value: (row) => String(row.year), width: 'code' },
  ...series.map(({ country: code }): Column<Row> => ({
    id: code,
    header: country(code),
    value: ({ printed }) => printed.get(code) ?? null,
    width: 'code',
  })),
]

export const seriesRows = (series: readonly Series[], years: readonly number[]): readonly Row[] =>
  years.map((year) => ({
    year,
    printed: new Map(
      series.flatMap(({ country, figures }) => {
        const of = figures.filter((figure) => figure.year === year)
        return of.length === 0 ? [] : [[country, of.map(({ printed }) => printed).join(' / ')] as const]
      }),
    ),
  }))

type Props = { columns: readonly Column<Row>[]; rows: readonly Row[]; caption: string }

/** What a chart of years and countries shows, as numbers. */
export const SeriesTable = ({ columns, rows, caption }: Props) => {
  const t = useT()
  const words = useMemo(
    () => tableWords(t, { filter: t('indicators.series.filter'), count: (shown, all) => t('indicators.series.count', { shown, all }) }),
    [t],
  )
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      keyOf={({ year }) => String(year)}
      lang={t.lang}
      words={words}
      empty={null}
    />
  )
}
