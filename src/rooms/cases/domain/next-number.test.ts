import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Version } from '#seal/ledger/opened.ts'
import type { Exhibit } from '../contract/exhibit.ts'
import type { Standing } from './case-file.ts'
import { nextNumber, numbersGiven, sharesNumber } from './next-number.ts'

const exhibit = (id: string, number: string): Standing<Exhibit> => ({
  id,
  version: id,
  at: '2026-03-02T14:00:00Z',
  from: 'F',
  content: { number } as Exhibit,
})

describe('the number of an exhibit', () => {
  it('follows the highest that was given', () => {
    expect(nextNumber([])).toBe('E-001')
    expect(nextNumber(['E-001', 'E-007'])).toBe('E-008')
    expect(nextNumber(['E-999'])).toBe('E-1000')
    expect(nextNumber(['something else'])).toBe('E-001')
  })

  it('is the lowest free one where there is none higher', () => {
    expect(nextNumber(['E-99999', 'E-001'])).toBe('E-002')
  })

  it('is new and of the form that the contract asks for, whatever was given before', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 99_999 })), (numbers) => {
        const taken = numbers.map((n) => `E-${String(n).padStart(3, '0')}`)
        const next = nextNumber(taken)
        expect(next).toMatch(/^E-\d{3,5}$/)
        expect(taken).not.toContain(next)
      }),
    )
  })

  it('of one that was taken away counts as given', () => {
    const version = (kind: string, content: unknown) => ({ kind, content }) as Version
    const all = [
      version('exhibit', { number: 'E-004' }),
      version('exhibit', null),
      version('exhibit', { number: 7 }),
      version('case', { number: 'x' }),
    ]
    expect(numbersGiven(all)).toEqual(['E-004'])
  })

  it('is borne twice where two were given it at once, and not where one was changed twice at once', () => {
    const [one, other] = [exhibit('a', 'E-001'), exhibit('b', 'E-001')]
    expect(sharesNumber([one, other], one)).toBe(true)
    expect(sharesNumber([one, { ...one, version: 'a2' }], one)).toBe(false)
    expect(sharesNumber([one, exhibit('c', 'E-002')], one)).toBe(false)
  })
})
