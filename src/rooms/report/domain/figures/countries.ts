import { selectStatements } from '#assess/rules'
import type { Block } from '#documents/model.ts'
import { stackedBars } from '#ui/charts/stacked-bars.ts'
import { quadrants } from '#ui/tokens.ts'
import { cell, column, rowHeader } from '../blocks.ts'
import type { Edition } from '../edition.ts'
import { chartOptions, place } from './place.ts'

const QUADRANTS = ['S', 'W', 'O', 'T'] as const

/** What the numbers of statements measure: a workshop held in the room publishes nothing. */
export const originOf = ({ assessment }: Edition): 'published' | 'said' | 'both' => {
  const published = assessment.statements.filter(({ source }) => source !== null).length
  if (published === 0) return 'said'
  return published === assessment.statements.length ? 'published' : 'both'
}

/** Statements of all rounds by country and quadrant: how much each country page rests on. */
export const countriesFigure = (edition: Edition): readonly Block[] => {
  const { t, words, source, assessment } = edition
  const rows = source.tables.countries.map((country) => ({
    country,
    counts: QUADRANTS.map((quadrant) => selectStatements(assessment.statements, { country: [country.code], quadrant: [quadrant] }).length),
  }))
  const totals = rows.map(({ counts }) => counts.reduce((a, b) => a + b, 0))
  const [least, most] = [Math.min(...totals), Math.max(...totals)]
  return place(edition, 'countries', {
    chart: stackedBars(
      {
        parts: QUADRANTS.map((quadrant) => ({ label: t(`report.quadrants.${quadrant}`), mark: quadrants[quadrant] })),
        rows: rows.map(({ country, counts }) => ({ label: words.of(country, 'name'), values: counts })),
      },
      { total: t('report.column.total') },
      chartOptions(edition),
    ),
    values: { least, most, spread: least === most ? 'equal' : 'unequal', from: originOf(edition) },
    table: {
      columns: [
        column(t('report.column.country'), { width: 2 }),
        ...QUADRANTS.map((q) => column(t(`report.quadrants.${q}`), { align: 'right', width: 1 })),
        column(t('report.column.total'), { align: 'right', width: 1 }),
      ],
      rows: rows.map(({ country, counts }, at) => [
        rowHeader(words.of(country, 'name')),
        ...[...counts, totals[at] ?? 0].map((n) => cell(words.number(n))),
      ]),
    },
  })
}
