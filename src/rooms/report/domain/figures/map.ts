import { boundsOf, mainSourceOf, seriesOf } from '#indicators/rules'
import type { Block } from '#documents/model.ts'
import { map, type MapCountry } from '#ui/charts/map.ts'
import { cell, column, rowHeader, text } from '../blocks.ts'
import type { Edition } from '../edition.ts'
import { chartOptions, place } from './place.ts'
import { sourcesLine } from './sources-line.ts'

const INDICATOR = 'victims_detected'

/** The last total of each country, whatever its year: the year stands beside the value. */
const lastTotals = ({ source }: Edition, from: string) =>
  source.tables.countries.map((country) => ({
    country,
    last: seriesOf(source.tables.figures, { indicator: INDICATOR, country: country.code, source: from }).at(-1)?.figure,
  }))

/** Victims detected, by the last year that each country reported. */
export const victimsMap = (edition: Edition): readonly Block[] => {
  const { t, words, source } = edition
  const from = mainSourceOf(source.tables.figures, INDICATOR)
  if (!from) return []
  const totals = lastTotals(edition, from)
  const countries = totals.map(({ country, last }): MapCountry => {
    const bounds = last && boundsOf(last)
    const value = bounds ? (bounds.low === bounds.high ? bounds.low : bounds) : 'no-data'
    return {
      code: country.code,
      name: words.of(country, 'name'),
      printed: last ? t('report.chart.value-year', { value: last.printed, year: String(last.year) }) : '',
      value,
    }
  })
  const years = totals.flatMap(({ last }) => (last ? [last.year] : []))
  return place(edition, 'map', {
    chart: map(
      { countries },
      { noData: t('report.chart.no-data'), withheld: t('report.chart.withheld'), band: t('report.chart.band') },
      { ...chartOptions(edition), tallest: 330 },
    ),
    values: { from: String(Math.min(...years)), to: String(Math.max(...years)) },
    notes: [[text(t('report.chart.boundaries'))], sourcesLine(edition, [from])],
    table: {
      columns: [
        column(t('report.column.country'), { width: 2 }),
        column(t('report.column.year'), { width: 1 }),
        column(t('report.column.value'), { align: 'right', width: 1 }),
      ],
      rows: totals.map(({ country, last }) => [
        rowHeader(words.of(country, 'name')),
        cell(last ? String(last.year) : ''),
        cell(last?.printed ?? ''),
      ]),
    },
  })
}
