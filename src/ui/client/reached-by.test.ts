import { expect, it } from 'vitest'
import { reachedBy } from './reached-by.ts'

const record = (kind: string, id: string) => ({ kind, id })
const [named, only] = [record('gap', 'G-01'), record('gap', 'G-10')]
const [competence, recommendation] = [record('competence', 'C1'), record('recommendation', 'R-REG-01')]
const steps = [
  { from: competence, to: recommendation },
  { from: competence, to: named },
  { from: recommendation, to: named },
  { from: recommendation, to: only },
]

it('tells what led to a record, so that a gap that a competence names is told from one that only its recommendation answers', () => {
  expect(reachedBy(steps, named, 'back')).toEqual(['competence', 'recommendation'])
  expect(reachedBy(steps, only, 'back')).toEqual(['recommendation'])
  expect(reachedBy(steps, recommendation, 'forward')).toEqual(['gap', 'gap'])
  expect(reachedBy(steps, record('gap', 'G-02'), 'back')).toEqual([])
})
