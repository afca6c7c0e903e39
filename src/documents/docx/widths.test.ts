import { Resvg } from '@resvg/resvg-js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pictureFonts, textFonts } from './fonts.ts'
import { measuresOf } from './widths.ts'

const measures = measuresOf(await textFonts())
const sans = measures({ family: 'sans', slot: 'Regular' }).width

/** Width by another program: the outline of the text between two bars, less that of the bars. */
const drawn = (text: string): number => {
  const box = (inner: string) =>
    new Resvg(
      `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="200"><text x="10" y="100" font-family="Source Sans 3" font-size="100" style="font-kerning:none">|${inner}|</text></svg>`,
      { font: { loadSystemFonts: false, fontFiles: [...pictureFonts] } },
    ).innerBBox()!.width
  return (box(text) - box('')) / 100
}

describe('widths of text', () => {
  it.each(['2009', 'investigación', 'trata de personas, «no evaluado» — 45 %'])('are those that a picture of %s has', (text) => {
    expect(Math.abs(sans(text) - drawn(text))).toBeLessThan(0.015)
  })

  it('set all digits alike, so that numbers align', () => {
    for (const family of ['serif', 'sans'] as const)
      expect(new Set([...'0123456789'].map(measures({ family, slot: 'Regular' }).width)).size).toBe(1)
  })

  it('add up', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'abcdeñÁ 1,.-') }),
        fc.string({ unit: fc.constantFrom(...'xyz«»¿ 0') }),
        (one, other) => {
          expect(sans(one + other)).toBeCloseTo(sans(one) + sans(other), 9)
        },
      ),
    )
  })

  it('are half the size for what the font lacks', () => expect(sans('語')).toBe(0.5))
  it('take the regular cut where there is no other', () =>
    expect(measures({ family: 'sans', slot: 'Italic' }).width('abc')).toBe(sans('abc')))
})
