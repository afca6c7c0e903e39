import { expect, it } from 'vitest'
import { reachedBy, reachedThrough } from './reached-by.ts'

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

it('comes only to what a way leads to that passes', () => {
  const [own, other] = [record('module', 'a/M1'), record('module', 'b/M1')]
  const [taught, elsewhere] = [record('session', 'HN-1'), record('session', 'PA-1')]
  const ways = [
    { from: own, to: named },
    { from: other, to: named },
    { from: taught, to: own },
    { from: elsewhere, to: other },
  ]
  const reached = (passes: (one: { kind: string; id: string }) => boolean) =>
    [own, other, taught, elsewhere].filter(reachedThrough(ways, { from: named, direction: 'forward' }, passes))
  expect(reached(() => true)).toEqual([own, other, taught, elsewhere])
  expect(reached(({ kind, id }) => kind !== 'module' || id.startsWith('a/'))).toEqual([own, taught])
  expect([named, only].filter(reachedThrough(steps, { from: competence, direction: 'back' }, () => true))).toEqual([named, only])
})
