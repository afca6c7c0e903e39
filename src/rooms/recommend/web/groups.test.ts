import { describe, expect, it } from 'vitest'
import type { RecommendationLine } from '../contract/recommendation.ts'
import { grouped, STANDS, standOf } from './groups.ts'

const standing = { kind: 'none', status: null, date: null } as const
const line = (code: string, change: object = {}) =>
  ({ code, country: 'HN', condition: 'legal', gaps: [], standing, ...change }) as unknown as RecommendationLine
const gap = (code: string) => ({ code, titleEs: code, titleEn: code })

describe('groups of the board', () => {
  it('hold one that answers two gaps under both', () => {
    const groups = grouped([line('R-HN-01', { gaps: [gap('G-02'), gap('G-01')] }), line('R-HN-02', { gaps: [gap('G-02')] })], 'gap', [])
    expect(groups.map(({ key, lines }) => [key, lines.map(({ code }) => code)])).toEqual([
      ['G-01', ['R-HN-01']],
      ['G-02', ['R-HN-01', 'R-HN-02']],
    ])
  })
  it('tell done as reported from done as verified, in the order of work', () => {
    const done = (kind: string) => line(kind, { standing: { kind, status: 'done', date: '2026-01-01' } })
    const lines = [done('verified'), done('reported'), line('R-HN-01')]
    expect(lines.map(standOf)).toEqual(['done-verified', 'done-reported', 'none'])
    expect(grouped(lines, 'status', STANDS).map(({ key }) => key)).toEqual(['none', 'done-reported', 'done-verified'])
  })
  it('follow the programme’s own order', () => {
    const lines = ['PA', 'ZZ', 'HN'].map((country) => line(country, { country }))
    expect(grouped(lines, 'country', ['HN', 'PA']).map(({ key }) => key)).toEqual(['HN', 'PA', 'ZZ'])
  })
})
