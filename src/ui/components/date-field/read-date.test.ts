import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partsOf, readDate } from './read-date.ts'

const parts = (text: string) => {
  const [day = '', month = '', year = ''] = text.split('/')
  return { day, month, year }
}

describe('a date in three parts', () => {
  it('is every day of the calendar, and what was pasted is read alike', () =>
    fc.assert(
      fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (any) => {
        const date = any.toISOString().slice(0, 10)
        const found = partsOf(date)
        expect(found && readDate(found)).toEqual({ kind: 'date', date })
      }),
    ))

  it.each([
    ['12/3/2009', { kind: 'date', date: '2009-03-12' }],
    [' 29 / 02 /2008', { kind: 'date', date: '2008-02-29' }],
    ['29/2/2009', { kind: 'impossible' }],
    ['31/4/2009', { kind: 'impossible' }],
    ['1/13/2009', { kind: 'impossible' }],
    ['1/1/09', { kind: 'impossible' }],
    ['1/enero/2009', { kind: 'impossible' }],
    ['1//2009', { kind: 'incomplete' }],
    ['//', { kind: 'empty' }],
  ])('%s', (text, read) => expect(readDate(parts(text))).toEqual(read))

  it.each(['12/3/2009', '12.3.2009', '12-3-2009'])('%s is pasted day first', (text) =>
    expect(partsOf(text)).toEqual({ day: '12', month: '3', year: '2009' }),
  )
  it.each([
    ['02/03/2026', '2026-03-02'],
    [' 2026-03-02 ', '2026-03-02'],
    ['31.12.2026', '2026-12-31'],
  ])('%s typed into one part is the whole date, day first as the parts stand', (typed, date) => {
    for (const part of ['day', 'month', 'year'] as const)
      expect(readDate({ day: '', month: '', year: '', [part]: typed })).toEqual({ kind: 'date', date })
    expect(readDate({ day: typed, month: '3', year: '' })).toEqual({ kind: 'incomplete' })
  })

  it.each(['', '3/2009', '2009', 'marzo de 2009'])('%j is no whole date', (text) => expect(partsOf(text)).toBeNull())
})
