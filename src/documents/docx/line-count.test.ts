import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineCount } from './line-count.ts'
import type { Piece } from './line-count.ts'

/** A font in which every letter is one point wide at one point. */
const measures = () => ({ width: (text: string) => [...text].length, line: 1 })
const piece = (text: string): Piece => ({ text, family: 'serif', slot: 'Regular', size: 1 })
const lines = (room: number, ...texts: string[]) => lineCount(texts.map(piece), room, measures)

describe('lines of a text', () => {
  it('are filled word by word', () => {
    expect(lines(7, 'aaa bbb')).toBe(1)
    expect(lines(6, 'aaa bbb')).toBe(2)
    expect(lines(3, 'aaa bbb ccc')).toBe(3)
  })
  it('end where a break ends them', () => {
    expect(lines(9, 'a', '\n', 'b c', '\n', 'd')).toBe(3)
    expect(lines(3, 'aaa bbb', '\n', 'c')).toBe(3)
  })
  it('let spaces hang at their end', () => expect(lines(3, 'aaa   bbb   ')).toBe(2))
  it('never break at a space that binds', () => expect(lines(8, 'aaa bbb\u00a0cc')).toBe(2))
  it('break after a dash, but not inside a code or a range of numbers', () => {
    expect(lines(8, 'aa bbbb-cccc')).toBe(2)
    expect(lines(7, 'a bbb-ccc')).toBe(2)
    expect(lines(7, 'aaaa G-09')).toBe(2)
    expect(lines(7, 'aaa 2007–12')).toBe(2)
  })
  it('go on across pieces of one word', () => {
    expect(lines(6, 'aaa bb', 'bb')).toBe(2)
    expect(lines(6, 'aaa ', 'bbb')).toBe(2)
    expect(lines(7, 'aaa', ' bbb')).toBe(1)
  })
  it('break a word that is longer than a line where the line ends', () => {
    expect(lines(3, 'aaaa')).toBe(2)
    expect(lines(3, 'aa bbbbbbb cc')).toBe(5)
    expect(lines(3, 'aa bbbb c')).toBe(3)
  })
  it('never get more with more room, and hold all that is in them', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abc-1'), minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), fc.integer({ min: 8, max: 40 }), (list, room) => {
        const text = list.join(' ')
        const count = lines(room, text)
        expect(count).toBeGreaterThanOrEqual(Math.ceil(text.length / (room + 1)))
        expect(lines(room + 1, text)).toBeLessThanOrEqual(count)
      }),
    )
  })
})
