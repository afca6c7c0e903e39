import { describe, expect, it } from 'vitest'
import { fixture } from '#test/fixture-package.ts'
import { readAssessment } from './assessment.ts'
import { matrixOf, type MatrixAsked, type MatrixSight } from './matrix.ts'

const assessment = readAssessment(fixture)
const ALL = new Set(['HN', 'PA'])
const of = (asked: Partial<MatrixAsked>) =>
  matrixOf(assessment, { round: 1, rows: 'condition', columns: 'country', ...asked }, { closed: [], own: ALL })

describe('a matrix', () => {
  it('counts statements, and each workshop of a cell once', () => {
    const { rows, columns, cells, rowTotals, columnTotals, total } = of({ rows: 'theme' })
    expect(rows.map(({ code }) => code)).toEqual(['training', 'data'])
    expect(columns.map(({ code }) => code)).toEqual(['HN', 'PA'])
    expect(cells).toEqual([
      [
        { statements: 2, workshops: 1 },
        { statements: 1, workshops: 1 },
      ],
      [
        { statements: 1, workshops: 1 },
        { statements: 0, workshops: 0 },
      ],
    ])
    expect(rowTotals).toEqual([
      { statements: 3, workshops: 2 },
      { statements: 1, workshops: 1 },
    ])
    expect(columnTotals).toEqual([
      { statements: 3, workshops: 1 },
      { statements: 1, workshops: 1 },
    ])
    expect(total).toEqual({ statements: 4, workshops: 2 })
  })
  it('leaves the region out of countries, and says so', () => {
    expect(of({}).left).toEqual({ uncoded: 0, placedByRule: 0, elsewhere: 1 })
  })
  it('puts into sectors only what the room or the source placed there', () => {
    const { cells, left } = of({ rows: 'quadrant', columns: 'sector' })
    expect(cells.map((row) => row.map((count) => count?.statements))).toEqual([
      [0, 0],
      [2, 0],
      [0, 0],
      [0, 0],
    ])
    expect(left).toEqual({ uncoded: 0, placedByRule: 2, elsewhere: 1 })
  })
  it('counts as not released yet what stands in its cells, and nothing that is still to be coded', () => {
    const open = fixture.workshops.map((one) => ({ ...one, state: 'open' as const }))
    const codings = fixture.codings.filter(({ subject }) => subject !== 'HN-3')
    const begun = readAssessment({ ...fixture, workshops: open, codings })
    const unreleased = (rows: MatrixAsked['rows']) =>
      matrixOf(begun, { round: 1, rows, columns: 'country' }, { closed: [], own: ALL }).columns.map((column) => column.unreleased)
    expect(unreleased('condition')).toEqual([2, 1])
    expect(unreleased('theme')).toEqual([2, 1])
    expect(unreleased('quadrant')).toEqual([3, 1])
  })
  it('counts the quadrants that were asked for', () => {
    expect(of({ quadrant: ['S'] }).total).toEqual({ statements: 1, workshops: 1 })
  })
  it('tells what was not covered from what is withheld and from what holds no text', () => {
    const silent = readAssessment({ ...fixture, statements: fixture.statements.filter(({ workshop }) => workshop !== 'R1-PA-POL-1') })
    const none = readAssessment({ ...silent.tables, workshops: fixture.workshops.filter(({ code }) => code !== 'R1-PA-POL-1') })
    const asked: MatrixAsked = { round: 1, rows: 'condition', columns: 'country' }
    const closed = [{ round: 1, country: 'PA', sector: 'police', statements: 4 }]
    const state = (table: ReturnType<typeof matrixOf>) => table.columns.map((column) => [column.state, column.withheld])
    expect(state(matrixOf(silent, asked, { closed: [], own: ALL }))).toEqual([
      ['covered', 0],
      ['held-no-text', 0],
    ])
    expect(state(matrixOf(none, asked, { closed: [], own: ALL }))).toEqual([
      ['covered', 0],
      ['not-covered', 0],
    ])
    expect(state(matrixOf(none, asked, { closed, own: ALL }))).toEqual([
      ['covered', 0],
      ['withheld', 4],
    ])
  })
  it('says that none was held only to those who would see an open one', () => {
    const none = readAssessment({ ...fixture, workshops: [], statements: [] })
    const states = (columns: 'country' | 'sector', own: readonly string[]) =>
      matrixOf(none, { round: 1, rows: 'condition', columns }, { closed: [], own: new Set(own) }).columns.map(({ state }) => state)
    expect(states('country', ['PA'])).toEqual(['none-in-sight', 'not-covered'])
    expect(states('sector', ['PA'])).toEqual(['none-in-sight', 'none-in-sight'])
    expect(states('sector', ['HN', 'PA'])).toEqual(['not-covered', 'not-covered'])
  })

  describe('to a reader of Honduras', () => {
    const own = new Set(['HN'])
    const sums = (tables: typeof fixture, closed: MatrixSight['closed'] = []) => {
      const matrix = matrixOf(readAssessment(tables), { round: 1, rows: 'condition', columns: 'country' }, { closed, own })
      const count = (one: { statements: number } | null | undefined) => one && one.statements
      return { cells: matrix.cells.map((row) => row.map(count)), columns: matrix.columnTotals.map(count), total: count(matrix.total) }
    }
    const statements = fixture.statements.filter(({ workshop }) => !workshop.includes('PA'))
    const workshops = fixture.workshops.filter(({ code }) => !code.includes('PA'))

    it('gives no sum where nothing is in sight, and every sum that holds something', () => {
      const unseen = sums({ ...fixture, workshops, statements }, [{ round: 1, country: 'PA', sector: 'police', statements: 4 }])
      expect(unseen.columns).toEqual([3, null])
      expect(unseen.total).toBe(3)
      expect(unseen.cells.map(([, panama]) => panama)).toEqual(unseen.cells.map(() => null))
      expect(sums({ ...fixture, workshops, statements }).columns).toEqual([3, null])
      expect(sums({ ...fixture, workshops: [], statements: [] })).toMatchObject({ columns: [0, null], total: null })
    })
    it('tells a cell without any from one that the statements not released may fill', () => {
      const [seen, hidden] = [[], [{ round: 1, country: 'PA', sector: 'police', statements: 4 }]].map((closed) => sums(fixture, closed))
      const panama = seen?.cells.map(([, one]) => one)
      expect(panama).toContain(0)
      expect(hidden?.cells.map(([, one]) => one)).toEqual(panama?.map((one) => (one === 0 ? null : one)))
      expect(hidden?.columns).toEqual(seen?.columns)
    })
    it('gives no sum of a row that only another country may have spoken of', () => {
      const quadrants = matrixOf(
        readAssessment({ ...fixture, workshops, statements }),
        { round: 1, rows: 'quadrant', columns: 'country' },
        { closed: [], own },
      )
      expect(quadrants.rowTotals.map((count) => count && count.statements)).toContain(null)
      expect(quadrants.rowTotals.map((count) => count && count.statements)).not.toContain(0)
    })
  })
})
