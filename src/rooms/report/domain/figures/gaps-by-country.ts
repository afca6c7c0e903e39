import { compareGap } from '#assess/rules'
import type { Block } from '#documents/model.ts'
import type { Edition } from '../edition.ts'
import { place } from './place.ts'
import { countMarks, marksChart, marksTable, rowsNote } from './rounds-marks.ts'

/** Gaps × countries: what became of each from one round to the next. */
export const gapsByCountry = (edition: Edition, rounds: { earlier: number; later: number }): readonly Block[] => {
  const { source, words, assessment } = edition
  const rows = source.tables.gaps.map((gap) => ({
    code: gap.code,
    title: words.of(gap, 'title'),
    cells: compareGap(assessment, gap.code, rounds),
  }))
  return place(edition, 'gaps', {
    chart: marksChart(edition, rows),
    values: { gaps: rows.length, countries: source.tables.countries.length, ...countMarks(rows) },
    notes: rowsNote(edition, rows),
    table: marksTable(edition, rows),
  })
}
