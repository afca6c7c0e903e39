import { describe, expect, it } from 'vitest'
import { oneTextTo } from './one-text.ts'

const put = (...of: readonly (readonly [string, string])[]) => of.map(([country, hash]) => ({ country, hash }))

describe('the text that a body votes on', () => {
  it.each([
    ['put to all alike', put(['HN', 'a'], ['PA', 'a']), 'a'],
    ['put to all, in another order', put(['PA', 'a'], ['HN', 'a']), 'a'],
    ['other for one member', put(['HN', 'a'], ['PA', 'b']), undefined],
    ['put to some of them', put(['HN', 'a']), undefined],
    ['put to one that is no member', put(['HN', 'a'], ['GT', 'a']), undefined],
    ['put to one more', put(['HN', 'a'], ['PA', 'a'], ['GT', 'a']), undefined],
    ['put to nobody', [], undefined],
  ])('is %s', (_, texts, hash) => {
    expect(oneTextTo(['HN', 'PA'], texts)).toBe(hash)
  })
})
