import { expect, it } from 'vitest'
import { inEither, lacking, readIn } from './in-either.ts'

it('reads a text in the reader’s language, else in the other with a mark, else as nothing', () => {
  expect(inEither('es', { es: 'Hay', en: 'There is' })).toBe('Hay')
  expect(inEither('en', { es: 'Hay', en: '' })).toBe('[not translated] Hay')
  expect(inEither('es', { es: null, en: 'There is' })).toBe('[sin traducir] There is')
  expect(inEither('es', { es: '', en: null })).toBe('')
  expect(readIn('en', { titleEs: 'Hay', titleEn: '' }, 'title')).toBe('[not translated] Hay')
})

it('tells which language a text lacks', () => {
  expect(lacking({ es: 'Hay', en: '' })).toBe('en')
  expect(lacking({ es: null, en: 'There is' })).toBe('es')
  for (const whole of [
    { es: 'Hay', en: 'There is' },
    { es: '', en: null },
  ])
    expect(lacking(whole)).toBeUndefined()
})
