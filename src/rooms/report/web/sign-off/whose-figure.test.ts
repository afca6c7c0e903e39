import { expect, it } from 'vitest'
import { reportWords } from '../../messages.ts'
import { whoseFigure } from './whose-figure.ts'

const said = (lang: 'es' | 'en', breakdown: string, category: string) =>
  whoseFigure(reportWords(lang), { breakdown, category, sex: 'male', age: 'adult' })
    .map(({ words }) => words)
    .join(' · ')

it('whoever signs in Spanish reads Spanish categories, those of the page of statistics', () => {
  expect(said('es', 'exploitation', 'Forced labour')).toBe('trabajo forzoso · hombres · personas adultas')
  expect(said('es', 'exploitation', 'Sexual exploitation')).toBe('explotación sexual · hombres · personas adultas')
  expect(said('es', 'citizenship', 'Dominican Republic')).toBe('República Dominicana · hombres · personas adultas')
  expect(said('en', 'exploitation', 'Forced labour')).toBe('Forced labour · male · adults')
})

it('a figure of all has no category, and one that only its source has words for is marked as the source’s', () => {
  expect(said('es', 'none', 'all')).toBe('hombres · personas adultas')
  const [label] = whoseFigure(reportWords('es'), {
    breakdown: 'repatriation',
    category: 'Total per year (national label)',
    sex: 'total',
    age: 'all',
  })
  expect(label).toEqual({ words: 'Total per year (national label)', printed: true })
})
