import type { Cut, FontFile } from './fonts.ts'

type Table = (tag: string) => DataView

/** Tables of a TrueType file by their tag. */
const tablesOf = (data: Uint8Array): Table => {
  const file = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const places = new Map<string, [number, number]>()
  for (let at = 12, n = file.getUint16(4); n > 0; n -= 1, at += 16) {
    const tag = String.fromCharCode(...data.subarray(at, at + 4))
    places.set(tag, [file.getUint32(at + 8), file.getUint32(at + 12)])
  }
  return (tag) => {
    const place = places.get(tag)
    if (!place) throw new Error(`docx: the font has no table ${tag}`)
    return new DataView(data.buffer, data.byteOffset + place[0], place[1])
  }
}

/** Glyph of each character of the Basic Multilingual Plane ("cmap" of format 4, OpenType 1.9). */
const glyphsOf = (cmap: DataView): ReadonlyMap<number, number> => {
  const starts = Array.from({ length: cmap.getUint16(2) }, (_, at) => cmap.getUint32(4 + at * 8 + 4))
  const start = starts.find((at) => cmap.getUint16(at) === 4)
  if (start === undefined) throw new Error('docx: the font has no table of characters of format 4')
  const double = cmap.getUint16(start + 6)
  const [ends, begins, deltas, ranges] = [14, 16 + double, 16 + 2 * double, 16 + 3 * double].map((offset) => start + offset) as [
    number,
    number,
    number,
    number,
  ]
  const glyphs = new Map<number, number>()
  for (let segment = 0; segment < double; segment += 2) {
    const range = cmap.getUint16(ranges + segment)
    for (let code = cmap.getUint16(begins + segment), end = cmap.getUint16(ends + segment); code <= end && code < 0xffff; code += 1) {
      const listed = range === 0 ? code : cmap.getUint16(ranges + segment + range + 2 * (code - cmap.getUint16(begins + segment)))
      if (listed !== 0) glyphs.set(code, (listed + cmap.getUint16(deltas + segment)) & 0xffff)
    }
  }
  return glyphs
}

/** What a font says of itself, at a size of one point, in points. */
export type FontMeasure = {
  /** Width of a text; a character that the font lacks counts as wide as half the size. */
  width: (text: string) => number
  /** Height of a line. */
  line: number
}
const UNKNOWN_WIDTH = 0.5

/** Ascent, descent and gap: those of "OS/2" where it says that they rule, else those of "hhea" (OpenType 1.9). */
const lineOf = (table: Table): number => {
  const os2 = table('OS/2')
  const typographic = (os2.getUint16(62) & 128) !== 0
  const [from, at] = typographic ? [os2, 68] : [table('hhea'), 4]
  return from.getInt16(at) - from.getInt16(at + 2) + from.getInt16(at + 4)
}

const measureWith = (data: Uint8Array): FontMeasure => {
  const table = tablesOf(data)
  const units = table('head').getUint16(18)
  const advances = table('hmtx')
  const last = table('hhea').getUint16(34) - 1
  const glyphs = glyphsOf(table('cmap'))
  const known = new Map<string, number>()
  const widthOf = (character: string): number => {
    const glyph = glyphs.get(character.codePointAt(0)!)
    return glyph === undefined ? UNKNOWN_WIDTH : advances.getUint16(4 * Math.min(glyph, last)) / units
  }
  const width = (text: string): number => {
    let sum = 0
    for (const character of text) {
      let one = known.get(character)
      if (one === undefined) known.set(character, (one = widthOf(character)))
      sum += one
    }
    return sum
  }
  return { width, line: lineOf(table) / units }
}

export type Measures = (cut: Cut) => FontMeasure

export const measuresOf = (fonts: readonly FontFile[]): Measures => {
  const made = new Map(fonts.map(({ family, slot, data }) => [`${family} ${slot}`, measureWith(data)]))
  const upright = (cut: Cut) => made.get(`${cut.family} ${cut.slot}`) ?? made.get(`${cut.family} Regular`)!
  return upright
}
