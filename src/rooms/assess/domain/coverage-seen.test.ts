import { describe, expect, it } from 'vitest'
import { fixture } from '#test/fixture-package.ts'
import { readAssessment } from './assessment.ts'
import { coverageSeen, type CellTotal } from './coverage-seen.ts'

const HN = new Set(['HN'])
const ALL = new Set(['HN', 'PA', 'REG'])
const workshops = fixture.workshops.filter(({ country }) => country !== 'PA')
const statements = fixture.statements.filter(({ workshop }) => workshops.some(({ code }) => code === workshop))
const unseen = readAssessment({ ...fixture, workshops, statements })
const nothing = readAssessment({ ...fixture, workshops: [], statements: [] })
const seen = (assessment: typeof unseen, own: ReadonlySet<string>, totals: readonly CellTotal[] = []) =>
  coverageSeen({ assessment, round: 1, own, totals })
const inPanama = ({ cells }: ReturnType<typeof seen>) => cells.filter(({ country }) => country === 'PA')
const sealed = { country: 'PA', sector: 'police', workshops: 1, statements: 4 }

describe('coverage as one country sees another', () => {
  it('counts nothing where nothing is in sight: not in a cell, and not in a sum', () => {
    const coverage = seen(unseen, HN)
    for (const cell of inPanama(coverage)) expect(cell).toMatchObject({ workshops: null, open: null, statements: null, coded: null })
    expect(coverage.countries).toMatchObject([{ total: { statements: 3 } }, { total: { workshops: null, statements: null } }])
    expect(coverage.total.statements).toBe(3)
    expect(seen(nothing, HN).total).toEqual({ workshops: null, statements: null })
    for (const { total } of seen(nothing, HN).sectors) expect(total).toEqual({ workshops: null, statements: null })
  })
  it('counts of sealed workshops what the country tells, which is not how much of it is coded', () => {
    const coverage = seen(unseen, HN, [sealed])
    expect(inPanama(coverage).find(({ sector }) => sector === 'police')).toMatchObject({
      state: 'text',
      workshops: 1,
      sealed: 1,
      statements: 4,
      coded: null,
    })
    expect(coverage.countries[1]).toMatchObject({ total: { statements: 4 } })
    expect(coverage.total.statements).toBe(7)
  })
  it('has a zero where all of it is released', () => {
    const released = fixture.workshops.map((one) => ({ ...one, state: 'released' as const }))
    const uncoded = readAssessment({ ...fixture, workshops: released, codings: [] })
    const held = inPanama(seen(uncoded, HN)).filter(({ workshops: count }) => count !== null)
    expect(held.length).toBeGreaterThan(0)
    for (const cell of held) expect(cell.coded).toBe(0)
  })
  it('gives whoever sees all of it zeros', () => {
    const coverage = seen(nothing, ALL)
    for (const cell of coverage.cells) expect(cell).toMatchObject({ workshops: 0, open: 0, statements: 0, coded: 0 })
    for (const { total } of [...coverage.countries, ...coverage.sectors, coverage]) expect(total).toEqual({ workshops: 0, statements: 0 })
  })
  it('adds up: cells and what was said by no one sector are all of a country', () => {
    const shared = fixture.workshops.map((one) => (one.code === 'R1-HN-POL-1' ? { ...one, sectors: ['police', 'prosecution'] } : one))
    const coverage = seen(readAssessment({ ...fixture, workshops: shared }), ALL)
    const cellsOf = (country: string) => coverage.cells.filter((cell) => cell.country === country)
    for (const { code, total, beside } of coverage.countries)
      expect(cellsOf(code).reduce((sum, { statements }) => sum + (statements ?? 0), beside ?? 0)).toBe(total.statements)
    expect(coverage.countries.map(({ beside }) => beside)).toEqual([2, 0])
    expect(coverage.beside).toBe(2)
  })
  it('tells of another country what it closed without a sector, and nothing where nothing is in sight', () => {
    const coverage = seen(unseen, HN, [{ ...sealed, sector: null }])
    expect(coverage.countries[1]).toMatchObject({ beside: 4, total: { statements: 4 } })
    expect(seen(unseen, HN).countries[1]).toMatchObject({ beside: null })
  })
})
