import { expect, it } from 'vitest'
import type { TreatyLine } from '../contract/treaties.ts'
import { dayIn } from './day.ts'
import { hostOf, instrumentsOf, standingsOf } from './standings.ts'

const line = (treaty: string, country: string): TreatyLine => ({
  treaty,
  country,
  nameEs: treaty,
  nameEn: treaty,
  statusEs: 'Adhesión',
  statusEn: 'Acceded',
  date: null,
  source: 'list',
})
const lines = [line('untoc', 'BZ'), line('tip', 'BZ'), line('untoc', 'HN')]

it('treaties stand once, in the order of the list', () =>
  expect(instrumentsOf(lines).map(({ treaty }) => treaty)).toEqual(['untoc', 'tip']))

it('a country of which no source speaks is there without a line, and is no “no”', () =>
  expect(standingsOf(lines, ['BZ', 'HN']).map(({ treaty, country, line: of }) => [treaty, country, of !== null])).toEqual([
    ['untoc', 'BZ', true],
    ['untoc', 'HN', true],
    ['tip', 'BZ', true],
    ['tip', 'HN', false],
  ]))

it('an address is named by where it leads', () => expect(hostOf('http://www.b.example/s.html')).toBe('b.example'))

it('dates say no more than their source', () =>
  expect(['2003', '2003-09', '2003-09-26'].map((date) => dayIn('en-GB', date))).toEqual(['2003', 'September 2003', '26 September 2003']))
