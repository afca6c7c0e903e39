import { expect, it } from 'vitest'
import { LANGS, translator } from '#kernel/i18n/translate.ts'
import { findHeader } from '#sheets/headings.ts'
import { themes } from '../contract/package.ts'
import { assessMessages } from '../messages.ts'
import { codebookColumns } from './codebook-columns.ts'

const headings = (lang: 'es' | 'en') => codebookColumns(translator(lang, assessMessages)).map(({ header }) => header)

it('a saved codebook has the headings of its language', () => {
  expect(headings('es')).toEqual([
    'Código',
    'Bajo',
    'Tema (español)',
    'Tema (inglés)',
    'Definición (español)',
    'Definición (inglés)',
    'Condición habitual',
    'Enunciados',
    'Hallazgos que encabeza',
  ])
  expect(headings('en').slice(0, 3)).toEqual(['Code', 'Under', 'Theme (Spanish)'])
})

it.for(LANGS)('a package reads every one of them that it knows, in %s', (lang) => {
  const found = findHeader({ source: 'csv', sheet: 'themes', rows: [{ row: 1, cells: headings(lang) }] }, themes)
  expect(found?.names).toEqual([...Object.keys(themes.columns), undefined, undefined])
})
