import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CertificationFacts, CertificationStepName } from '../../contract/certification.ts'
import { isSmall } from '#stats/table.ts'
import { factsAmiss, stepRefused } from './allowed-step.ts'
import { fallsBelowHalf, type Trained, turnoverOf } from './coverage.ts'
import { coverageLines } from './coverage-lines.ts'
import { mayTeachOn, standingOf, type Step } from './standing.ts'
import { agreementOf, unmetOfTask } from './task-marks.ts'

const good = [4, 3, 3, 4, 3, 3, 3, 4]
const path: readonly (readonly [CertificationStepName, string, CertificationFacts])[] = [
  ['nominated', '2023-01-01', {}],
  ['trained', '2023-02-01', { attended: 0.9, score: 0.7, cut: 0.7 }],
  ['task', '2023-03-01', { marks: [good, good] }],
  ['co-facilitated', '2023-04-01', { session: 'HN-2023-01', satisfactory: true }],
  ['certified', '2023-05-31', { decision: 'x' }],
]
const steps = (...more: readonly (readonly [CertificationStepName, string, CertificationFacts])[]): readonly Step[] =>
  [...path, ...more].map(([step, takenOn, facts], at) => ({ number: at + 1, step, takenOn, facts }))
const candidate = (own: readonly Step[], taught: readonly string[] = []) => ({ yearsOfPractice: 2, steps: own, taught })

describe('a certificate', () => {
  it('holds 36 months, its last day included, and is warned of at 180, 90 and 30 days', () => {
    const on = (day: string) => standingOf(candidate(steps()), day)
    expect(on('2023-06-01')).toMatchObject({ state: 'certified', validUntil: '2026-05-31', notice: undefined })
    expect(['2025-12-02', '2026-03-02', '2026-05-01', '2026-05-31'].map((day) => on(day).notice)).toEqual([180, 90, 30, 30])
    expect([on('2026-05-31').state, on('2026-06-01').state]).toEqual(['expiring', 'expired'])
    const days = ['2023-05-30', '2023-05-31', '2026-05-31', '2026-06-01']
    expect(days.map((day) => mayTeachOn(candidate(steps()), day))).toEqual([false, true, true, false])
  })
  it('is renewed from its own end, by two sessions, the update and an observation', () => {
    const renewing = steps(['updated', '2026-01-01', {}], ['observed', '2026-02-01', { session: 'HN-2026-01', satisfactory: true }])
    expect(standingOf(candidate(renewing, ['2024-01-01']), '2026-03-01').unmet).toEqual(['sessions-taught'])
    expect(stepRefused('recertified', candidate(renewing, ['2024-01-01', '2025-01-01']), '2026-03-01')).toBeUndefined()
    const renewed = [...renewing, { number: 8, step: 'recertified' as const, takenOn: '2026-03-01', facts: {} }]
    expect(standingOf(candidate(renewed), '2026-03-02').validUntil).toBe('2029-05-31')
  })
  it('is ended by a revocation for good, and by a suspension until it is lifted', () => {
    const after = (...names: readonly CertificationStepName[]) =>
      standingOf(candidate(steps(...names.map((name) => [name, '2024-01-01', { reason: 'x' }] as const))), '2024-02-01').state
    expect([after('suspended'), after('suspended', 'reinstated'), after('revoked')]).toEqual(['suspended', 'certified', 'revoked'])
    // Neither waits for the day of what was recorded before it.
    const observed = candidate(steps(['observed', '2024-01-02', { session: 'HN-2024-01', satisfactory: true }]))
    const why = (['suspended', 'revoked', 'updated'] as const).map((step) => stepRefused(step, observed, '2024-01-01'))
    expect(why).toEqual([undefined, undefined, 'earlier'])
    expect(stepRefused('reinstated', candidate(steps(['revoked', '2024-01-01', {}])), '2024-02-01')).toBe('revoked')
  })
  it('asks of each step its own facts and no others', () => {
    expect(factsAmiss('trained', { attended: 1, score: 1 })).toEqual(['cut'])
    expect(factsAmiss('updated', { decision: 'x' })).toEqual(['decision'])
  })
  it('asks for a third assessor where two differ by more than one on three criteria', () => {
    const low = [1, 1, 1, 4, 4, 4, 4, 4]
    const high = [4, 4, 4, 4, 4, 4, 4, 4]
    expect([unmetOfTask([high]), unmetOfTask([low, high]), unmetOfTask([low, high, high]), unmetOfTask([good, good])]).toEqual([
      ['task'],
      ['third-assessor'],
      ['task-low'],
      [],
    ])
    expect([agreementOf([low, high]), agreementOf([good])]).toEqual([0.625, undefined])
  })
})

const trained = (firstOn: string, leftOn: string | null = null, office = 'MP'): Trained => ({
  country: 'HN',
  office,
  firstOn,
  lastOn: firstOn,
  leftOn,
})

describe('coverage', () => {
  it('watches for a year whoever was trained a year ago', () => {
    const people = [
      trained('2024-01-01', '2024-06-01'),
      trained('2024-01-01', '2025-06-01'),
      trained('2024-01-01'),
      trained('2025-12-01', '2026-01-01'),
    ]
    expect([turnoverOf(people, 12, '2026-03-01'), turnoverOf(people, 24, '2026-03-01')]).toEqual([
      { of: 3, left: 1 },
      { of: 3, left: 2 },
    ])
  })
  it('falls below one half when the rate says, never, or has already', () => {
    const at = (inPost: number, left: number, of = 10) => fallsBelowHalf({ inPost, headcount: 100 }, { of, left }, '2026-01-15')
    // 0.8 · 0.8^t = 0.5 at t = 2.106 years: 25.3 months, so in the 26th.
    expect([at(80, 2), at(80, 0), at(49, 2), at(80, 1, 9), at(80, 10)]).toEqual(['2028-03', 'never', 'already', undefined, '2026-02'])
  })
  it('leaves an unknown headcount unknown', () => {
    const [country] = coverageLines([trained('2026-01-01')], { today: '2026-03-01', establishments: [], countries: ['HN'], whole: ['HN'] })
    expect(country).toMatchObject({ ever: 1, establishment: null, coverage: null, below: null })
  })
  it('tells others no number from 1 to 4, nor what would give one away', () =>
    fc.assert(
      fc.property(fc.array(fc.record({ office: fc.constantFrom('A', 'B', 'C'), left: fc.boolean() }), { maxLength: 30 }), (drawn) => {
        const people = drawn.map(({ office, left }) => trained('2025-06-01', left ? '2025-12-01' : null, office))
        const [total, ...offices] = coverageLines(people, { today: '2026-03-01', establishments: [], countries: ['HN'], whole: [] })
        for (const line of [total!, ...offices])
          for (const value of [line.ever, line.in24, line.inPost, line.turnover12.of, line.turnover12.left])
            expect(value !== null && isSmall(value)).toBe(false)
        // One office alone held back would be the rest of the total.
        const hidden = offices.filter(({ ever }) => ever === null)
        if (total?.ever !== null) expect(hidden.length).not.toBe(1)
      }),
    ))
})
