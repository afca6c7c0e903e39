import { expect, it } from 'vitest'
import { LANGS, translator } from '#kernel/i18n/translate.ts'
import { findHeader } from '#sheets/headings.ts'
import type { Codebook, ThemeLine } from '../contract/codebook.ts'
import { themes } from '../contract/package.ts'
import { assessMessages } from '../messages.ts'
import { codebookColumns, codebookSaid } from './codebook-columns.ts'
import { seenCsv } from './save-seen.ts'

const theme: ThemeLine = {
  code: 'budget',
  parent: null,
  nameEs: 'Presupuesto',
  nameEn: 'Budget',
  definitionEs: 'Dinero.',
  definitionEn: 'Money.',
  usualCondition: null,
  statements: 0,
  findings: 0,
  version: 1,
  changedAt: null,
  changedBy: null,
}
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

it.for(LANGS)('a saved codebook says below its zeros that not all is in sight, and nothing to whoever sees all, in %s', (lang) => {
  const t = translator(lang, assessMessages)
  const saved = (sight: Codebook['sight']) =>
    seenCsv(codebookColumns(t), [theme], { none: t('assess.sight.none'), said: codebookSaid(t, { sight }) }).split('\r\n')
  expect(saved({ countries: ['HN'], all: false }).slice(1)).toEqual([
    'budget,,Presupuesto,Budget,Dinero.,Money.,,0,0',
    '',
    expect.stringMatching({ es: /un cero no dice que allí/, en: /a zero does not say that nothing/ }[lang]),
    '',
  ])
  expect(saved(null).slice(2)).toEqual([''])
})
