import { expect, it } from 'vitest'
import { meantNamed } from './faults.ts'

const conditions = [
  { code: 'TEC', name_es: 'Técnicas', name_en: 'Technical' },
  { code: 'LEG', name_es: 'Legales', name_en: 'Legal' },
]

it('a guess names what was meant in the language of its reader', () => {
  for (const written of ['Tecnical', 'tecnika', 'Thechnical'])
    expect(meantNamed(written, conditions)).toEqual({ es: '¿Quizá «Técnicas»?', en: 'Perhaps “Technical”?' })
  expect(meantNamed('TEX', conditions)).toEqual({ es: '¿Quizá «TEC»?', en: 'Perhaps “TEC”?' })
  expect(meantNamed('Z', conditions)).toBeNull()
})
