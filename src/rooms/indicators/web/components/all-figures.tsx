import { useMemo } from 'react'
import { useTableView } from '#ui/client/address.ts'
import { saveTable } from '#ui/client/save-table.ts'
import { useT } from '#ui/client/words.tsx'
import { DataTable } from '#ui/components/data-table/data-table.tsx'
import { tableWords } from '#ui/words.ts'
import type { IndicatorShown } from '../../contract/statistics.ts'
import { figureColumns } from '../figure-columns.tsx'
import type { Frame } from '../frame.ts'

/** Every figure of the indicator as its source prints it, to sort, to search and to take along. */
export const AllFigures = ({ shown, frame }: { shown: IndicatorShown; frame: Frame }) => {
  const t = useT()
  const columns = useMemo(
    () => figureColumns({ t, country: frame.country, sources: shown.sources }, shown.figures),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the names of countries change with the language alone
    [t, shown],
  )
  return (
    <DataTable
      {...useTableView()}
      caption={t('indicators.all.caption')}
      columns={columns}
      rows={shown.figures}
      keyOf={({ id }) => id}
      lang={t.lang}
      empty={null}
      onDownload={(rows) => saveTable(shown.code, columns, rows)}
      words={tableWords(t, { filter: t('indicators.all.filter'), count: (found, all) => t('indicators.all.count', { shown: found, all }) })}
    />
  )
}
