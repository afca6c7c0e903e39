import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hostile } from '../examples/hostile.ts'
import type { Folder } from '../folder.ts'
import type { Document } from '../model.ts'
import type { Paper } from '../paper.ts'
import { printable } from './printable.ts'
import { readPdf } from './read-pdf.ts'
import { renderFolder } from './render-folder.ts'
import { renderPaper } from './render-paper.ts'
import { renderPdf } from './render-pdf.ts'

const SAID = 'Se dijo 😀 ★ ꞌ 中'
const SPELT = 'Se dijo [U+1F600] [U+2605] ʼ [U+4E2D]'

const picture = (words: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="40" viewBox="0 0 300 40"><text x="5" y="25">${words}</text></svg>`

/** With the text in every place that takes one, also in a picture. */
const everywhere = (text: string, drawn = text): Document => {
  const { blocks, ...document } = hostile(text)
  const words = drawn.replace(/[&<>]/g, '+')
  return { ...document, blocks: blocks.map((block) => (block.kind === 'figure' ? { ...block, svg: picture(words) } : block)) }
}

const paper = (text: string): Paper => ({
  lang: 'es',
  title: text,
  subtitle: text,
  date: '2009-03-02',
  authors: [text],
  size: 'us-letter',
  isLarge: false,
  codes: [`A${text}`],
  promise: text,
  notice: text,
  instructions: [text],
  fields: [{ label: text, before: text, boxes: 1 }],
  moment: '',
  choices: { label: text, options: [text] },
  parts: [
    { title: text, lead: [text], questions: [{ number: '1', stem: [text], hint: text, answer: 'circle', options: [{ mark: 'a', text }] }] },
  ],
  words: { sample: '', sheet: text, page: '{page} de {total}', end: text },
})

const folder = (text: string): Folder => ({
  lang: 'es',
  title: text,
  subtitle: text,
  date: '2009-03-02',
  authors: [text],
  size: 'us-letter',
  notice: text,
  parts: [
    {
      title: text,
      blocks: [
        { kind: 'facts', rows: [[text, text]] },
        { kind: 'list', items: [text] },
        { kind: 'table', columns: [{ header: text, share: 1, isCode: true }], rows: [[text]] },
      ],
    },
  ],
  bundles: [{ front: { title: text, blocks: [] }, papers: [paper(text)] }],
  words: { page: '{page} de {total}', continued: '{title}' },
})

const squeeze = (text: string): string => text.replace(/[\s\u200b]+/g, '')
const wordsOf = (pdf: Uint8Array): string => squeeze(readPdf(Buffer.from(pdf)).pages.join(''))

describe('a text that the fonts have no sign for is printed in another form', () => {
  it.each([
    ['a report', () => renderPdf(everywhere(SAID)), 30],
    ['sheets', () => renderPaper(paper(SAID)), 10],
    ['a folder', () => renderFolder(folder(SAID)), 15],
  ] as const)('in %s, wherever it stands', (_, made, least) => {
    const words = wordsOf(made())
    expect(words.split(squeeze(SPELT)).length).toBeGreaterThan(least)
    expect(words).not.toMatch(/[😀★ꞌ中]/u)
  })

  it.each(['\u2025', 'a\u0363', '\u20bf', 'a\u200db', '\u2603', 'ꞌ', 'a\u{fe0f}', '\u2028', '\u{1f1ec}\u{1f1f9}'])(
    'in a picture in no font but ours, and making it ends: %j',
    (sign) => {
      const { objects } = readPdf(renderPdf(everywhere('x', `a${sign}b`)))
      expect(
        [...objects.matchAll(/\/FontName \/[A-Z]{6}\+(\w+)/g)].map(([, name]) => name).filter((name) => !name?.startsWith('Source')),
      ).toEqual([])
    },
  )
})

const anything = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  // What reads together with its neighbours: marks, joiners, selectors, directions, skin tones, halves of flags and of pairs.
  fc.string({
    unit: fc.constantFrom(
      ...'aé₿‥🤖❤😀\u0301\u0363\u0305\u034f\u00ad\u200b\u2060\u200e [\u200d\ufe0f\u20e3\u{1f3fd}\u{1f1ec}\u202e\u061c\u3164\ufffc\ufeff\u0000\u2028\r\n',
      '\ud800',
      '\udc00',
    ),
    minLength: 1,
    maxLength: 30,
  }),
)

/** Texts that random ones once failed with. */
const FOUND: [string[]][] = [[Array.from({ length: 40 }, () => '[\u3164\u200d\u00ad')], [Array.from({ length: 40 }, () => '＆\u0000＜b')]]

describe('a PDF is made of a text, whatever it holds', () => {
  // Many texts in one document: setting one takes as long as setting a hundred.
  it('in a report', () => {
    fc.assert(
      fc.property(fc.array(anything, { minLength: 40, maxLength: 80 }), (texts) => {
        const [first = 'x'] = texts
        const { blocks, ...document } = everywhere(`x${first.toWellFormed()}`)
        const more = texts.flatMap((text): Document['blocks'] => [
          {
            kind: 'paragraph',
            runs: [
              { kind: 'text', text: `x${text}` },
              { kind: 'text', text: `x${text}`, strong: true, emphasis: true },
            ],
          },
        ])
        const drawn = texts.flatMap((text, at) =>
          everywhere('x', text).blocks.flatMap((block) => (block.kind === 'figure' ? [{ ...block, id: `figure-${at}` }] : [])),
        )
        expect(renderPdf({ ...document, blocks: [...blocks, ...more, ...drawn] }).length).toBeGreaterThan(0)
      }),
      { numRuns: 8, examples: FOUND },
    )
  })

  it.each([
    ['sheets', (text: string) => renderPaper(paper(text))],
    ['a folder', (text: string) => renderFolder(folder(text))],
  ] as const)('in %s', (_, made) => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(made(`x${text}`).length).toBeGreaterThan(0)
      }),
      { numRuns: 15 },
    )
  })
})

describe('what goes to the compiler', () => {
  it('is as it was where the fonts have every sign, to the last letter of western Europe', () => {
    const all = Array.from({ length: 0x180 - 0xa0 }, (_, at) => String.fromCharCode(0xa0 + at)).join('')
    const letters = all.replace('\u00ad', '')
    const data = { text: `${letters} ñ – “x” … ‥ ₿ → ☐\u200b\n`, id: 'a' }
    expect(printable(data)).toBe(JSON.stringify(data))
    // By itself too: the quick look passes over these letters.
    expect(printable({ a: letters, b: '😀' })).toBe(JSON.stringify({ a: letters, b: '[U+1F600]' }))
    // The compiler parts words by itself, and loses a link in which a soft hyphen stands.
    expect(printable({ a: all, b: 'tra\u00adta' })).toBe(JSON.stringify({ a: letters, b: 'trata' }))
  })
  it('leaves names of places, addresses and what is heard of a picture', () => {
    const data = { id: '😀', to: '😀', href: '😀', alt: '😀' }
    expect(printable(data)).toBe(JSON.stringify(data))
  })
})
