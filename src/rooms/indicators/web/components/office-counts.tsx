import { useMemo } from 'react'
import { sourceIn } from '#programme/rules'
import { useTableView } from '#ui/client/address.ts'
import { saveTable } from '#ui/client/save-table.ts'
import { useT } from '#ui/client/words.tsx'
import type { Column } from '#ui/components/data-table/column.ts'
import { DataTable } from '#ui/components/data-table/data-table.tsx'
import { tableWords } from '#ui/words.ts'
import type { SourceLine } from '#programme/source-line.ts'
import type { FigureLine, IndicatorLine } from '../../contract/statistics.ts'
import type { Frame } from '../frame.ts'
import { useCountName } from '../count-name.ts'

/** The source of a count says when it was signed, in both languages. */
const SIGNED_ON = /\d{4}-\d{2}-\d{2}/

type OfficeCountsProps = {
  readonly figures: readonly FigureLine[]
  readonly indicators: readonly IndicatorLine[]
  readonly sources: readonly SourceLine[]
  readonly frame: Frame
}

const useColumns = ({ indicators, sources, frame }: OfficeCountsProps): readonly Column<FigureLine>[] => {
  const t = useT()
  const nameOf = useCountName(indicators)
  return useMemo(
    () => [
      { id: 'what', header: t('indicators.column.indicator'), value: nameOf, width: 'long' },
      { id: 'year', header: t('indicators.column.year'), value: ({ year }) => String(year), width: 'code' },
      { id: 'country', header: t('indicators.column.country'), value: ({ country }) => frame.country(country), width: 'short' },
      {
        id: 'value',
        header: t('indicators.column.value'),
        value: ({ value }) => value ?? t('indicators.withheld'),
        width: 'code',
      },
      {
        id: 'source',
        header: t('indicators.column.source'),
        value: ({ source }) => {
          const found = sources.find(({ code }) => code === source)
          const [day] = SIGNED_ON.exec(found?.titleEn ?? '') ?? []
          return found && day ? t('indicators.counts.source', { office: sourceIn(t.lang, found).organisation, day }) : source
        },
        width: 'long',
      },
    ],
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the names of countries change with the language alone
    [t, nameOf, sources],
  )
}

/** Numbers that offices counted and released, one by one: what is withheld is told as withheld. */
export const OfficeCounts = (props: OfficeCountsProps) => {
  const t = useT()
  const columns = useColumns(props)
  return (
    <DataTable
      {...useTableView('counts')}
      caption={t('indicators.counts.caption')}
      columns={columns}
      rows={props.figures}
      keyOf={({ id }) => id}
      lang={t.lang}
      narrow="stack"
      empty={null}
      onDownload={(found) => saveTable(t('indicators.counts.file'), columns, found)}
      words={tableWords(t, { filter: t('indicators.all.filter'), count: (shown, all) => t('indicators.all.count', { shown, all }) })}
    />
  )
}
