import { useMemo } from 'react'
import { sourceIn } from '#programme/rules'
import { csvOf } from '#ui/client/save-table.ts'
import { useT } from '#ui/client/words.tsx'
import { dotStrip } from '#ui/charts/dot-strip.ts'
import { widthOf } from '#ui/charts/measure.ts'
import { chartSize } from '#ui/tokens.ts'
import type { Column } from '#ui/components/data-table/column.ts'
import { DataTable } from '#ui/components/data-table/data-table.tsx'
import { Figure } from '#ui/components/figure/figure.tsx'
import { figureWords, tableWords } from '#ui/words.ts'
import type { SourceLine } from '#programme/source-line.ts'
import type { ConflictLine, FigureLine, IndicatorLine } from '../../contract/statistics.ts'
import { useChartWidth, WIDE } from '../chart-width.ts'
import { leadColumns, periodColumn, sourceColumn } from '../figure-columns.tsx'
import type { Frame } from '../frame.ts'
import { stripOf } from '../strips.ts'
import { nameOf } from '../words-of.ts'

const KEY_ROOM = 40

type Stage = ConflictLine['stage']
type Known = { readonly sources: readonly SourceLine[]; readonly indicators: readonly IndicatorLine[]; readonly frame: Frame }
type Props = Known & { readonly stage: Stage; readonly conflicts: readonly ConflictLine[]; readonly n: number }

const useColumns = ({ sources, indicators, frame }: Known): readonly Column<FigureLine>[] => {
  const t = useT()
  return useMemo(() => {
    const given = { t, country: frame.country, sources }
    const name = ({ indicator }: FigureLine) => {
      const found = indicators.find(({ code }) => code === indicator)
      return found ? nameOf(found, t.lang) : indicator
    }
    const indicator: Column<FigureLine> = { id: 'indicator', header: t('indicators.column.indicator'), value: name, width: 'short' }
    return [...leadColumns(given), indicator, periodColumn(given), sourceColumn(given)]
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the names of countries change with the language alone
  }, [t, sources, indicators])
}

/** What the sources give of one stage, country by country and year by year, side by side; none is chosen and nothing averaged. */
export const Disagreement = (props: Props) => {
  const { stage, conflicts, n, sources, frame } = props
  const t = useT()
  const columns = useColumns(props)
  const figures = conflicts.flatMap((conflict) => conflict.figures)
  const publisher = (figure: FigureLine) => {
    const source = sources.find(({ code }) => code === figure.source)
    return source ? sourceIn(t.lang, source).organisation : figure.source
  }
  const strip = stripOf(conflicts, { publisher, country: frame.country })
  const width = useChartWidth()
  // A key longer than a phone is wide would be cut: then the chart keeps its width and scrolls.
  const labelsFit = strip.sources.every(({ label }) => widthOf(label, { size: chartSize.small }) < width - KEY_ROOM)
  const alt = strip.rows.map(({ group, label, marks }) =>
    t('indicators.alt.conflict', { country: group, year: label, values: marks.map(({ printed }) => printed).join('; ') }),
  )
  const caption = t('indicators.conflicts.caption', { stage, n: conflicts.length })
  return (
    <Figure
      level={3}
      label={t('indicators.figure', { n })}
      caption={caption}
      chart={dotStrip(
        strip,
        { axis: t('indicators.conflicts.axis', { stage }), band: t('indicators.chart.band') },
        { width: labelsFit ? width : WIDE },
      )}
      alt={t('indicators.alt.conflicts', { stage, rows: alt.join(' ') })}
      source={t('indicators.conflicts.note')}
      table={
        <DataTable
          caption={caption}
          columns={columns}
          rows={figures}
          keyOf={({ id }) => id}
          lang={t.lang}
          empty={null}
          words={tableWords(t, { filter: t('indicators.all.filter'), count: (shown, all) => t('indicators.all.count', { shown, all }) })}
        />
      }
      csv={() => csvOf([columns.map(({ header }) => header), ...figures.map((row) => columns.map(({ value }) => value(row)))])}
      file={t('indicators.conflicts.file', { stage })}
      words={figureWords(t)}
    />
  )
}
