import { describe, expect, it } from 'vitest'
import { readOutcome } from './read-outcome.ts'

const CHARGE = '00000000-0000-4000-8000-000000000001'
const read = (given: Readonly<Record<string, string>>) => {
  const values = new FormData()
  for (const [name, value] of Object.entries({ verdict: 'acquitted', on: '14/3/2026', ...given })) values.set(name, value)
  return readOutcome(values, { charge: CHARGE, elements: ['act', 'means', 'purpose'], today: '2026-11-27' })
}

describe('the outcome of a charge that is typed', () => {
  it('keeps which elements failed and why, and no other', () =>
    expect(read({ 'failed.means': 'witness-changed', 'failed.act': '', 'failed.benefit': 'other' })).toEqual({
      kind: 'outcome',
      outcome: {
        charge: CHARGE,
        verdict: 'acquitted',
        on: '2026-03-14',
        sentence: null,
        failed: [{ element: 'means', why: 'witness-changed' }],
        compensation: null,
        assets: { frozen: null, confiscated: null, returned: null },
      },
    }))

  it('takes compensation exactly, with what was paid of it', () => {
    const money = { ordered: '120000,50', currency: 'hnl' }
    expect(read(money)).toMatchObject({ outcome: { compensation: { currency: 'HNL', ordered: '120000.50', paid: null } } })
    expect(read({ ...money, ordered: '1,250.50' })).toMatchObject({ outcome: { compensation: { ordered: '1250.50' } } })
    expect(read({ ...money, paid: '0' })).toMatchObject({ outcome: { compensation: { paid: '0' } } })
  })

  it('says at each field what is wrong', () => {
    const faults = (given: Readonly<Record<string, string>>) => {
      const found = read(given)
      return found.kind === 'faults' ? found.faults.map(({ field, why }) => `${field} ${why}`).toSorted() : []
    }
    expect(faults({ on: '2026' })).toEqual(['on day'])
    expect(faults({ on: '31/12/2027' })).toEqual(['on ahead'])
    expect(faults({ on: '27/11/2026' })).toEqual([])
    expect(faults({ verdict: '', on: '' })).toEqual(['on day', 'verdict choose'])
    for (const ordered of ['12,500', '12.500', '12.500,5,1']) expect(faults({ ordered, currency: 'HNL' })).toEqual(['ordered amount'])
    expect(faults({ ordered: '120', paid: '12,500', currency: 'L' })).toEqual(['currency currency', 'paid amount'])
    expect(faults({ paid: '10', currency: 'HNL' })).toEqual(['ordered amount'])
    expect(faults({ sentence: 'x'.repeat(301), frozen: 'x'.repeat(201) })).toEqual(['frozen long', 'sentence long'])
  })
})
