import { expect, it } from 'vitest'
import { newRecoveryCodes, recoveryCodesMeant } from './recovery-codes.ts'

it('new recovery codes hold nothing that a hand writes alike', () => {
  const codes = newRecoveryCodes()
  expect(new Set(codes).size).toBe(10)
  for (const code of codes) expect(code).toMatch(/^[ACDEFGHJKMNPQRTUVWXY34679]{5}-[ACDEFGHJKMNPQRTUVWXY34679]{5}$/)
})

it('a recovery code is read without its dash and in small letters, an older one in its own letters first', () => {
  for (const typed of ['ACDEF-34679', 'ACDEF34679', ' ACDEF – 34679 ']) expect(recoveryCodesMeant(typed)).toEqual(['ACDEF-34679'])
  expect(recoveryCodesMeant('acdef34679')).toEqual(['acdef-34679', 'ACDEF-34679'])
  expect(recoveryCodesMeant('aO0lI-xYz12')[0]).toBe('aO0lI-xYz12')
})
