import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { after, isAt, startOf } from './kept-log.ts'

const CTX = 'a'.repeat(64)
const hashes = fc.uniqueArray(fc.stringMatching(/^[0-9a-f]{64}$/), { minLength: 1, maxLength: 20 })
const read = (log: readonly string[]) => log.reduce(after, startOf(CTX))

describe('the log of a keeper', () => {
  it('is at one place for one list of entries, and at another for any other', () => {
    fc.assert(
      fc.property(hashes, hashes, (one, other) => {
        expect(isAt(read(one), read([...one]))).toBe(true)
        expect(isAt(read(one), read(other))).toBe(one.join() === other.join())
        expect(isAt(read(one), read(one.slice(0, -1)))).toBe(false)
        if (one.length > 1) expect(isAt(read(one), read(one.toReversed()))).toBe(false)
      }),
    )
  })

  it('begins in another place for each case', () => expect(isAt(startOf(CTX), startOf('b'.repeat(64)))).toBe(false))
})
