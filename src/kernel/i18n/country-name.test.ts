import { expect, it } from 'vitest'
import { countryName } from './country-name.ts'

it.for([
  ['es', 'BZ', 'Belice'],
  ['en', 'BZ', 'Belize'],
  ['es', 'MX', 'México'],
  ['en', 'QX', 'QX'],
  ['es', 'Guatemala', 'Guatemala'],
  ['en', '', ''],
] as const)('%s: %s is called %s', ([lang, code, name]) => expect(countryName(lang, code)).toBe(name))

it('"and" is written out, as whoever looks for a country writes it', () =>
  expect([countryName('en', 'TT'), countryName('es', 'TT')]).toEqual(['Trinidad and Tobago', 'Trinidad y Tobago']))
