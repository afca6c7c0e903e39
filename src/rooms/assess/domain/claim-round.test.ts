import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundOfClaim } from './claim-round.ts'

const rounds = [
  { number: 1, from_year: 2007, to_year: 2012 },
  { number: 2, from_year: 2013, to_year: null },
]
const claim = (year: string | null, ofSource: string | null = null) => ({ year, source: { year: ofSource } })

describe('the round of a published claim', () => {
  it.each([
    ['of its own year', claim('2009'), 1],
    ['open at its end', claim('2024'), 2],
    ['by its first year where it has several', claim('2012–2014'), 1],
    ['by its source where it has none', claim(null, '2013'), 2],
    ['by its own year before that of its source', claim('2010', '2020'), 1],
    ['none when it is earlier than all rounds', claim('2005'), null],
    ['none when nothing dates it', claim(null), null],
    ['none when what it says holds no year', claim('undated, n.º 20095'), null],
  ] as const)('%s', (_, of, round) => expect(roundOfClaim(of, rounds)).toBe(round))

  it('is none where it has no source either', () => expect(roundOfClaim({ year: null, source: null }, rounds)).toBeNull())

  it('always holds the year', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2090 }), (year) => {
        const found = rounds.find(({ number }) => number === roundOfClaim(claim(String(year)), rounds))
        expect(found !== undefined).toBe(year >= 2007)
        if (found) expect(year >= found.from_year && year <= (found.to_year ?? year)).toBe(true)
      }),
    ))
})
