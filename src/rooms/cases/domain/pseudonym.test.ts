import { describe, expect, it } from 'vitest'
import { nextPseudonym } from './pseudonym.ts'

describe('a pseudonym', () => {
  it('follows from the number of those before, and from nothing of the person', () => {
    expect(nextPseudonym([])).toBe('V-01 Ceiba')
    expect(nextPseudonym(['V-01 Ceiba'])).toBe('V-02 Caoba')
    expect(nextPseudonym(['V-02 Caoba', 'V-09 Jocote'])).toBe('V-10 Nance')
    expect(nextPseudonym(['somebody else’s'])).toBe('V-01 Ceiba')
  })

  it('is given once, however many there are', () => {
    const given: string[] = []
    for (let n = 0; n < 200; n += 1) given.push(nextPseudonym(given))
    expect(new Set(given).size).toBe(200)
    expect(given.at(-1)).toMatch(/^V-200 /)
  })
})
