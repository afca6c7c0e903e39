import { expect, it } from 'vitest'
import { addressRemarks, registeredAt } from './source-address.ts'
import { sourceCode } from './source-code.ts'
import { sourceOptions } from './source-options.ts'
import { sourceLine } from './source-line.ts'

it('an address is warned of by what is wrong with it, however its host is written', () => {
  const of = (url: string | null, address: 'own' | 'unknown' | null = null) => addressRemarks({ url, address })
  expect(of('https://www.unodc.org/report', 'own')).toEqual([])
  expect(of(null, 'unknown')).toEqual(['no-address', 'own-unknown'])
  expect(of('http://www.refworld.org/x')).toEqual(['http-only', 'rehost'])
  expect(of('https://issuu.com./one/docs/two')).toEqual(['rehost'])
  expect(of('https://notrefworld.org/x')).toEqual([])
})

it('an address is known again however it was copied', () => {
  const sources = [
    { code: 'a', url: 'https://www.example.org/r/', readAt: null },
    { code: 'b', url: 'https://other.example/', readAt: 'http://example.org/r' },
  ]
  expect(registeredAt(sources, 'http://example.org/r').map(({ code }) => code)).toEqual(['a', 'b'])
  expect(registeredAt(sources, 'https://example.org/r?page=2')).toEqual([])
})

it('a code says who published it and when, and is given once', () => {
  const code = (organisation: string, year: string | null, ...taken: string[]) => sourceCode({ organisation, year }, new Set(taken))
  expect(code('Ministerio Público, Panamá', '2019-05-02')).toBe('ministerio-publico-panama-2019')
  expect(code('UNODC', null, 'unodc', 'unodc-2')).toBe('unodc-3')
  expect(code('国', '2020')).toBe('source-2020')
  expect(code('x'.repeat(200), '2020').length).toBeLessThanOrEqual(61)
})

it('a retired source is offered to the record that cites it and to no other', () => {
  const line = (code: string, retired_on: string | null) =>
    sourceLine({
      code,
      organisation: 'UNODC',
      organisation_es: null,
      title: 'Report 2014',
      kind: 'intergovernmental',
      year: '2014',
      url: null,
      address: null,
      read_at: null,
      read_on: null,
      licence: null,
      retired_on,
      note_es: null,
      note_en: null,
    })
  const sources = [line('a', null), line('b', '2026-01-01')]
  expect(sourceOptions('en', sources)).toEqual([{ id: 'a', label: 'UNODC · Report 2014', detail: 'a' }])
  expect(sourceOptions('en', sources, 'b').map(({ id }) => id)).toEqual(['a', 'b'])
})
