import { expect, it } from 'vitest'
import { withinSentence } from './statistics-chapter.ts'

it('an indicator’s name loses its capital inside a sentence, an abbreviation keeps it', () => {
  expect(withinSentence('Victims detected', 'en')).toBe('victims detected')
  expect(withinSentence('Órdenes de detención', 'es')).toBe('órdenes de detención')
  expect(withinSentence('NGO-assisted victims', 'en')).toBe('NGO-assisted victims')
  expect(withinSentence('ONG que asisten', 'es')).toBe('ONG que asisten')
})
