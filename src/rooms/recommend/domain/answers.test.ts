import { describe, expect, it } from 'vitest'
import { fixture } from '#test/fixture-package.ts'
import type { Followup } from '../contract/package.ts'
import { answersOf, answersTo, standingOf } from './answers.ts'

const entry = (date: string, status: Followup['status'], verified: string | null = null): Followup => ({
  recommendation: 'R-HN-01',
  round: 2,
  date,
  reported_by: 'An office',
  status,
  evidence_es: null,
  evidence_en: null,
  source: null,
  verified_by: verified && 'Another office',
  verified_on: verified,
})

describe('standing', () => {
  it('is none without follow-up', () => expect(standingOf([])).toEqual({ kind: 'none' }))

  it('is what was said last, whatever the order of the rows', () =>
    expect(standingOf([entry('2014-05-01', 'partly-done'), entry('2013-05-01', 'in-progress')])).toMatchObject({
      kind: 'reported',
      status: 'partly-done',
    }))

  it('tells a report from a verification', () => {
    expect(standingOf([entry('2014-05-01', 'done')])).toMatchObject({ kind: 'reported', status: 'done' })
    expect(standingOf([entry('2014-05-01', 'done', '2014-06-01')])).toMatchObject({ kind: 'verified', status: 'done' })
    expect(standingOf([entry('2014-05-01', 'done', '2014-06-01'), entry('2015-01-01', 'in-progress')])).toMatchObject({
      kind: 'reported',
      status: 'in-progress',
    })
  })
})

describe('answers', () => {
  it('carry the gaps they answer, the programme first', () => {
    const answers = answersOf({ ...fixture, followups: [entry('2014-05-01', 'done')] })
    expect(answersTo(answers, 'G-01').map((a) => a.code)).toEqual(['R-REG-01', 'R-HN-01'])
    expect(answersTo(answers, 'G-02')).toEqual([])
    expect(answers.find((a) => a.code === 'R-HN-01')?.standing.kind).toBe('reported')
  })
})
