import { describe, expect, it } from 'vitest'
import { fixturePackage } from '#test/fixture-package.ts'
import { groundsOf } from './rests-on.ts'

const groundsOfOne = (sentence: string) => groundsOf(fixturePackage, [sentence]).get(sentence) ?? []
const named = (sentence: string) => groundsOfOne(sentence).map(({ kind, id }) => `${kind} ${id}`)

describe('what a sentence on official figures rests on', () => {
  it('is the indicator and the source whose totals it counts, not every source of the indicator', () => {
    expect(named('totals-held:victims_detected')).toEqual(['indicator victims_detected', 'source press-2009'])
  })
  it('is, of figures that do not agree, the sources that print them', () => {
    expect(named('conflicts')).toEqual(['indicator victims_detected', 'source report-2010', 'source press-2009'])
  })
  it('leads on to the source, with its kind', () => {
    const source = groundsOfOne('totals-held:victims_detected').find(({ kind }) => kind === 'source')
    expect(source?.published).toMatchObject({ url: 'https://example.org/item', kind: { es: 'prensa', en: 'press' } })
  })
})

describe('what the sentence on the coverage of a round rests on', () => {
  it('is the workshops that its number counts, not one where nothing was said', () => {
    const empty = fixturePackage.tables.workshops.map((one) => ({ ...one, code: `${one.code}-EMPTY` }))
    const tables = { ...fixturePackage.tables, workshops: [...fixturePackage.tables.workshops, ...empty] }
    const grounds = groundsOf({ ...fixturePackage, tables }, ['coverage:1']).get('coverage:1')
    expect(grounds?.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'workshop R1-HN-POL-1',
      'workshop R1-HN-PRO-1',
      'workshop R1-PA-POL-1',
      'workshop R1-REG',
    ])
  })
})

describe('what a graded sentence rests on', () => {
  it('says of each statement which side it takes', () => {
    const sides = groundsOfOne('strength:F-001:2').map(({ id, stance }) => [id, stance])
    expect(sides).toEqual([
      ['F-001', null],
      ['HN-4', 'supports'],
      ['PA-2', 'contrary'],
    ])
  })
  it('names a published text by its code and by where it was published', () => {
    const claim = groundsOfOne('strength:F-001:1').find(({ kind }) => kind === 'claim')
    expect(claim?.es).toMatch(/^REG-9 · /)
    expect(claim?.published).toMatchObject({ es: 'A newspaper. An item (2009)', en: 'A newspaper. An item (2009)' })
  })
})
