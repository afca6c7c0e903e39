import { describe, expect, it } from 'vitest'
import { messageWithMarks } from './message-with-marks.ts'

const said = (text: string, values: Readonly<Record<string, string | number>>, lang: 'es' | 'en' = 'en') =>
  messageWithMarks(lang, text, { values, mark: (name) => `<${name}>` })

describe('a message with marks for its numbers', () => {
  it('marks what it prints as a number, and says the words as they are', () => {
    expect(said('{who} has {n} of {all, number}.', { who: 'Panama', n: 3, all: 9 })).toBe('Panama has <n> of <all>.')
    expect(said('{n, plural, one {# case} other {# cases}}', { n: 1 })).toBe('<n> case')
    expect(said('{n, plural, one {# case} other {# cases}}', { n: 4 })).toBe('<n> cases')
  })
  it('takes the words that stand for a number before the form of the plural', () => {
    const text = '{n, plural, =0 {none} =2 {both} one {# case} other {# cases}}'
    expect([0, 1, 2, 3].map((n) => said(text, { n }))).toEqual(['none', '<n> case', 'both', '<n> cases'])
  })
  it('marks of two plurals within each other the number of the one it stands in', () => {
    const text = '{a, plural, other {# with {b, plural, other {#}} and #}} {kind, select, x {ex} other {{a}}}'
    expect(said(text, { a: 5, b: 7, kind: 'x' })).toBe('<a> with <b> and <a> ex')
    expect(said(text, { a: 5, b: 7, kind: 'y' })).toBe('<a> with <b> and <a> <a>')
  })
  it('subtracts what a plural leaves out before it chooses a form', () =>
    expect(said('{n, plural, offset:1 =0 {nobody} =1 {you} one {you and another} other {you and others}}', { n: 2 })).toBe(
      'you and another',
    ))
  it('refuses what no sentence of a report holds', () => expect(() => said('{when, date}', { when: 'x' })).toThrow('date'))
})
