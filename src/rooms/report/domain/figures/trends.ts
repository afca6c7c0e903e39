import type { IndicatorFigure } from '#indicators/package.ts'
import { boundsOf, mainSourceOf, seriesOf, type SeriesPoint } from '#indicators/rules'
import type { Block } from '#documents/model.ts'
import { smallMultiples, type TrendPoint } from '#ui/charts/small-multiples.ts'
import { cell, column, rowHeader, strong, text } from '../blocks.ts'
import type { Edition } from '../edition.ts'
import { chartOptions, place } from './place.ts'
import { sourcesLine } from './sources-line.ts'

const pointOf = (figure: IndicatorFigure): readonly TrendPoint[] => {
  const bounds = boundsOf(figure)
  if (!bounds || !Number.isFinite(bounds.high)) return []
  const value = bounds.low === bounds.high ? bounds.low : bounds
  return [{ year: figure.year, value, printed: figure.printed, ...(figure.period === 'part-of-year' ? { part: true } : {}) }]
}

/** What each indicator has for a year, "12 / 7"; nothing where none has a figure. */
const printedIn = (series: readonly (readonly SeriesPoint[])[], year: number): string => {
  const printed = series.map((points) => points.find((p) => p.year === year)?.figure.printed ?? '')
  return printed.every((one) => one === '') ? '' : printed.map((one) => one || '–').join(' / ')
}

/**
 * How indicators of one counting unit moved, country by country, each from the source with most totals of it.
 * Missing years are gaps, hidden values bands, parts of a year stand alone.
 */
export const trendFigure = (edition: Edition, id: string, codes: readonly string[]): readonly Block[] => {
  const { t, words, source } = edition
  const { figures, indicators, countries } = source.tables
  const drawn = codes.flatMap((code) => {
    const indicator = indicators.find((i) => i.code === code)
    const from = mainSourceOf(figures, code)
    return indicator && from ? [{ indicator, from }] : []
  })
  const series = (country: string) =>
    drawn.map(({ indicator, from }) => seriesOf(figures, { indicator: indicator.code, country, source: from }))
  const years = countries.flatMap((c) => series(c.code).flatMap((points) => points.map((p) => p.year)))
  if (years.length === 0) return []
  const [from, to] = [Math.min(...years), Math.max(...years)]
  const chart = smallMultiples(
    {
      from,
      to,
      scale: 'own',
      series: drawn.map(({ indicator }) => words.of(indicator, 'name')),
      panels: countries.map((c) => ({
        label: words.of(c, 'name'),
        points: series(c.code).map((points) => points.flatMap((p) => pointOf(p.figure))),
      })),
    },
    {
      ownScale: '',
      nothing: t('report.chart.nothing'),
      band: t('report.chart.band'),
      part: t('report.chart.part-year'),
    },
    chartOptions(edition),
  )
  const years_ = [...new Set(years)].toSorted((a, b) => a - b)
  return place(edition, `trend-${id}`, {
    chart,
    values: { from: String(from), to: String(to) },
    notes: [
      sourcesLine(
        edition,
        drawn.map((d) => d.from),
      ),
      ...drawn.map(({ indicator }) => [strong(`${words.of(indicator, 'name')}. `), text(words.of(indicator, 'definition'))]),
    ],
    table: {
      columns: [
        column(t('report.column.year'), { width: 1 }),
        ...countries.map((c) => column(words.of(c, 'name'), { align: 'right', width: 1 })),
      ],
      rows: years_.map((year) => [rowHeader(String(year)), ...countries.map((c) => cell(printedIn(series(c.code), year)))]),
    },
  })
}
