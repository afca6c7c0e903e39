import { expect, it } from 'vitest'
import { translator } from '#kernel/i18n/translate.ts'
import { assessMessages } from './messages.ts'

const [es, en] = [translator('es', assessMessages), translator('en', assessMessages)]

it('counts one workshop, one country and one sector as one', () => {
  const strength = { statements: 1, contrary: 0, claims: 0, setting: 'workshops', workshops: 1, countries: 1, sectors: 1, whole: 'yes' }
  const of = (all: number, setting = 'workshops') => ({ ...strength, setting, ofWorkshops: all, ofCountries: all, ofSectors: all })
  expect(en('assess.strength.numbers', of(1))).toContain('1 of 1 workshop; 1 of 1 country covered; 1 of 1 sector;')
  expect(es('assess.strength.numbers', of(1))).toContain('1 de 1 taller; 1 de 1 país cubierto; 1 de 1 sector;')
  expect(en('assess.strength.numbers', of(1, 'groups'))).toContain('1 of 1 group of texts;')
  expect(en('assess.strength.numbers', of(2))).toContain('1 of 2 workshops; 1 of 2 countries covered; 1 of 2 sectors;')
  expect(es('assess.coverage.covered', { n: 1, all: 1 })).toBe('1 de 1 celda con texto.')
  expect(en('assess.coverage.open-cell', { row: 'A', column: 'B', figure: '1' })).toBe('A, B: 1 statement. See the workshops')
})

it('says of what is none in somebody’s sight that it is no more than that', () => {
  const none = { statements: 0, contrary: 0, claims: 0, setting: 'workshops', workshops: 0, countries: 0, sectors: 0 }
  const seen = { ...none, ofWorkshops: 1, ofCountries: 1, ofSectors: 2, whole: 'no' }
  expect(en('assess.strength.numbers', seen)).toBe(
    'No supporting statement in your sight, none against in your sight; 0 of 1 workshop; 0 of 1 country covered in your sight; 0 of 2 sectors; no claim published in these years.',
  )
  expect(es('assess.strength.numbers', seen)).toContain(
    'Ningún enunciado a favor a su alcance, ninguno en contra a su alcance; 0 de 1 taller',
  )
  expect(es('assess.evidence.contrary', { n: 0, whole: 'no' })).toBe('Ningún enunciado en contra a su alcance')
  expect(en('assess.evidence.contrary', { n: 0, whole: 'yes' })).toBe('No statement against')
  expect(en('assess.sight.said', { scope: 'some', names: 'Honduras' })).toMatch(/^This is counted over what a member of Honduras may see;/)
})

it('calls what waits to be done with a workshop as its own page does: cerrar, liberar', () => {
  expect(es('assess.home.to-seal', { n: 3, round: 1 })).toBe('3 talleres abiertos de la ronda 1, por cerrar')
  expect(es('assess.home.to-release', { n: 1, round: 1 })).toBe('Un taller cerrado de la ronda 1, por liberar')
  expect(en('assess.home.to-release', { n: 1, round: 2 })).toBe('One sealed workshop of round 2 to release')
})
