import { expect, it } from 'vitest'
import { lineIn, partsOf } from './line-parts.ts'

const typed = (given: Readonly<Record<string, string>>): FormData => {
  const values = new FormData()
  for (const [name, value] of Object.entries({ source: 'hn-219', grade: 'text', ...given })) values.set(name, value)
  return values
}

it('a day is read as it is typed in the region, and no day is none', () => {
  const before = { notBefore: '2020-01-01', notAfter: '2020-12-31', source: 'hn-219', grade: 'text' }
  expect(lineIn(typed({ notBefore: '25/6/2020', notAfter: '' }), 'hn-tip.2020.from', before)).toEqual({
    ...before,
    notBefore: '2020-06-25',
    notAfter: null,
  })
})

it('the days between which a penalty holds have no field, and stay', () => {
  const said = { es: 'x', en: 'x' }
  const before = { of: said, value: said, between: { first: null, last: '2022-03-31' }, source: 'hn-219', grade: 'secondary' }
  const at = 'hn-tip.2020.penalties.0'
  expect(partsOf(at, before)).toEqual(['of', 'value', 'maximumYears'])
  const values = typed({ 'of.es': 'y', 'of.en': 'y', 'value.es': 'x', 'value.en': 'x', maximumYears: '8' })
  expect(lineIn(values, at, before)).toMatchObject({ of: { es: 'y', en: 'y' }, maximumYears: 8, between: before.between })
})
