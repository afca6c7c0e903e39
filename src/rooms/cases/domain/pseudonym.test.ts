import { describe, expect, it } from 'vitest'
import { inOrder, nextPseudonym } from './pseudonym.ts'

describe('a pseudonym', () => {
  it('follows from the number of those before, and from nothing of the person', () => {
    expect(nextPseudonym('victim', [])).toBe('V-01 Ceiba')
    expect(nextPseudonym('victim', ['V-01 Ceiba'])).toBe('V-02 Caoba')
    expect(nextPseudonym('victim', ['V-02 Caoba', 'V-09 Jocote'])).toBe('V-10 Nance')
    expect(nextPseudonym('accused', ['V-01 Ceiba', 'W-02 Caoba'])).toBe('S-03 Cedro')
    expect(nextPseudonym('victim', ['somebody else’s'])).toBe('V-01 Ceiba')
  })

  it('keeps its place among the others, whatever is changed of one and whatever their capacities', () => {
    const persons = ['S-02 Caoba', 'V-10 Nance', 'W-03 Cedro', 'V-01 Ceiba'].map((pseudonym) => ({ content: { pseudonym } }))
    expect(inOrder(persons).map(({ content }) => content.pseudonym)).toEqual(['V-01 Ceiba', 'S-02 Caoba', 'W-03 Cedro', 'V-10 Nance'])
  })

  it('is given once, however many there are', () => {
    const given: string[] = []
    for (let n = 0; n < 200; n += 1) given.push(nextPseudonym('witness', given))
    expect(new Set(given).size).toBe(200)
    expect(given.at(-1)).toMatch(/^W-200 /)
  })
})
