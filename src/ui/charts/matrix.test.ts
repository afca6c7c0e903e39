import { describe, expect, it } from 'vitest'
import { wordsOf } from './check-chart.ts'
import { matrix, type MatrixCell } from './matrix.ts'

const labels = { rowTotal: 'Total', columnTotal: 'All', notCovered: 'not covered' }
const one = (cell: MatrixCell) => matrix({ columns: ['Belize'], rows: [{ label: 'Legal', cells: [cell] }] }, labels)

describe('matrix', () => {
  it('prints nothing said as 0, and hatches only where nobody was asked', () => {
    expect(wordsOf(one(0))).toEqual(['Belize', 'Legal', '0'])
    expect(one(0).svg).not.toContain('<path')
    expect(wordsOf(one('not-covered'))).toEqual(['Belize', 'Legal', 'not covered'])
    expect(one('not-covered').svg).toContain('<path')
  })

  it('hatches a cell that it was not given', () => {
    const short = matrix({ columns: ['Belize', 'Panama'], rows: [{ label: 'Legal', cells: [1] }] }, labels)
    expect(wordsOf(short)).toEqual(['Belize', 'Panama', 'Legal', '1', 'not covered'])
  })

  it('shades a withheld cell like an empty one and prints its mark', () => {
    const withheld = one({ withheld: '<5' })
    expect(wordsOf(withheld)).toContain('<5')
    expect(withheld.svg).toContain('&lt;5')
  })

  it('prints the totals it is given and adds up none itself', () => {
    const chart = matrix(
      { columns: ['A', 'B'], rows: [{ label: 'Legal', cells: [2, 3], total: 4 }], columnTotals: [2, undefined], grandTotal: 4 },
      labels,
    )
    expect(wordsOf(chart)).toEqual(['A', 'B', 'Total', 'Legal', '2', '3', '4', 'All', '2', '4'])
  })

  it('shades by the largest count', () => {
    const { svg } = matrix({ columns: ['A', 'B', 'C'], rows: [{ label: 'x', cells: [80, 40, 1] }] }, labels)
    expect([...svg.matchAll(/<rect [^>]*fill="(#[0-9a-f]+)"/g)].map(([, fill]) => fill)).toEqual([
      '#ffffff',
      '#004959',
      '#87c2d3',
      '#e9f6fa',
    ])
  })

  it('writes numbers as it is told', () => {
    const chart = matrix({ columns: ['A'], rows: [{ label: 'x', cells: [1234] }] }, labels, {
      number: (value) => value.toLocaleString('de'),
    })
    expect(wordsOf(chart)).toContain('1.234')
  })
})
