import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WAVES } from '../../contract/wave.ts'
import { impactFrom, keptImpact, planOf } from '../evaluation/evaluation.fixture.ts'
import { STATISTICS } from '../impact/registry.ts'
import { isCompared, planFaults } from './plan-faults.ts'

const IN = { sessions: ['HN-2026-01'] }
const GOOD = { waves: ['pre', 'post'], sessions: ['HN-2026-01'], arms: ['trained', 'control'], reference: 'control' }
const placesOf = (more: object, programme?: typeof IN) =>
  planFaults(planOf({ ...GOOD, ...more }), programme).map(({ path, fault }) => `${path} ${fault.replace('train.plan-fault.', '')}`)

describe('a plan that can be followed', () => {
  it('has nothing wrong with it, and may name waves and groups of its own where there is no programme', () => {
    expect(placesOf({ primary: 'differenceInDifferences' }, IN)).toEqual([])
    expect(placesOf({ waves: ['baseline', 'end'], arms: ['a', 'b'], reference: 'b' })).toEqual([])
    expect(planFaults(planOf())).toEqual([])
  })

  it.each([
    [{ waves: ['pre', 'post', 'pre'] }, ['waves twice']],
    [{ waves: ['post', 'pre'] }, ['waves order']],
    [{ waves: ['post', 'm3'] }, ['waves no-before']],
    [{ arms: ['trained', 'trained', 'control'] }, ['arms twice']],
    [{ arms: ['control'] }, ['arms alone']],
    [{ reference: 'waiting' }, ['reference not-an-arm']],
    [{ primary: 'gain' }, ['primary no-such-number']],
    [{ primary: 'toString' }, ['primary no-such-number']],
    [{ primary: 'mcnemar' }, ['passMark no-pass-mark']],
    [{ primary: 'ancova', arms: ['trained'], reference: undefined }, ['arms nobody-compared']],
  ])('is not %j', (more, places) => expect(placesOf(more)).toEqual(places))

  it.each([
    [{ waves: ['antes', 'después'] }, ['waves not-listed']],
    [{ arms: ['trained', 'others'], reference: 'others' }, ['arms not-listed', 'reference not-listed']],
    [{ reference: 'trained' }, ['reference not-listed']],
    [{ primary: 'ancova', arms: undefined, reference: undefined }, ['reference nobody-compared']],
    [{ sessions: ['HN-2026-01', 'HN-2026-99'] }, ['sessions no-such-session']],
  ])('is in no programme %j', (more, places) => expect(placesOf(more, IN)).toEqual(places))

  it('has tests of the house in no order but that of time, the first before the training', () => {
    const some = fc.subarray([...WAVES], { minLength: 2 }).chain((waves) => fc.shuffledSubarray(waves, { minLength: waves.length }))
    fc.assert(
      fc.property(some, (waves) => {
        const inTime = WAVES.filter((wave) => waves.includes(wave))
        expect(placesOf({ waves }).length === 0).toBe(waves[0] === 'pre' && waves.every((wave, at) => wave === inTime[at]))
      }),
    )
  })

  it('knows which numbers are of two groups: those that are told of a contrast', async () => {
    const small = impactFrom({
      persons: 'person,country,session,arm\nP1,HN,S,trained\nP2,HN,S,control\n',
      responses: 'person,wave,i01\nP1,pre,1\nP2,pre,1\nP1,post,1\nP2,post,1\n',
      items: 'item,vignette\ni01,trafficking\n',
      observations: 'person,wave,observer,b01\nP1,post,O,3\nP2,post,O,3\n',
    })
    const told = [...small.results, ...(await keptImpact()).results].filter(({ scope }) => scope.contrast?.includes(' - '))
    expect(new Set(told.map(({ statistic }) => statistic))).toEqual(new Set(Object.keys(STATISTICS).filter(isCompared)))
  })
})
