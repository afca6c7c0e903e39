import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crc32 } from './crc32.ts'
import { fold } from './fold.ts'
import { cellName, cellText, columnLetters } from './grid.ts'
import { nearest } from './nearest.ts'
import { showsOfFormat } from './number-format.ts'
import { dateOfSerial, isIsoDate, serialOfDate } from './serial-date.ts'
import { readXString, writeXString } from './xlsx-text.ts'

describe('names of cells', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ] as const)('%i is %s', (index, letters) => expect(columnLetters(index)).toBe(letters))
  it('count rows from 1', () => expect(cellName(17, 2)).toBe('C17'))
})

describe('day numbers', () => {
  // Microsoft, "Differences between the 1900 and the 1904 date system in Excel": 5 July 1998 is 35981 and 34519.
  it.each([
    [35_981, 1900, '1998-07-05'],
    [34_519, 1904, '1998-07-05'],
    [1, 1900, '1900-01-01'],
    [59, 1900, '1900-02-28'],
    [60, 1900, undefined],
    [61, 1900, '1900-03-01'],
    [0, 1900, undefined],
    [0, 1904, '1904-01-01'],
    [2_958_465, 1900, '9999-12-31'],
    [2_958_466, 1900, undefined],
    [-1, 1904, undefined],
    [NaN, 1900, undefined],
  ] as const)('%d of %i is %s', (serial, epoch, iso) => expect(dateOfSerial(serial, epoch)).toBe(iso))

  it('come back from dates', () => {
    fc.assert(fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => serialOfDate(dateOfSerial(serial, 1900)!) === serial))
    expect(serialOfDate('1900-02-28')).toBeUndefined()
  })

  it('are of the calendar', () => {
    expect(['2008-02-29', '2009-12-31'].every(isIsoDate)).toBe(true)
    expect(['2009-02-29', '2009-13-01', '2009-1-1', '09-01-01', '2009-04-31', '2009-01-01T00:00'].some(isIsoDate)).toBe(false)
  })
})

describe('number formats', () => {
  it.each([
    ['General', undefined],
    ['0.00', undefined],
    ['[Red]0.00\\ "dólares y más"', undefined],
    ['h:mm:ss', 'time'],
    ['0.0\\ %', 'percent'],
    ['"CHF"\\ 0', undefined],
    ['[h]:mm', undefined],
    ['"TRUE";"TRUE";"FALSE"', undefined],
    ['mm:ss.0', undefined],
    ['mmmm', undefined],
    ['yyyy\\-mm\\-dd', 'day'],
    ['dd/mm/yyyy h:mm', 'day'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'day'],
    ['d "de" mmmm', 'day'],
    ['mmm\\-yy', 'month'],
    ['[$-100A]mmmm "de" yyyy;@', 'month'],
    ['yyyy;@', 'year'],
    ['0_d', undefined],
  ] as const)('%s shows %s', (code, shows) => expect(showsOfFormat(164, new Map([[164, code]]))).toBe(shows))

  it.each([
    [0, undefined],
    [9, 'percent'],
    [14, 'day'],
    [17, 'month'],
    [18, 'time'],
    [22, 'day'],
    [45, undefined],
    [49, undefined],
  ] as const)('built-in %i shows %s', (id, shows) => expect(showsOfFormat(id, new Map())).toBe(shows))
})

describe('the nearest word', () => {
  const words = ['fortaleza', 'debilidad', 'oportunidad', 'Panamá', 'GT']
  it.each([
    ['Fortalesa', 'fortaleza'],
    ['DEBILIDAD', 'debilidad'],
    ['panama', 'Panamá'],
    ['oprtunidad', 'oportunidad'],
    ['GTM', 'GT'],
    ['amenaza', undefined],
    ['', undefined],
    ['HN', undefined],
    ['Z', undefined],
    ['Q', undefined],
    ['gt', 'GT'],
  ] as const)('to %s is %s', (written, near) => expect(nearest(written, words)).toBe(near))
  it('is not looked for among thousands', () =>
    expect(nearest('x9', Array.from({ length: 3_000 }, (_, i) => `word-${i}`).concat('x9'))).toBeUndefined())
})

it('headings are the same whatever their case, accents, underscores and marks', () => {
  for (const written of ['Código postal', 'CODIGO  POSTAL', 'codigo_postal', ' Código postal ★', 'código\npostal *:'])
    expect(fold(written)).toBe('codigo postal')
  expect(fold('C')).not.toBe(fold('D'))
})

it('texts of a workbook come back, also what XML cannot hold', () => {
  const unescape = (xml: string) =>
    xml
      .replace(/&#10;/g, '\n')
      .replace(/&#9;/g, '\t')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&')
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => readXString(unescape(writeXString(text))) === text))
  expect(writeXString('a\0_x0041_<')).toBe('a_x0000__x005F_x0041_&lt;')
})

it('checksums are those of ZIP, in pieces too', () => {
  const bytes = new TextEncoder().encode('123456789')
  expect(crc32(bytes)).toBe(0xcbf43926)
  expect(crc32(bytes.subarray(4), crc32(bytes.subarray(0, 4)))).toBe(0xcbf43926)
})

it.each([
  [0.6041666666666666, 'time', '14:30'],
  [45_000.25, 'time', '06:00'],
  [0.999999, 'time', '00:00'],
  [1 / 86_400, 'time', '00:00:01'],
  [0.6, 'percent', '60%'],
  [0.07, 'percent', '7%'],
  [-0.125, 'percent', '-12.5%'],
] as const)('%f as a %s is read as %s', (value, shows, text) => expect(cellText({ kind: 'shown', value, shows })).toBe(text))
