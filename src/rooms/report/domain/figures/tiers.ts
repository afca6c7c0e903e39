import { mainSourceOf, seriesOf } from '#indicators/rules'
import type { Block } from '#documents/model.ts'
import { tierGrid } from '#ui/charts/tier-grid.ts'
import { sequence } from '#ui/tokens.ts'
import { cell, column, rowHeader } from '../blocks.ts'
import type { Edition } from '../edition.ts'
import { chartOptions, place } from './place.ts'
import { sourcesLine } from './sources-line.ts'

const INDICATOR = 'us_tip_tier'

/** Best to worst, each told apart by its word, its shade and its pattern. */
const TIERS = [
  { key: '1', fill: sequence[0], pattern: 'solid' },
  { key: '2', fill: sequence[2], pattern: 'solid' },
  { key: '2WL', fill: sequence[4], pattern: 'rising' },
  { key: '3', fill: sequence[6], pattern: 'cross' },
] as const

/** Ordered classes by country and year: never summed, never averaged. */
export const tierFigure = (edition: Edition): readonly Block[] => {
  const { t, words, source } = edition
  const { countries, figures } = source.tables
  const from = mainSourceOf(figures, INDICATOR)
  if (!from) return []
  const series = countries.map((country) => ({
    country,
    points: seriesOf(figures, { indicator: INDICATOR, country: country.code, source: from }),
  }))
  const years = series.flatMap((s) => s.points.map((p) => p.year))
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return place(edition, 'tiers', {
    chart: tierGrid(
      {
        from: first,
        to: last,
        classes: TIERS.map(({ key, fill, pattern }) => ({ key, label: t(`report.tier.${key}`), mark: { fill, pattern } })),
        rows: series.map(({ country, points }) => ({
          label: words.of(country, 'name'),
          years: Object.fromEntries(points.map((p) => [p.year, p.figure.printed])),
        })),
      },
      { missing: t('report.chart.no-class') },
      chartOptions(edition),
    ),
    values: { from: String(first), to: String(last) },
    notes: [sourcesLine(edition, [from])],
    table: {
      columns: [
        column(t('report.column.year'), { width: 1 }),
        ...countries.map((c) => column(words.of(c, 'name'), { align: 'center', width: 1 })),
      ],
      rows: [...new Set(years)]
        .toSorted((a, b) => a - b)
        .map((year) => [
          rowHeader(String(year)),
          ...series.map(({ points }) => cell(points.find((p) => p.year === year)?.figure.printed ?? '')),
        ]),
    },
  })
}
