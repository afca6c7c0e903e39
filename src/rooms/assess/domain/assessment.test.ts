import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixture } from '#test/fixture-package.ts'
import { readAssessment, statementCode } from './assessment.ts'
import { compareGap } from './compare-rounds.ts'
import { coverageOf, coveredCountries, heldWorkshops, settingOf } from './coverage.ts'
import { crossTable } from './cross-table.ts'
import { findingStrength, gapStrength, gradeOf } from './evidence-strength.ts'
import { selectClaims, selectStatements } from './select.ts'

const assessment = readAssessment(fixture)
const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id)

describe('readAssessment', () => {
  it('places a statement by its workshop and walks it to the gap', () => {
    const said = assessment.statements.find((s) => s.id === 'HN-2')
    expect(said).toMatchObject({
      code: 'R1-HN-POL-1/002',
      round: 1,
      country: 'HN',
      sector: 'police',
      condition: 'operational',
      chapter: 'technical',
    })
    expect(said?.evidence).toEqual([{ finding: 'F-001', stance: 'supports', gaps: ['G-01'] }])
    expect(said?.source?.organisation).toBe('A newspaper')
  })

  it('gives no sector to what was said in a room of several or of none', () => {
    expect(assessment.statements.find((s) => s.id === 'REG-1')?.sector).toBeNull()
    const mixed = fixture.workshops.map((w) => (w.code === 'R1-PA-POL-1' ? { ...w, sectors: ['police', 'prosecution'] } : w))
    expect(readAssessment({ ...fixture, workshops: mixed }).statements.find((s) => s.id === 'PA-1')?.sector).toBeNull()
  })

  it('takes a statement in an unknown workshop for a bug', () => {
    expect(() => readAssessment({ ...fixture, workshops: [] })).toThrow('unknown workshop R1-HN-POL-1')
  })

  it('numbers statements in their workshop', () => expect(statementCode('R1-HN-POL-1', 7)).toBe('R1-HN-POL-1/007'))
})

describe('select', () => {
  it.each([
    [{ round: [1], country: ['HN'] }, ['HN-1', 'HN-2', 'HN-3']],
    [{ condition: ['technical'], round: [1] }, ['HN-1', 'HN-2', 'PA-1', 'REG-1']],
    [{ codedCondition: ['technical'], round: [1] }, ['HN-1', 'PA-1', 'REG-1']],
    [{ theme: ['data'] }, ['HN-2', 'REG-1', 'PA-2']],
    [{ gap: ['G-01'], stance: 'contrary' as const }, ['PA-2']],
    [{ gap: ['G-01'], round: [2] }, ['HN-4']],
    [{ allocated: ['rule'] }, ['HN-2', 'HN-3']],
    [{ sourceKind: ['academic'] }, []],
    [{}, ids(assessment.statements)],
  ])('%j', (criteria, expected) => expect(ids(selectStatements(assessment.statements, criteria))).toEqual(expected))

  it('counts no claim in a round, a sector or a workshop', () => {
    expect(ids(selectClaims(assessment.claims, { gap: ['G-01'] }))).toEqual(['REG-9'])
    expect(selectClaims(assessment.claims, { gap: ['G-01'], round: [1] })).toEqual([])
  })
})

describe('coverage', () => {
  it('says what each cell holds and who put it there', () => {
    expect(coverageOf(assessment, 1)).toEqual([
      { country: 'HN', sector: 'police', workshops: 1, statements: 2, placedBySource: 1, state: 'text' },
      { country: 'HN', sector: 'prosecution', workshops: 1, statements: 1, placedBySource: 0, state: 'by-rule-only' },
      { country: 'PA', sector: 'police', workshops: 1, statements: 1, placedBySource: 1, state: 'text' },
      { country: 'PA', sector: 'prosecution', workshops: 0, statements: 0, placedBySource: 0, state: 'not-covered' },
    ])
  })

  it('tells a workshop without text from none', () => {
    const silent = { ...fixture, statements: fixture.statements.filter((s) => s.id !== 'PA-1') }
    expect(coverageOf(readAssessment(silent), 1)[2]?.state).toBe('held-no-text')
  })

  it('counts the regional workshop as a workshop and as no country', () => {
    expect(heldWorkshops(assessment, 1)).toEqual(['R1-HN-POL-1', 'R1-HN-PRO-1', 'R1-PA-POL-1', 'R1-REG'])
    expect(coveredCountries(assessment, 1)).toEqual(['HN', 'PA'])
  })
})

describe('evidence strength', () => {
  it('is counted with denominators and by source-placed sectors only', () => {
    expect(findingStrength(assessment, 'F-001', 1)).toMatchObject({
      grade: 'moderate',
      workshops: 3,
      ofWorkshops: 4,
      countries: ['HN', 'PA'],
      ofCountries: 2,
      sectors: 1,
      ofSectors: 2,
      agreement: null,
      dissent: null,
    })
    expect(findingStrength(assessment, 'F-002', 1)).toMatchObject({ grade: 'limited', sectors: 0 })
  })

  it('counts what contradicts in its own round', () => {
    expect(ids(gapStrength(assessment, 'G-01', 2).contrary)).toEqual(['PA-2'])
    expect(gapStrength(assessment, 'G-01', 1).contrary).toEqual([])
  })

  it('counts a published claim in the round of its year and in no other', () => {
    const bare = { ...fixture, finding_evidence: fixture.finding_evidence.filter((e) => e.subject === 'REG-9') }
    const grades = (year: string | null) => {
      const dated = fixture.published_claims.map((claim) => ({ ...claim, year }))
      const sources = fixture.sources.map((source) => ({ ...source, year: null }))
      const read = readAssessment({ ...bare, published_claims: dated, sources })
      return [1, 2].map((round) => [findingStrength(read, 'F-001', round), gapStrength(read, 'G-01', round)].map(({ grade }) => grade))
    }
    const [reported, none] = [
      ['reported-only', 'reported-only'],
      ['none', 'none'],
    ] as const
    expect(grades('2009')).toEqual([reported, none])
    expect(grades('2015')).toEqual([none, reported])
    expect(grades('2005')).toEqual([none, none])
    expect(grades(null)).toEqual([none, none])
  })

  it('says whether it counts workshops that were held or groups of texts', () => {
    const held = fixture.workshops.map((w) => ({ ...w, provenance: w.round === 1 ? ('recorded' as const) : w.provenance }))
    const read = readAssessment({ ...fixture, workshops: held })
    expect([1, 2].map((round) => findingStrength(read, 'F-001', round).setting)).toEqual(['workshops', 'groups'])
    expect([settingOf(read, [1]), settingOf(read, [1, 2]), settingOf(read, [3])]).toEqual(['workshops', 'groups', 'workshops'])
  })

  const wide = {
    statements: 9,
    workshops: 5,
    countries: 4,
    ofCountries: 7,
    sectors: 2,
    ofSectors: 3,
    claims: 0,
    agreement: 0.85,
    dissent: 0.1,
  }
  it.each([
    ['strong', {}],
    ['moderate', { agreement: null }],
    ['moderate', { dissent: null }],
    ['moderate', { agreement: 0.7 }],
    ['limited', { agreement: 0.6 }],
    ['moderate', { dissent: 0.3 }],
    ['limited', { dissent: 0.4 }],
    ['moderate', { sectors: 1 }],
    ['moderate', { countries: 3 }],
    ['moderate', { workshops: 4 }],
    ['limited', { workshops: 2 }],
    ['limited', { countries: 1 }],
    ['reported-only', { statements: 0, claims: 1 }],
    ['none', { statements: 0 }],
  ] as const)('is graded %s for %j', (grade, change) => expect(gradeOf({ ...wide, ...change })).toBe(grade))
})

describe('compareGap', () => {
  const rounds = { earlier: 1, later: 2 }
  const silent = { earlierContrary: 0, laterContrary: 0 }

  it('tells support, texts to the contrary alone, and silence apart', () => {
    expect(compareGap(assessment, 'G-01', rounds)).toEqual([
      { country: 'HN', comparison: 'persists', earlier: 2, later: 1, ...silent },
      { country: 'PA', comparison: 'only-contrary', earlier: 1, later: 0, earlierContrary: 0, laterContrary: 1 },
    ])
    expect(compareGap(assessment, 'G-01', { earlier: 2, later: 1 }).map((c) => c.comparison)).toEqual(['persists', 'new'])
    expect(compareGap(assessment, 'G-99', rounds).map((c) => c.comparison)).toEqual(['neither', 'neither'])
  })

  it('reads silence, and nothing else, as not assessed', () => {
    const quiet = readAssessment({ ...fixture, finding_evidence: fixture.finding_evidence.filter((e) => e.subject !== 'PA-2') })
    expect(compareGap(quiet, 'G-01', rounds)[1]).toEqual({ country: 'PA', comparison: 'not-assessed', earlier: 1, later: 0, ...silent })
  })

  it('is not assessed only where the later round is silent, whatever bears on it', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom('supports', 'contrary', 'none'), { minLength: 7, maxLength: 7 }), (stances) => {
        const evidence = fixture.statements.flatMap(({ id }, at) => {
          const stance = stances[at]
          return stance === 'supports' || stance === 'contrary' ? [{ finding: 'F-001', subject: id, stance } as const] : []
        })
        const read = readAssessment({ ...fixture, finding_evidence: evidence })
        for (const cell of compareGap(read, 'G-01', rounds)) {
          const here = read.statements.filter(({ country, evidence: on }) => country === cell.country && on.length > 0)
          const later = here.filter(({ round }) => round === 2)
          if (cell.comparison === 'not-assessed') expect([cell.earlier > 0, later.length]).toEqual([true, 0])
          if (cell.comparison === 'neither') expect([cell.earlier, later.length]).toEqual([0, 0])
          if (cell.comparison === 'only-contrary') expect([cell.later, later.length > 0]).toEqual([0, true])
          expect(cell.earlier + cell.later + cell.earlierContrary + cell.laterContrary).toBe(here.length)
        }
      }),
    ))
})

describe('crossTable', () => {
  it('counts by two axes, leaves out what is on neither, and adds up', () => {
    const table = crossTable(
      assessment.statements,
      { values: ['legal', 'technical'], of: (s) => s.chapter },
      { values: ['HN', 'PA'], of: (s) => s.country },
    )
    expect(table.counts).toEqual([
      [1, 1],
      [3, 1],
    ])
    expect(table).toMatchObject({ rowTotals: [2, 4], columnTotals: [4, 2], total: 6 })
  })
})
