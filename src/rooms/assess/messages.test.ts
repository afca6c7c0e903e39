import { expect, it } from 'vitest'
import { translator } from '#kernel/i18n/translate.ts'
import { assessMessages } from './messages.ts'

const [es, en] = [translator('es', assessMessages), translator('en', assessMessages)]

it('counts one workshop, one country and one sector as one', () => {
  const strength = { statements: 1, contrary: 0, claims: 0, setting: 'workshops', workshops: 1, countries: 1, sectors: 1 }
  const of = (all: number, setting = 'workshops') => ({ ...strength, setting, ofWorkshops: all, ofCountries: all, ofSectors: all })
  expect(en('assess.strength.numbers', of(1))).toContain('1 of 1 workshop; 1 of 1 country covered; 1 of 1 sector;')
  expect(es('assess.strength.numbers', of(1))).toContain('1 de 1 taller; 1 de 1 país cubierto; 1 de 1 sector;')
  expect(en('assess.strength.numbers', of(1, 'groups'))).toContain('1 of 1 group of texts;')
  expect(en('assess.strength.numbers', of(2))).toContain('1 of 2 workshops; 1 of 2 countries covered; 1 of 2 sectors;')
  expect(es('assess.coverage.covered', { n: 1, all: 1 })).toBe('1 de 1 celda con texto.')
  expect(en('assess.coverage.open-cell', { row: 'A', column: 'B', figure: '1' })).toBe('A, B: 1 statement. See the workshops')
})
