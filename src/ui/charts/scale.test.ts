import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scale, ticksTo } from './scale.ts'

describe('ticks', () => {
  it('are round and reach past the largest value', () => {
    expect(ticksTo(97, 5)).toEqual([0, 20, 40, 60, 80, 100])
    expect(ticksTo(100, 5)).toEqual([0, 20, 40, 60, 80, 100])
    expect(ticksTo(2)).toEqual([0, 1, 2])
    expect(ticksTo(0.3, 3, false)).toEqual([0, 0.1, 0.2, 0.3])
    expect(ticksTo(0)).toEqual([0, 1])
  })

  it('always hold the value, in steps of one length', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e7 }), fc.integer({ min: 1, max: 8 }), (largest, count) => {
        const ticks = ticksTo(largest, count)
        const step = ticks[1] ?? 0
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(largest)
        expect((ticks.at(-1) ?? 0) - largest).toBeLessThan(step)
        expect(ticks).toEqual(ticks.map((_, index) => index * step))
      }),
    ))
})

describe('scale', () => {
  it('maps ends to ends', () => {
    expect(scale([0, 10], [100, 200])(5)).toBe(150)
    expect(scale([0, 10], [200, 100])(10)).toBe(100)
    expect(scale([3, 3], [0, 1])(3)).toBe(0)
  })
})
