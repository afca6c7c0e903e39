import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readAloud } from '#seal/key.ts'
import { typedFingerprint } from './typed-fingerprint.ts'

const fingerprints = fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{32}$/)

it('reads a fingerprint however it is written down', () => {
  fc.assert(
    fc.property(fingerprints, (id) => {
      expect(typedFingerprint(id)).toBe(id)
      expect(typedFingerprint(` ${readAloud(id).toLowerCase()} `)).toBe(id)
      expect(typedFingerprint(readAloud(id).replaceAll(' ', '-').replaceAll('0', 'O').replaceAll('1', 'l'))).toBe(id)
    }),
  )
})

it('takes no part of one, and no letter that it has not', () => {
  fc.assert(
    fc.property(fingerprints, (id) => {
      expect(typedFingerprint(id.slice(1))).toBeUndefined()
      expect(typedFingerprint(`${id}0`)).toBeUndefined()
      expect(typedFingerprint(`U${id.slice(1)}`)).toBeUndefined()
    }),
  )
})
