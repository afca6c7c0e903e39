import { expect, it } from 'vitest'
import { putTitle, kindOf } from './put-title.ts'

it('names what was put as its room does, or by its subject', () => {
  const title = { es: 'Plan de estudios', en: 'Syllabus' }
  expect([putTitle('es', { title, subject: 'x:1' }), putTitle('en', { title, subject: 'x:1' })]).toEqual(['Plan de estudios', 'Syllabus'])
  expect(putTitle('es', { title: null, subject: 'x:1' })).toBe('x:1')
})
it('reads the kind of text of a subject', () => {
  expect(['train.syllabus:TIP-1', 'report:1', 'x'].map(kindOf)).toEqual(['train.syllabus', 'report', ''])
})
