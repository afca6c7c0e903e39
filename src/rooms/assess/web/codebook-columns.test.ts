import { expect, it } from 'vitest'
import { LANGS, translator } from '#kernel/i18n/translate.ts'
import { findHeader } from '#sheets/headings.ts'
import type { Codebook } from '../contract/codebook.ts'
import { themes } from '../contract/package.ts'
import { assessMessages } from '../messages.ts'
import { codebookColumns } from './codebook-columns.ts'

const headings = (lang: 'es' | 'en', sight: Codebook['sight'] = null) =>
  codebookColumns(translator(lang, assessMessages), { sight }).map(({ header }) => header)

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

const PART = { countries: ['HN'], all: false }

it.for(LANGS)('a package reads every one of them that it knows, also of whoever sees a part, in %s', (lang) => {
  for (const sight of [null, PART]) {
    const found = findHeader({ source: 'csv', sheet: 'themes', rows: [{ row: 1, cells: headings(lang, sight) }] }, themes)
    expect(found?.names).toEqual([...Object.keys(themes.columns), undefined, undefined])
  }
})

it('a saved codebook says over its zeros that not all is in sight, and nothing to whoever sees all', () => {
  expect(headings('es', PART)).toContain('Enunciados a su alcance')
  expect(headings('en', PART)).toContain('Statements in your sight')
  expect(headings('en')).toContain('Statements')
})
