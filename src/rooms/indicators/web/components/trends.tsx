import { csvOf } from '#ui/client/save-table.ts'
import { useT } from '#ui/client/words.tsx'
import { smallMultiples } from '#ui/charts/small-multiples.ts'
import { Figure } from '#ui/components/figure/figure.tsx'
import { figureWords } from '#ui/words.ts'
import type { SourceLine } from '#programme/source-line.ts'
import type { IndicatorShown } from '../../contract/statistics.ts'
import { useChartWidth } from '../chart-width.ts'
import type { Frame } from '../frame.ts'
import { pointsOf, type Series, yearsOf } from '../series.ts'
import { nameOf } from '../words-of.ts'
import { seriesColumns, seriesRows, SeriesTable } from './series-table.tsx'
import { Source } from './source.tsx'

type Props = { shown: IndicatorShown; source: SourceLine; series: readonly Series[]; frame: Frame }

const useAlt = ({ series, frame }: Props) => {
  const t = useT()
  return series
    .map(({ country, figures }) => {
      const [first, last] = [figures[0], figures.at(-1)]
      if (!first || !last) return t('indicators.alt.none', { country: frame.country(country) })
      const ends = {
        country: frame.country(country),
        first: first.printed,
        from: String(first.year),
        last: last.printed,
        to: String(last.year),
      }
      return t('indicators.alt.trend', { ...ends, n: figures.length })
    })
    .join(' ')
}

/** How the indicator moved, country by country, each on its own scale; missing years are gaps, hidden values bands. */
export const Trends = (props: Props) => {
  const { shown, source, series, frame } = props
  const t = useT()
  const width = useChartWidth()
  const years = yearsOf(series)
  const [from = 0, to = 0] = [years[0], years.at(-1)]
  const said = { name: nameOf(shown, t.lang), from: String(from), to: String(to) }
  const data = {
    from,
    to,
    scale: 'own',
    series: [said.name],
    panels: series.map((one) => ({ label: frame.country(one.country), points: [pointsOf(one)] })),
  } as const
  const words = { ownScale: '', nothing: t('indicators.chart.nothing'), band: t('indicators.chart.band'), part: t('indicators.chart.part') }
  const [columns, rows] = [seriesColumns(series, frame, t('indicators.column.year')), seriesRows(series, years)]
  const caption = t('indicators.trend.caption', said)
  return (
    <Figure
      level={3}
      label={t('indicators.figure', { n: 1 })}
      caption={caption}
      chart={smallMultiples(data, words, { width })}
      alt={t('indicators.alt.trends', { ...said, countries: useAlt(props) })}
      source={
        <>
          {t('indicators.source')}: <Source source={source} />
        </>
      }
      table={<SeriesTable columns={columns} rows={rows} caption={caption} />}
      csv={() => csvOf([columns.map(({ header }) => header), ...rows.map((row) => columns.map(({ value }) => value(row)))])}
      file={`${shown.code}-${source.code}`}
      words={figureWords(t)}
    />
  )
}
