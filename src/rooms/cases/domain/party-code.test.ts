import { expect, it } from 'vitest'
import { nextPartyCode } from './party-code.ts'

it('counts each kind by itself, after the highest that was given', () => {
  expect(nextPartyCode('telephone', [])).toBe('TE-01')
  expect(nextPartyCode('telephone', ['TE-09', 'AC-12', 'TE-02'])).toBe('TE-10')
  expect(nextPartyCode('account', ['TE-09'])).toBe('AC-01')
})
