import { expect, it } from 'vitest'
import { placeName } from './place-name.ts'

it('calls a place as its room does, and by its own name where that said nothing', () => {
  const places = [{ target: 'modules/M2', es: 'M2 · Construir un caso', en: 'M2 · Building a case' }]
  expect([placeName('es', places, 'modules/M2'), placeName('en', places, 'modules/M2')]).toEqual([
    'M2 · Construir un caso',
    'M2 · Building a case',
  ])
  expect([placeName('es', places, 'notice'), placeName('es', null, 'modules/M2')]).toEqual(['notice', 'modules/M2'])
})
