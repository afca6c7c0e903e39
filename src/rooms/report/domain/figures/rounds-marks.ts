import type { ComparedCell, Comparison } from '#assess/rules'
import type { Runs } from '#documents/model.ts'
import { roundsGrid, type RoundMark } from '#ui/charts/rounds-grid.ts'
import type { Chart } from '#ui/charts/svg.ts'
import { cell, column, rowHeader, text } from '../blocks.ts'
import type { Edition } from '../edition.ts'
import { chartOptions } from './place.ts'

export type MarkedRow = { code: string; title: string; cells: readonly ComparedCell[] }

const MARKS: Readonly<Record<Comparison, RoundMark>> = {
  persists: 'persists',
  new: 'new',
  'only-contrary': 'only-contrary',
  'not-assessed': 'not-assessed',
  neither: 'none',
}

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
      'only-contrary': t('report.chart.only-contrary'),
      'not-assessed': t('report.chart.not-assessed'),
      none: t('report.chart.neither'),
      stronger: t('report.chart.stronger'),
      weaker: t('report.chart.weaker'),
      resolved: t('report.chart.resolved'),
    },
    chartOptions(edition),
  )
}

/** A row without a mark looks forgotten; the reader is told what it rests on instead. */
export const rowsNote = ({ t }: Edition, rows: readonly MarkedRow[]): readonly Runs[] =>
  rows.some(({ cells }) => cells.every(({ comparison }) => comparison === 'neither')) ? [[text(t('report.chart.rows-note'))]] : []

const spokenOf = ({ earlier, later, earlierContrary, laterContrary }: ComparedCell): boolean =>
  earlier + later + earlierContrary + laterContrary > 0

/** The same as numbers: statements in support of the earlier and of the later round, and in brackets those to the contrary. */
export const marksTable = (edition: Edition, rows: readonly MarkedRow[]) => {
  const { t, words, source } = edition
  const counted = (supports: number, contrary: number) => t('report.chart.supports-against', { supports, contrary })
  const numbers = (c: ComparedCell) =>
    t('report.chart.both-rounds', { earlier: counted(c.earlier, c.earlierContrary), later: counted(c.later, c.laterContrary) })
  return {
    columns: [
      column(t('report.column.code'), { width: 1.2 }),
      ...source.tables.countries.map((c) => column(words.of(c, 'name'), { align: 'right' as const, width: 1 })),
    ],
    rows: rows.map(({ code, cells }) => [rowHeader(code), ...cells.map((c) => cell(spokenOf(c) ? numbers(c) : ''))]),
  }
}

export const countMarks = (rows: readonly MarkedRow[]) => {
  const count = (comparison: Comparison) => rows.flatMap((r) => r.cells).filter((c) => c.comparison === comparison).length
  return { persists: count('persists'), new: count('new'), onlyContrary: count('only-contrary'), notAssessed: count('not-assessed') }
}
