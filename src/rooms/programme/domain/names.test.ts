import { expect, it } from 'vitest'
import { namesOf } from './names.ts'

const frame = {
  countries: [{ code: 'BZ', nameEs: 'Belice', nameEn: 'Belize' }],
  sectors: [{ code: 'police', nameEs: 'Policía', nameEn: 'Police' }],
  conditions: [{ code: 'legal', nameEs: 'Legal', nameEn: 'Legal' }],
  rounds: [{ number: 1, nameEs: 'Primera ronda', nameEn: 'First round' }],
}

it('says codes in the reader’s language, the region by its word, and an unknown code as itself', () => {
  const [es, en] = [namesOf('es', frame, 'la región'), namesOf('en', frame, 'the region')]
  expect([es.country('BZ'), en.country('BZ'), es.country('REG'), en.country('ZZ')]).toEqual(['Belice', 'Belize', 'la región', 'ZZ'])
  expect([es.sector('police'), en.condition('legal'), es.round(1), en.round(9)]).toEqual(['Policía', 'Legal', 'Primera ronda', '9'])
})
