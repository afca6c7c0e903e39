import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { obstaclesOf, outcomeOf } from './outcome.ts'

describe('the outcome of a vote', () => {
  it.each([
    ['consensus', 0, 'approved'],
    ['carried', 0, 'approved'],
    ['consensus', 1, 'approved-with-conditions'],
    ['carried', 3, 'approved-with-conditions'],
    ['lost', 0, 'returned'],
    ['lost', 2, 'returned'],
    ['no-quorum', 0, 'returned'],
  ] as const)('of %s with %i conditions is %s', (result, conditions, outcome) => {
    expect(outcomeOf({ result }, conditions)).toBe(outcome)
  })
})

describe('what stands in the way of a decision', () => {
  const quorum = (have: number) => ({ need: 4, have, met: have >= 4 })
  const of = (have: number, silent: string[], more: { superseded?: boolean; overtaken?: boolean; begun?: boolean } = {}) =>
    obstaclesOf(
      { tally: { quorum: quorum(have), silent }, superseded: more.superseded ?? false, overtaken: more.overtaken ?? false },
      more.begun ?? true,
    )

  it('is named, one after the other', () => {
    expect(of(4, [])).toEqual([])
    expect(of(3, [])).toEqual([{ kind: 'no-quorum', need: 4, have: 3 }])
    expect(of(4, ['PA'])).toEqual([{ kind: 'silent', countries: ['PA'] }])
    expect(of(3, ['PA', 'SV']).map(({ kind }) => kind)).toEqual(['no-quorum', 'silent'])
  })
  it('is another text before all else, and then the day', () => {
    expect(of(0, ['PA'], { superseded: true, begun: false })).toEqual([{ kind: 'superseded' }])
    expect(of(0, ['PA'], { superseded: true, overtaken: true, begun: false })).toEqual([{ kind: 'overtaken' }])
    expect(of(0, ['PA'], { begun: false })).toEqual([{ kind: 'too-early' }])
  })
  it('is nothing only where there is a quorum and nobody is silent', () => {
    fc.assert(
      fc.property(fc.nat(7), fc.array(fc.constantFrom('PA', 'SV')), (have, silent) => {
        expect(of(have, silent).length === 0).toBe(have >= 4 && silent.length === 0)
      }),
    )
  })
})
