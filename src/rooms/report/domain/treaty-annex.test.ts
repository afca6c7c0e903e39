import { describe, expect, it } from 'vitest'
import type { TreatyStatus } from '#law/package.ts'
import { LANGS, type Lang } from '#kernel/i18n/translate.ts'
import { fixture } from '#test/fixture-package.ts'
import { reportWords } from '../messages.ts'
import { editionOf } from './edition.ts'
import { plain, textsOf } from './printed.fixture.ts'
import { treatyAnnex } from './treaty-annex.ts'

const standing = (treaty: string, country: string, source: string | null): TreatyStatus => {
  const [name, status] = [`Convention ${treaty}`, 'party']
  return { treaty, country, name_es: name, name_en: name, status_es: status, status_en: status, date: null, source }
}
const treaties = [
  standing('one', 'HN', 'Treaty Collection, 12: https://one.example/list.csv'),
  standing('one', 'PA', 'Treaty Collection, 12: https://one.example/list.csv'),
  standing('two', 'PA', null),
  standing('two', 'HN', 'https://two.example/ […]'),
  standing('three', 'PA', null),
  standing('four', 'HN', 'report-2010'),
]
const printed = (lang: Lang, rows = treaties) => {
  const blocks = treatyAnnex(editionOf({ tables: { ...fixture, treaties: rows }, passages: {} }, reportWords(lang)))
  const table = blocks.find((block) => block.kind === 'table')
  return { said: textsOf(blocks), rows: table?.rows ?? [], notes: table?.notes ?? [] }
}

describe('where the standing of the countries towards a treaty was read', () => {
  it('stands under the table by the number of the instrument, country by country where it was read in more than one place', () => {
    const { rows, notes } = printed('en')
    expect(rows.map(([name]) => plain(name?.runs ?? []))).toEqual([
      '1. Convention one',
      '2. Convention two',
      '3. Convention three',
      '4. Convention four',
    ])
    expect(notes.map(plain)).toEqual([
      'Instrument 1: Treaty Collection, 12: https://one.example/list.csv',
      'Instrument 2: no source found (Panama); https://two.example/ […] (Honduras)',
      'Instrument 3: no source found',
      'Instrument 4: An institute, A report',
    ])
    expect(notes.flat().flatMap((run) => (run.kind === 'link' ? [run.href] : []))).toEqual([
      'https://one.example/list.csv',
      'https://two.example/',
    ])
    expect(printed('es').notes.map(plain).at(-2)).toBe('Instrumento 3: no se halló fuente')
  })

  it.each(LANGS)('is told in %s with the mark for what is not kept of an address, where one bears it', (lang) => {
    expect(printed(lang).said.join(' ')).toMatch(/corchetes|square brackets/)
    expect(printed(lang, treaties.slice(0, 2)).said.join(' ')).not.toMatch(/corchetes|square brackets/)
  })
})
