import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heapFault } from './heap-fault.ts'

const heap = (...sheets: readonly string[]) => ({ sheets, withdrawnAt: null })

describe('a heap of reaction forms', () => {
  it('is no larger than the roll, with what was typed before', () => {
    expect(heapFault(['545543', '5-5543'], [heap('111111')], 3)).toBeUndefined()
    expect(heapFault(['545543', '5-5543'], [heap('111111')], 2)).toEqual({ kind: 'more-than-people', typed: 1 })
    expect(heapFault(['545543'], [], 0)).toEqual({ kind: 'more-than-people', typed: 0 })
  })
  it('is not the same again, in whatever order, until the first is withdrawn', () => {
    const first = heap('545543', '5-5543')
    expect(heapFault(['5-5543', '545543'], [first], 12)).toEqual({ kind: 'same-heap' })
    expect(heapFault(['5-5543', '545543'], [{ ...first, withdrawnAt: '2026-03-05T00:00:00Z' }], 2)).toBeUndefined()
  })
  it('never lets more forms count than there are people', () => {
    const sheet = fc.constantFrom('555555', '444444', 'n-----')
    const sizes = fc.array(fc.array(sheet, { minLength: 1, maxLength: 6 }), { maxLength: 8 })
    fc.assert(
      fc.property(sizes, fc.nat(12), (heaps, people) => {
        const kept: { sheets: readonly string[]; withdrawnAt: null }[] = []
        for (const sheets of heaps) if (!heapFault(sheets, kept, people)) kept.push(heap(...sheets))
        expect(kept.reduce((all, { sheets }) => all + sheets.length, 0)).toBeLessThanOrEqual(people)
      }),
    )
  })
})
