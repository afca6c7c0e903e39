import { describe, expect, it } from 'vitest'
import type { CaseTally, Tally } from '../../contract/counts/tally.ts'
import { type GivenTally, summed } from './summed.ts'

const tag = (n: number) => String(n).padStart(64, '0')
const led = (n: number, cases: number, over: Partial<CaseTally> = {}): CaseTally => ({
  tag: tag(n),
  leads: true,
  built: { offences: ['TIP'], counts: { 'TIP.cases': 1, 'TIP.prosecuted': cases } },
  parts: [],
  ...over,
})
const part = (n: number, assisted: number | null) => ({ tag: tag(1000 + n), assisted })
const given = (from: string, cases: CaseTally[], at = '2026-01-10T00:00:00.000Z', over: Partial<Tally> = {}): GivenTally => ({
  from,
  at,
  tally: {
    kind: 'istmo/tally/2',
    programme: '0192f7a0-5b1e-7c3d-9a41-000000000001',
    country: 'HN',
    office: '0192f7a0-5b1e-7c3d-9a41-000000000190',
    year: 2025,
    cases,
    unsettled: 0,
    ...over,
  },
})

describe('the sum of a head', () => {
  it('counts a case once, by what its lead says, however many read it', () => {
    const all = summed([
      given('A', [led(1, 3)]),
      given('B', [led(1, 9, { leads: false }), led(2, 4)]),
      given('C', [led(2, 8, { leads: false })]),
    ])
    expect([all.cases, all.cells.get('TIP.cases'), all.cells.get('TIP.prosecuted')]).toEqual([2, 2, 7])
  })

  it('counts no case whose lead said nothing, and says how many there are', () => {
    const all = summed([given('A', [led(1, 3, { leads: false }), led(2, 5, { built: null })])])
    expect([all.cases, all.unled, all.cells.get('TIP.prosecuted')]).toEqual([0, 2, 0])
  })

  it('takes the last tally of one sender, and of two who say that they lead the later one', () => {
    const all = summed([
      given('A', [led(1, 3)], '2026-01-01T00:00:00.000Z'),
      given('A', [led(1, 4), led(2, 1)], '2026-02-01T00:00:00.000Z'),
      given('B', [led(2, 6)], '2026-03-01T00:00:00.000Z'),
    ])
    expect(all.cells.get('TIP.prosecuted')).toBe(10)
  })

  it('has who was helped from whoever reads a part, once, and of trafficking alone', () => {
    const worker = led(1, 0, { leads: false, built: null, parts: [part(1, 3)] })
    const closed = led(1, 2, { parts: [part(1, null)] })
    const smuggling = led(3, 2, { built: { offences: ['SOM'], counts: {} }, parts: [part(3, 7)] })
    const all = summed([
      given('A', [closed, led(2, 2, { parts: [part(2, null)] }), smuggling]),
      given('W', [worker]),
      given('X', [{ ...worker, parts: [part(1, 2)] }]),
    ])
    expect([all.cells.get('TIP.assisted'), all.unprotected]).toEqual([3, 1])
  })

  it('adds what several parts of a case helped, and knows nothing of it as long as one of them is closed to all', () => {
    const lead = led(1, 2, { parts: [part(1, null), part(2, null)] })
    const worker = (n: number, assisted: number) => led(1, 0, { leads: false, built: null, parts: [part(n, assisted)] })
    const [one, other] = [given('W', [worker(1, 2)]), given('X', [worker(2, 3)])]
    const whole = summed([given('A', [lead]), one, other])
    expect([whole.cells.get('TIP.assisted'), whole.unprotected]).toEqual([5, 0])
    const partly = summed([given('A', [lead]), one])
    expect([partly.cells.get('TIP.assisted'), partly.unprotected]).toEqual([0, 1])
    // A case that has no such part helped nobody, and that is known.
    expect(summed([given('A', [led(1, 2)])]).unprotected).toBe(0)
  })
})
