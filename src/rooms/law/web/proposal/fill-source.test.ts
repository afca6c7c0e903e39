import { describe, expect, it } from 'vitest'
import type { SourceLine } from '#programme/source-line.ts'
import { filledFrom } from './fill-source.ts'

const line: SourceLine = {
  code: 'hn-decreto-2012',
  organisationEs: 'Congreso Nacional',
  organisationEn: 'National Congress',
  titleEs: 'Decreto 59-2012',
  titleEn: 'Decreto 59-2012',
  kind: 'national-official',
  year: '2012',
  url: 'https://example.org/59-2012',
  address: 'own',
  readAt: null,
  readOn: null,
  licence: null,
  retiredOn: null,
  noteEs: null,
  noteEn: null,
}
const empty = { id: 'hn-', es: '', en: '', where: '' }

describe('a source of a law that is taken from the register', () => {
  it('says what the register says of it, under the prefix of the country, once', () => {
    expect(filledFrom(empty, empty, { line, start: 'hn-' }).next).toEqual({
      id: 'hn-decreto-2012',
      es: 'Congreso Nacional. Decreto 59-2012',
      en: 'National Congress. Decreto 59-2012',
      where: 'https://example.org/59-2012',
    })
    expect(filledFrom(empty, empty, { line: { ...line, code: 'unodc-2014' }, start: 'hn-' }).next.id).toBe('hn-unodc-2014')
  })
  it('leaves what somebody typed, and takes its own words away where another or none is chosen', () => {
    const typed = { ...empty, es: 'La ley contra la trata' }
    const first = filledFrom(typed, empty, { line, start: 'hn-' })
    expect(first.next).toMatchObject({ es: 'La ley contra la trata', where: 'https://example.org/59-2012' })
    expect(filledFrom(first.next, first.filled, { line: undefined, start: 'hn-' }).next).toEqual(typed)
  })
})
