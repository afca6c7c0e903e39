import { hkdfSync } from 'node:crypto'
import { hexToBytes } from '@noble/hashes/utils.js'
import { expect, it } from 'vitest'
import { programmeSeed, publicKeyOf } from './programme-key.ts'

const SECRET = '01'.repeat(32)
const [one, other] = ['0192f7a0-5b1e-7c3d-9a41-000000000001', '0192f7a0-5b1e-7c3d-9a41-000000000002'] as const

it('makes of one secret a key for each programme, as the platform’s HKDF does', () => {
  const seed = hkdfSync('sha256', new Uint8Array(32).fill(1), '', `istmo/1/programme/${one}`, 32)
  expect(programmeSeed(SECRET, one)).toEqual(new Uint8Array(seed))
  expect(programmeSeed(SECRET, other)).not.toEqual(programmeSeed(SECRET, one))
  expect(publicKeyOf(programmeSeed(SECRET, one))).toMatch(/^[0-9a-f]{64}$/)
})

/** RFC 8032 §7.1, test 1. */
it('gives the public half of the published example', () => {
  const seed = hexToBytes('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60')
  expect(publicKeyOf(seed)).toBe('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a')
})
