import { expect, it } from 'vitest'
import { fixturePackage } from '#test/fixture-package.ts'
import { reportWords } from '../messages.ts'
import { compose } from './compose.ts'
import { withinSentence } from './statistics-chapter.ts'

it('an indicator’s name loses its capital inside a sentence, an abbreviation keeps it', () => {
  expect(withinSentence('Victims detected', 'en')).toBe('victims detected')
  expect(withinSentence('Órdenes de detención', 'es')).toBe('órdenes de detención')
  expect(withinSentence('NGO-assisted victims', 'en')).toBe('NGO-assisted victims')
  expect(withinSentence('ONG que asisten', 'es')).toBe('ONG que asisten')
})

it('counts among the yearly totals that a source gives none that it withholds', () => {
  const figures = fixturePackage.tables.figures.map((f) =>
    f.country === 'HN' && f.year === 2009 ? { ...f, kind: 'withheld' as const, value: null, printed: '·' } : f,
  )
  const programme = { ...fixturePackage, tables: { ...fixturePackage.tables, figures } }
  const { sentences } = compose(programme, reportWords('en'), { version: null, dataHash: 'abc' })
  expect(sentences.find(({ id }) => id === 'totals-held:victims_detected')?.generated).toBe(
    'For the years 2009 to 2010 there are 2 yearly totals of victims detected (2 countries; source: A newspaper), one of them printed only as <5, that is, between 0 and 4.',
  )
})
