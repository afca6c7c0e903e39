import { Resvg } from '@resvg/resvg-js'
import fc from 'fast-check'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { longestWord, widest, widthOf, wrap } from './measure.ts'
import { element } from './svg.ts'

const fonts = createRequire(import.meta.url)
const files = { 400: '400Regular/SourceSans3_400Regular.ttf', 600: '600SemiBold/SourceSans3_600SemiBold.ttf' }

/** Right edge of the ink of words set at 100 px by the bundled font; a closing bar marks the end of the advance. */
const inkEnd = (words: string, weight: 400 | 600): number => {
  const fontFiles = [fonts.resolve(`@expo-google-fonts/source-sans-3/${files[weight]}`)]
  const text = element('text', { x: 0, y: 100, 'font-size': 100, 'font-family': 'Source Sans 3', 'font-weight': weight }, `${words}|`)
  const svg = element('svg', { xmlns: 'http://www.w3.org/2000/svg', width: 3000, height: 200 }, text)
  const box = new Resvg(svg, { font: { fontFiles, loadSystemFonts: false } }).innerBBox()
  return (box?.x ?? 0) + (box?.width ?? 0)
}

describe('widthOf', () => {
  it.each(['Institucional', '1,234.5', 'Protección de víctimas', 'Belice · ¿Ñandú? «Sí»', '45 % – <5'])(
    'agrees with the bundled fonts on %s',
    (words) => {
      const escaped = words.replace('<', '&lt;')
      for (const weight of [400, 600] as const) {
        const drawn = inkEnd(escaped, weight) - inkEnd('', weight)
        // kerning, which no table of widths holds, moves a word by some hundredths
        expect(Math.abs(widthOf(words, { size: 100, strong: weight === 600 }) - drawn) / drawn).toBeLessThan(0.03)
      }
    },
  )

  it('gives all digits one width, so that numbers align', () =>
    expect(new Set([...'0123456789'].map((digit) => widthOf(digit))).size).toBe(1))

  it('takes an unknown sign for a wide one', () => expect(widthOf('漢', { size: 1000 })).toBe(700))
})

describe('wrap', () => {
  it('breaks at spaces and after hyphens and slashes, not at no-break spaces', () => {
    expect(wrap('Policía y fiscalía', 45)).toEqual(['Policía y', 'fiscalía'])
    expect(wrap('policía–fiscalía', 45)).toEqual(['policía–', 'fiscalía'])
    expect(wrap('nacional/regional', 50)).toEqual(['nacional/', 'regional'])
    expect(wrap('cerca del 45\u00a0%', 45)).toEqual(['cerca del', '45\u00a0%'])
    expect(wrap('', 10)).toEqual([''])
  })

  it('loses no letter and exceeds no line', () => {
    const word = fc.stringMatching(/^[a-zñá–/-]{1,14}$/)
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), fc.integer({ min: 15, max: 200 }), (words, width) => {
        const lines = wrap(words.join(' '), width)
        expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''))
        expect(widest(lines)).toBeLessThanOrEqual(width)
      }),
    )
  })

  it('knows the room that the longest word needs', () => expect(longestWord('de la Protección')).toBe(widthOf('Protección')))
})
