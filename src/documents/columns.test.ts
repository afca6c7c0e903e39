import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnShares, isWide } from './columns.ts'
import type { NumberedTable } from './numbered.ts'

const tableOf = (rows: readonly (readonly string[])[], widths: readonly (number | undefined)[] = []): NumberedTable => ({
  kind: 'table',
  id: 't',
  label: 'Table 1',
  caption: [],
  notes: [],
  columns: rows[0]!.map((_, at) => ({
    header: [{ kind: 'text', text: `H${at}` }],
    ...(widths[at] === undefined ? {} : { width: widths[at] }),
  })),
  rows: rows.map((row) => row.map((text) => ({ runs: [{ kind: 'text', text }] }))),
})

describe('shares of a table’s width', () => {
  it('add up to one and leave none without', () => {
    const rows = fc
      .integer({ min: 1, max: 8 })
      .chain((columns) =>
        fc.array(fc.array(fc.string({ maxLength: 200 }), { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 6 }),
      )
    fc.assert(
      fc.property(rows, (texts) => {
        const shares = columnShares(tableOf(texts))
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
        expect(Math.min(...shares)).toBeGreaterThan(0)
      }),
    )
  })
  it('follow what is given, and give the rest to the longer texts', () => {
    const [first, second, third] = columnShares(tableOf([['a', 'b', 'a text of some length that wants its room']], [0.3]))
    expect(first).toBeCloseTo(0.3)
    expect(third).toBeGreaterThan(second! * 3)
  })
  it('count given widths as they stand to one another, but break no word', () => {
    const shares = columnShares(
      tableOf(
        [
          ['Textos de 2007 a 2012', '13', '4'],
          ['Round', 'Oportunidades', '1'],
        ],
        [6, 1, 1],
      ),
    )
    expect(shares[0]).toBeGreaterThan(shares[1]!)
    expect(shares[1]).toBeGreaterThan(shares[2]!)
    expect(columnShares(tableOf([['a', 'b']], [3, 1]))[0]).toBeCloseTo(0.75)
  })
  it('ask for the full width only where the texts want it', () => {
    expect(isWide(tableOf([['Belize', '12', '7']]))).toBe(false)
    expect(isWide(tableOf([Array.from({ length: 7 }, () => '1')]))).toBe(true)
    expect(isWide(tableOf([['x'.repeat(90), 'y'.repeat(90)]]))).toBe(true)
  })
})
