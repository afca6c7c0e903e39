import { expect, it } from 'vitest'
import { translator } from '#kernel/i18n/translate.ts'
import en from '../../messages/en.json' with { type: 'json' }
import es from '../../messages/es.json' with { type: 'json' }
import { noteOf } from './note-of.ts'

it('a note of an answer that counts no more says so, and any other stands as it was written', () => {
  const [spanish, english] = [translator('es', { es, en }), translator('en', { es, en })]
  const done = { state: 'done', why: 'firmado' } as const
  expect(noteOf(spanish, done, true)).toBe('Respondido antes, ya no cuenta: firmado')
  expect(noteOf(english, done, true)).toBe('Answered before, no longer counts: firmado')
  expect(noteOf(english, done, false)).toBe('firmado')
  expect(noteOf(english, { state: 'open', why: 'llamar' }, true)).toBe('llamar')
  expect(noteOf(english, { state: 'done', why: null }, true)).toBeNull()
  expect(noteOf(english, undefined, true)).toBeNull()
})
