import { describe, expect, it } from 'vitest'
import { citeAt } from './cite-at.ts'

/** The stroke is where one is, and where one is then. */
const cite = (marked: string): string => {
  const at = marked.indexOf('|')
  const done = citeAt(marked.replace('|', ''), at, 'unodc-2014')
  return `${done.text.slice(0, done.at)}|${done.text.slice(done.at)}`
}

describe('a source that is cited while one writes', () => {
  it.each([
    ['|', '[@unodc-2014]|'],
    ['Se confunde|', 'Se confunde [@unodc-2014]|'],
    ['Se confunde.|', 'Se confunde [@unodc-2014]|.'],
    ['Se confunde |y se calla.', 'Se confunde [@unodc-2014] |y se calla.'],
    ['Se confunde|, y se calla.', 'Se confunde [@unodc-2014]|, y se calla.'],
    ['Se confunde [@HN-9].|', 'Se confunde [@HN-9, @unodc-2014]|.'],
    ['Se confunde [@HN|-9] y se calla', 'Se confunde [@HN-9, @unodc-2014]| y se calla'],
    ['Se confunde [@unodc-2014]|.', 'Se confunde [@unodc-2014]|.'],
  ])('%s → %s', (before, after) => expect(cite(before)).toBe(after))
})
