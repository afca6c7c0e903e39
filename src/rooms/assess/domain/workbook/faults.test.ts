import { expect, it } from 'vitest'
import { oneOf, oneOfRounds, oneOfThemes } from './faults.ts'
import type { WorkbookFrame } from './frame.ts'

const conditions = [
  { code: 'TEC', name_es: 'Técnicas', name_en: 'Technical' },
  { code: 'LEG', name_es: 'Legales', name_en: 'Legal' },
]

it('a guess names what was meant in the language of its reader', () => {
  for (const written of ['Tecnical', 'tecnika', 'Thechnical'])
    expect(oneOfThemes(written, conditions)).toEqual({ es: '¿Quizá «Técnicas»?', en: 'Perhaps “Technical”?' })
  expect(oneOfThemes('TEX', conditions)).toEqual({ es: '¿Quizá «TEC»?', en: 'Perhaps “TEC”?' })
})

it('what would be right is said whole where it is few, and else where it is listed', () => {
  expect(oneOf('Tecnical', conditions)).toEqual({
    es: '¿Quizá «Técnicas»? Las opciones son: Técnicas, Legales.',
    en: 'Perhaps “Technical”? The options are: Technical, Legal.',
  })
  expect(oneOf('Z', conditions)).toEqual({ es: 'Las opciones son: Técnicas, Legales.', en: 'The options are: Technical, Legal.' })
  const many = Array.from({ length: 7 }, () => conditions).flat()
  expect(oneOf('Tecnical', many)).toEqual({ es: '¿Quizá «Técnicas»?', en: 'Perhaps “Technical”?' })
  expect([oneOf('Z', many), oneOf('Z', [])]).toEqual([null, null])
  expect(oneOfThemes('Z', many)).toEqual({
    es: 'Los temas y sus códigos están en el libro de códigos, y en la última hoja de la plantilla.',
    en: 'Themes and their codes are in the codebook, and in the last sheet of the template.',
  })
  expect(oneOfThemes('Z', []).es).toBe('El libro de códigos todavía no tiene temas: prepárelo primero.')
  const rounds = [{ number: 1, name_es: 'Ronda de 2026', name_en: 'Round of 2026' }]
  expect(oneOfRounds({ rounds } as unknown as WorkbookFrame)).toEqual({
    es: 'Escriba el número de la ronda: 1 (Ronda de 2026).',
    en: 'Write the number of the round: 1 (Round of 2026).',
  })
})
