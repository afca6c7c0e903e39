import { describe, expect, it } from 'vitest'
import { version, id } from './case-file.fixture.ts'
import { inOrder, nextPseudonym, otherPseudonym, pseudonymsGiven } from './pseudonym.ts'

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

it('another pseudonym keeps the letter and is given to nobody twice, whoever bore it', () => {
  const given = pseudonymsGiven([
    version(id(1), 'person', { pseudonym: 'V-01 Ceiba', roles: ['victim'] }),
    version(id(2), 'person', { pseudonym: 'V-02 Caoba', roles: ['victim'] }),
    version(id(2), 'person', { pseudonym: 'S-05 Roble', roles: ['suspect'] }),
    version(id(3), 'shown', { person: id(1) }),
  ])
  expect(given).toEqual(['V-01 Ceiba', 'V-02 Caoba', 'S-05 Roble'])
  expect(otherPseudonym('V-02 Caoba', given)).toBe('V-06 Laurel')
})
