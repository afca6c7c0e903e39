import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readView, writeView } from './table-view.ts'

const column = fc.stringMatching(/^[a-z][a-z-]{0,12}$/)
const view = fc.record({
  filter: fc.string(),
  sort: fc.option(fc.record({ column, direction: fc.constantFrom('ascending' as const, 'descending' as const) })),
})

describe('the view of a table in the address', () => {
  it('comes back as it went', () => fc.assert(fc.property(view, (one) => void expect(readView(writeView(one))).toEqual(one))))
  it('is nothing where the address says nothing', () => expect(readView({})).toEqual({ filter: '', sort: null }))
  it('is that of the table that was named', () => {
    const search = {
      ...writeView({ filter: 'police', sort: null }, 'said'),
      ...writeView({ filter: '', sort: { column: 'n', direction: 'descending' } }),
    }
    expect(readView(search, 'said')).toEqual({ filter: 'police', sort: null })
    expect(readView(search)).toEqual({ filter: '', sort: { column: 'n', direction: 'descending' } })
  })
})
