import { describe, expect, it } from 'vitest'
import { nextWorkshopCode, countryInCode } from './workshop-code.ts'
import { moveTowards } from './workshop-moves.ts'

describe('moveTowards', () => {
  it.each([
    ['open', 'sealed', 'seal'],
    ['open', 'released', 'seal'],
    ['sealed', 'open', 'reopen'],
    ['sealed', 'released', 'release'],
    ['released', 'sealed', 'withdraw'],
    ['released', 'open', 'withdraw'],
    ['open', 'open', undefined],
  ] as const)('from %s to %s: %s', (state, needed, move) => expect(moveTowards(state, needed)).toBe(move))
})

const frame = { countries: [{ code: 'GT' }, { code: 'HN' }] }

describe('the code of a workshop', () => {
  it.each([
    ['R1-GT-PRO-1', 'GT'],
    ['GT-HN-1', 'GT'],
    ['R1-REG', 'REG'],
    ['TALLER-1', undefined],
    ['R1-XGT-1', undefined],
  ])('%s names %s', (code, country) => expect(countryInCode(code, frame)).toBe(country))
  it('is the next free one', () => {
    expect(nextWorkshopCode({ round: 1, country: 'GT', sectors: ['prosecution'] }, new Set(['R1-GT-PRO-1']))).toBe('R1-GT-PRO-2')
    expect(nextWorkshopCode({ round: 2, country: 'HN', sectors: ['police', 'judiciary'] }, new Set())).toBe('R2-HN-MIX-1')
    expect(nextWorkshopCode({ round: 2, country: 'REG', sectors: [] }, new Set())).toBe('R2-REG-1')
  })
})
