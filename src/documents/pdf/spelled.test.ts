import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inPicture, inText } from './signs.ts'
import { spelled, spelledPicture } from './spelled.ts'

describe('a sign that the fonts lack', () => {
  it.each([
    ['one that reads the same', 'Qꞌeqchiꞌ \uf0b7 ➡', 'Qʼeqchiʼ • →'],
    ['what it is made of', 'ﬅ ㎏ ０１ 𝐀 ℃ ⅷ', 'st kg 01 A °C viii'],
    ['the number of its place', '😀 ★ ☎ 中', '[U+1F600] [U+2605] [U+260E] [U+4E2D]'],
    [
      'one mark for what is read as one',
      '🇬🇹 👨‍👩‍👧 👍🏽 ☎\ufe0f',
      '[U+1F1EC U+1F1F9] [U+1F468 U+200D U+1F469 U+200D U+1F467] [U+1F44D U+1F3FD] [U+260E U+FE0F]',
    ],
    ['what of it can be set', '1\ufe0f\u20e3 a\u0363', '1[U+20E3] a[U+0363]'],
    ['a mark where nothing would be seen', '\ufffc\u3164', '[U+FFFC][U+3164]'],
    ['an empty box where no format can print it', 'a\ufffdb', 'a☐b'],
    ['the end of a line', 'a\u2028b\r\nc', 'a\nb\nc'],
    ['a space where it is one', 'a\u205f\u3000b', 'a  b'],
  ])('is spelled as %s', (_, text, spelt) => expect(spelled(text, inText)).toBe(spelt))

  it.each(['①', '㎥', 'x⑵', '1\u215f'])('never as a figure that would join those beside it: %s', (text) => {
    expect(spelled(text, inText)).toContain('[U+')
  })

  it('is all that changes, and nothing is left that cannot be set', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const spelt = spelled(text, inText)
        expect(inText.lacking.test(spelt)).toBe(false)
        if (!inText.lacking.test(text)) expect(spelt).toBe(text)
        expect(inPicture.lacking.test(spelled(text, inPicture))).toBe(false)
      }),
    )
  })
})

it('words of a picture are spelled, and its tags are not', () => {
  expect(spelledPicture('<svg aria-label="★"><text>★ ‥ a\u200db e\u0301 é\u0301</text></svg>')).toBe(
    '<svg aria-label="★"><text>[U+2605] .. ab é é[U+0301]</text></svg>',
  )
})
