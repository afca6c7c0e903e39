import type { Comparison } from '#assess/rules'
import { roundsGrid, type RoundMark } from '#ui/charts/rounds-grid.ts'
import type { Chart } from '#ui/charts/svg.ts'
import { cell, column, rowHeader } from '../blocks.ts'
import type { Edition } from '../edition.ts'
import { chartOptions } from './place.ts'

export type MarkedRow = { code: string; title: string; cells: readonly { comparison: Comparison; earlier: number; later: number }[] }

const MARKS: Readonly<Record<Comparison, RoundMark>> = { persists: 'persists', new: 'new', 'not-assessed': 'not-assessed', neither: 'none' }

/** Rows × countries with what became of each from one round to the next. */
export const marksChart = (edition: Edition, rows: readonly MarkedRow[]): Chart => {
  const { t, words, source } = edition
  return roundsGrid(
    {
      columns: source.tables.countries.map((c) => words.of(c, 'name')),
      rows: rows.map(({ code, title, cells }) => ({ label: `${code} ${title}`, marks: cells.map((c) => MARKS[c.comparison]) })),
    },
    {
      persists: t('report.chart.persists'),
      new: t('report.chart.new'),
      'not-assessed': t('report.chart.not-assessed'),
      stronger: t('report.chart.stronger'),
      weaker: t('report.chart.weaker'),
      resolved: t('report.chart.resolved'),
    },
    chartOptions(edition),
  )
}

/** The same as numbers: statements of the earlier and of the later round. */
export const marksTable = (edition: Edition, rows: readonly MarkedRow[]) => {
  const { t, words, source } = edition
  return {
    columns: [
      column(t('report.column.code'), { width: 1.2 }),
      ...source.tables.countries.map((c) => column(words.of(c, 'name'), { align: 'right' as const, width: 1 })),
    ],
    rows: rows.map(({ code, cells }) => [
      rowHeader(code),
      ...cells.map((c) => cell(c.comparison === 'neither' ? '' : t('report.chart.both-rounds', { earlier: c.earlier, later: c.later }))),
    ]),
  }
}

export const countMarks = (rows: readonly MarkedRow[]) => {
  const count = (comparison: Comparison) => rows.flatMap((r) => r.cells).filter((c) => c.comparison === comparison).length
  return { persists: count('persists'), new: count('new'), notAssessed: count('not-assessed') }
}
