import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256Hex } from '../canonical.ts'
import { Hashes } from './hashes.ts'

/** Few enough that two sets have many in common; and some that part only at a late digit. */
const hash = fc.oneof(
  fc.nat(40).map((n) => sha256Hex(`${n}`)),
  fc.nat(15).map((n) => 'a'.repeat(63) + n.toString(16)),
)
const hashes = fc.array(hash, { maxLength: 40 })
const sorted = (all: Iterable<string>): readonly string[] => [...all].toSorted()

describe('a set of hashes', () => {
  it('holds what was put in and not taken out, once, in whatever order it came', () =>
    fc.assert(
      fc.property(hashes, hashes, hash, (put, taken, other) => {
        const made = taken.reduce((all, one) => all.without(one), Hashes.of(put))
        const expected = new Set(put).difference(new Set(taken))
        expect(sorted(made)).toEqual(sorted(expected))
        expect([made.size, made.has(other)]).toEqual([expected.size, expected.has(other)])
        expect([...Hashes.of(put.toReversed())]).toEqual([...Hashes.of(put)])
      }),
    ))

  it('is with another what both hold, and stays itself where it holds all of it', () =>
    fc.assert(
      fc.property(hashes, hashes, (one, other) => {
        const [left, right] = [Hashes.of(one), Hashes.of(other)]
        const all = left.and(right)
        expect(sorted(all)).toEqual(sorted(new Set([...one, ...other])))
        expect(all.size).toBe(new Set([...one, ...other]).size)
        expect(all.and(right)).toBe(all)
        for (const held of one) expect(left.with(held)).toBe(left)
        expect(sorted(left)).toEqual(sorted(new Set(one)))
      }),
    ))
})
