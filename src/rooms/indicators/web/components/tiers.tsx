import { csvOf } from '#ui/client/save-table.ts'
import { useT } from '#ui/client/words.tsx'
import { tierGrid } from '#ui/charts/tier-grid.ts'
import { Figure } from '#ui/components/figure/figure.tsx'
import { figureWords } from '#ui/words.ts'
import type { SourceLine } from '#programme/source-line.ts'
import type { IndicatorShown } from '../../contract/statistics.ts'
import { classesOf } from '../classes.ts'
import type { Frame } from '../frame.ts'
import { type Series, yearsOf } from '../series.ts'
import { nameOf } from '../words-of.ts'
import { seriesColumns, seriesRows, SeriesTable } from './series-table.tsx'
import { Source } from './source.tsx'

type Props = { shown: IndicatorShown; source: SourceLine; series: readonly Series[]; frame: Frame }

/** Ordered classes by country and year: never summed, never averaged. */
export const Tiers = ({ shown, source, series, frame }: Props) => {
  const t = useT()
  const years = yearsOf(series)
  const [from = 0, to = 0] = [years[0], years.at(-1)]
  const said = { name: nameOf(shown, t.lang), from: String(from), to: String(to) }
  const classes = classesOf(series.flatMap(({ figures }) => figures.map(({ printed }) => printed)))
  const chart = tierGrid(
    {
      from,
      to,
      classes: classes.map(({ key, mark }) => ({ key, mark, label: t('indicators.class', { key }) })),
      rows: series.map(({ country, figures }) => ({
        label: frame.country(country),
        years: Object.fromEntries(figures.map(({ year, printed }) => [year, printed])),
      })),
    },
    { missing: t('indicators.chart.no-data') },
    { width: Math.max(605, 130 + years.length * 30) },
  )
  const last = series.map(({ country, figures }) => {
    const figure = figures.at(-1)
    if (!figure) return t('indicators.alt.none', { country: frame.country(country) })
    return t('indicators.alt.class', { country: frame.country(country), key: figure.printed, year: String(figure.year) })
  })
  const [columns, rows] = [seriesColumns(series, frame, t('indicators.column.year')), seriesRows(series, years)]
  const caption = t('indicators.tiers.caption', said)
  return (
    <Figure
      level={3}
      label={t('indicators.figure', { n: 1 })}
      caption={caption}
      chart={chart}
      alt={t('indicators.alt.tiers', { ...said, countries: last.join(' ') })}
      source={
        <>
          {t('indicators.source')}: <Source source={source} />
        </>
      }
      table={<SeriesTable columns={columns} rows={rows} caption={caption} />}
      csv={() => csvOf([columns.map(({ header }) => header), ...rows.map((row) => columns.map(({ value }) => value(row)))])}
      file={shown.code}
      words={figureWords(t)}
    />
  )
}
