import { expect, it } from 'vitest'
import { wording } from './wording.ts'

it('is trimmed, composed and counted in code points', () => {
  expect(wording(5).parse('  nin\u0303o ')).toBe('ni\u00f1o')
  expect(wording(2).parse('🕊️'.slice(0, 2))).toBe('🕊')
  expect(wording(2).safeParse('🕊🕊🕊').error?.issues).toMatchObject([{ code: 'too_big', maximum: 2 }])
  expect(wording(5).safeParse(' \n ').error?.issues).toMatchObject([{ code: 'too_small' }])
})

it('holds no sign that nothing can carry, and breaks its lines in one way', () => {
  expect(wording(20).parse('Uno\u0001dos\u0000\ufffe\u007f\ud800')).toBe('Unodos')
  expect(wording(20).parse('a\r\nb\rc\vd\fe\u0085f\u2028g\u2029h')).toBe('a\nb\nc\nd\ne\nf\ng\nh')
  expect(wording(20).parse('2008\u001e2010')).toBe('2008-2010')
  // Composed only once nothing stands between the letter and its accent.
  expect(wording(20).parse('nin\u0001\u0303o 🕊')).toBe('ni\u00f1o 🕊')
})

it('is not empty once it is cleaned', () => {
  for (const text of ['\u0085', '\u0001', ' \u001f\v '])
    expect(wording(5).safeParse(text).error?.issues).toMatchObject([{ code: 'too_small' }])
})
