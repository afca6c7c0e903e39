import { expect, it } from 'vitest'
import { wording } from './wording.ts'

it('is trimmed, composed and counted in code points', () => {
  expect(wording(5).parse('  nin\u0303o ')).toBe('ni\u00f1o')
  expect(wording(2).parse('🕊️'.slice(0, 2))).toBe('🕊')
  expect(wording(2).safeParse('🕊🕊🕊').error?.issues).toMatchObject([{ code: 'too_big', maximum: 2 }])
  expect(wording(5).safeParse(' \n ').error?.issues).toMatchObject([{ code: 'too_small' }])
})
