import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixture } from '#test/fixture-package.ts'
import { readAssessment } from './assessment.ts'
import { bearingOf, bearingOn } from './bearing.ts'
import { heardByRound } from './heard.ts'
import { claimsOn, selectClaims, selectStatements, statementsOn } from './select.ts'

const codes = ['A', 'B', 'C']
const anySubject = fc.record({
  evidence: fc.array(fc.record({ finding: fc.constantFrom(...codes), gaps: fc.subarray(['X', 'Y']) }), { maxLength: 4 }),
})

describe('what bears on a finding or a gap', () => {
  it('is what a look at every subject finds, each once and in their order', () => {
    fc.assert(
      fc.property(fc.array(anySubject), (subjects) => {
        const bearing = bearingOf(subjects)
        for (const code of codes)
          expect(bearingOn(bearing, { finding: code })).toEqual(subjects.filter((s) => s.evidence.some((e) => e.finding === code)))
        for (const code of ['X', 'Y'])
          expect(bearingOn(bearing, { gap: code })).toEqual(subjects.filter((s) => s.evidence.some((e) => e.gaps.includes(code))))
      }),
    )
  })

  it('is nothing where nothing bears on it', () => expect(bearingOn(bearingOf([]), { gap: 'X' })).toEqual([]))
})

describe('selecting by the index', () => {
  const assessment = readAssessment(fixture)
  it.each(fixture.findings.map((f) => f.code))('gives what selecting from all gives, for %s', (finding) => {
    for (const stance of ['supports', 'contrary'] as const)
      expect(statementsOn(assessment, { finding }, { round: [1], stance })).toEqual(
        selectStatements(assessment.statements, { finding: [finding], round: [1], stance }),
      )
    expect(claimsOn(assessment, { finding })).toEqual(selectClaims(assessment.claims, { finding: [finding] }))
  })

  it.each(fixture.gaps.map((g) => g.code))('gives what selecting from all gives, for %s', (gap) => {
    expect(statementsOn(assessment, { gap }, {})).toEqual(selectStatements(assessment.statements, { gap: [gap] }))
    expect(claimsOn(assessment, { gap })).toEqual(selectClaims(assessment.claims, { gap: [gap] }))
  })
})

describe('who was heard', () => {
  const rows = (...list: readonly string[]) => list.map((code) => ({ code }))
  type Kind = 'recorded' | 'transcribed' | 'reconstruction'
  const held = (...kinds: readonly Kind[]) => ({
    workshops: kinds.map((provenance, at) => ({ code: `W${at + 1}`, provenance })),
    countries: rows('HN', 'PA'),
  })
  const tables = held('recorded', 'transcribed', 'recorded')
  const said = (round: number, workshop: string, country: string) => ({ round, workshop, country })

  it('is listed by round in the order of the package, each once', () =>
    expect(heardByRound(tables, [said(1, 'W3', 'PA'), said(1, 'W1', 'HN'), said(1, 'W1', 'HN'), said(2, 'W2', 'HN')])).toEqual(
      new Map([
        [1, { workshops: ['W1', 'W3'], countries: ['HN', 'PA'], setting: 'workshops' }],
        [2, { workshops: ['W2'], countries: ['HN'], setting: 'workshops' }],
      ]),
    ))

  it('counts a regional workshop, which speaks for no country', () =>
    expect(heardByRound(tables, [said(1, 'W2', 'REG')])).toEqual(
      new Map([[1, { workshops: ['W2'], countries: [], setting: 'workshops' }]]),
    ))

  it('sat in workshops, unless texts were put in one of them afterwards', () => {
    const settingOf = (round: number, ...rowsSaid: readonly ReturnType<typeof said>[]) =>
      heardByRound(held('recorded', 'reconstruction'), rowsSaid).get(round)?.setting
    expect(settingOf(1, said(1, 'W1', 'HN'))).toBe('workshops')
    expect(settingOf(1, said(1, 'W1', 'HN'), said(1, 'W2', 'PA'))).toBe('groups')
    expect(settingOf(1, said(1, 'W1', 'HN'), said(2, 'W2', 'PA'))).toBe('workshops')
  })
})
