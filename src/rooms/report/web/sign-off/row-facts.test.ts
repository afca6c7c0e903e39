import { describe, expect, it } from 'vitest'
import { fixturePackage } from '#test/fixture-package.ts'
import { reportWords } from '../../messages.ts'
import { countryPart, editionsOf } from '../../domain/release/country-part.ts'
import { scopeOf } from './row-facts.ts'

const { tables } = fixturePackage
const figureWith = (scope_es: string | null, scope_en: string | null) => {
  const figures = tables.figures.map((one) => (one.id === '1' ? { ...one, scope_es, scope_en } : one))
  const editions = editionsOf({ ...fixturePackage, tables: { ...tables, figures } }, { es: reportWords('es'), en: reportWords('en') })
  const [figure] = countryPart(editions, 'HN').figures.filter(({ code }) => code === '1')
  if (!figure) throw new Error('the fixture has no figure 1')
  return figure
}

describe('a narrower scope of a figure', () => {
  it('is read in the language of the text', () => {
    const figure = figureWith('solo causas nuevas', 'only new prosecutions')
    expect(scopeOf(figure, 'es')).toEqual({ words: 'solo causas nuevas', lang: 'es' })
    expect(scopeOf(figure, 'en')).toEqual({ words: 'only new prosecutions', lang: 'en' })
  })
  it('is read in the other where it has none in this one, and nowhere where it has none', () => {
    expect(scopeOf(figureWith(null, 'only new prosecutions'), 'es')).toEqual({ words: 'only new prosecutions', lang: 'en' })
    expect(scopeOf(figureWith(null, null), 'es')).toBeNull()
  })
})
