import { describe, expect, it } from 'vitest'
import { encodingsTakenBy } from './encoding.ts'

describe('how something may travel packed', () => {
  it.for([
    [undefined, []],
    ['', []],
    ['gzip, deflate, br', ['br', 'gzip']],
    ['GZIP', ['gzip']],
    ['br;q=0, gzip', ['gzip']],
    ['br; q=0.000, gzip;q=0.0', []],
    ['zstd, identity', []],
  ] as const)('is, by %j, %j', ([accepted, taken]) => {
    expect(encodingsTakenBy(accepted)).toEqual(taken)
  })
  it.for([
    ['br;q=0.1, gzip;q=1', ['gzip', 'br']],
    ['br;q=0.5, gzip', ['gzip', 'br']],
    ['gzip;q=0.2, br;q=0.8', ['br', 'gzip']],
    ['gzip;q=0.7, br;q=0.7', ['br', 'gzip']],
    ['identity, gzip;q=0.5, br;q=0.1', []],
    ['identity;q=0.5, gzip, br;q=0.1', ['gzip']],
  ] as const)('is what the reader would rather have, by %j %j', ([accepted, taken]) => {
    expect(encodingsTakenBy(accepted)).toEqual(taken)
  })
  it('is still a coding that is taken where its weight is none', () => {
    expect(encodingsTakenBy('br;q=high, gzip')).toEqual(['gzip', 'br'])
  })
})
