import { describe, expect, it } from 'vitest'
import { wordsOf } from './check-chart.ts'
import { type CoverageCell, coverageGrid, type CoverageLabels } from './coverage-grid.ts'

const labels: CoverageLabels = {
  total: 'Total',
  workshops: (count) => `${count} w`,
  statements: 'statements',
  states: { source: 'by source', rule: 'by rule', none: 'no text', 'not-covered': 'no workshop' },
}
const grid = (cell: CoverageCell | undefined) => coverageGrid({ columns: ['Police'], rows: [{ label: 'Belize', cells: [cell] }] }, labels)

describe('coverage grid', () => {
  it.each([
    ['source', 3, 'by source'],
    ['rule', 2, 'by rule'],
    ['none', 0, 'no text'],
  ] as const)('names the state %s in words and explains no other', (state, statements, word) =>
    expect(wordsOf(grid({ workshops: 1, statements, state }))).toEqual([
      'Police',
      'Belize',
      String(statements),
      '1 w',
      'n',
      'statements',
      word,
    ]),
  )

  it('hatches a cell without workshop and prints no number in it', () => {
    expect(wordsOf(grid(undefined))).toEqual(['Police', 'Belize', 'n', 'statements', 'no workshop'])
    expect(grid(undefined).svg).toContain('<path')
  })

  it('draws the regional workshop in no column, with its own sum', () => {
    const apart = { label: 'Region', cell: { workshops: 1, statements: 11, state: 'source' } as const }
    const rows = [
      { label: 'Belize', cells: [{ workshops: 1, statements: 4, state: 'rule' } as const], total: { workshops: 1, statements: 4 } },
    ]
    const words = wordsOf(
      coverageGrid(
        { columns: ['Police'], rows, apart, columnTotals: [{ workshops: 1, statements: 4 }], grandTotal: { workshops: 2, statements: 15 } },
        labels,
      ),
    )
    expect(words.slice(words.indexOf('Region'), words.indexOf('n'))).toEqual(['Region', '11', '1 w', 'Total', '4', '1 w', '15', '2 w'])
  })
})
