import { expect, it } from 'vitest'
import { oneCondition, oneOf, oneOfRounds, oneOfSources, oneOfThemes } from './faults.ts'
import { asWritten, type WorkbookFrame } from './frame.ts'

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

it('a source that is nowhere is told where sources stand, and that the cell may stay empty', () => {
  expect(oneOfSources('Minutes', ['press-2009']).en).toBe(
    'Here goes the code of a source in the programme’s register (data/sources.csv in its package). The cell may stay empty.',
  )
  expect(oneOfSources('press-2008', ['press-2009']).es).toMatch(/^¿Quizá «press-2009»\? Aquí va el código/)
})

it('a reading without a condition is told both ways out', () => {
  expect(oneCondition(conditions)).toEqual({
    es: 'Ponga una condición (Técnicas, Legales), o deje vacíos los temas y la gravedad.',
    en: 'Write a condition (Technical, Legal), or leave themes and seriousness empty.',
  })
  for (const some of [[], Array.from({ length: 7 }, () => conditions).flat()])
    expect(oneCondition(some).en).toBe('Write a condition, or leave themes and seriousness empty.')
})

it('what a mistake names is called as its cell calls it, also among others in a list', () => {
  const frame = { countries: [], sectors: conditions, conditions, themes: conditions } as unknown as WorkbookFrame
  const written = (code: string, cell: string, column = 'themes') => asWritten(code, cell, column, frame)
  expect([written('LEG', 'technical; legales'), written('TEC', 'technical; legales')]).toEqual(['legales', 'technical'])
  expect([written('Z', 'z; legal'), written('LEG', 'x'), written('1', 'uno', 'round')]).toEqual(['Z', 'LEG', '1'])
})
