import type { Cut, FontFile } from './fonts.ts'
import { face, fallback } from './look.ts'

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const VEILED = 32

/** Key of the nth font of a file. Any will do: it only keeps the part from being a font that can be installed. */
const keyOf = (at: number): string => `1573796D-6F00-4000-8000-00000000000${at + 1}`

/** Embedded fonts are veiled by adding (XOR) the key's bytes, from the last to the first, to their first 32 bytes (ECMA-376 Part 4, 2.8.1). */
const veil = (data: Uint8Array, at: number): Uint8Array<ArrayBuffer> => {
  const key = Buffer.from(keyOf(at).replaceAll('-', ''), 'hex').toReversed()
  const veiled = new Uint8Array(data)
  for (let place = 0; place < VEILED; place += 1) veiled[place]! ^= key[place % key.length]!
  return veiled
}

const embed = ({ slot }: Cut, at: number) => `<w:embed${slot} r:id="rId${at + 1}" w:fontKey="{${keyOf(at)}}"/>`

const entry = (family: Cut['family'], cuts: readonly Cut[]) =>
  `<w:font w:name="${face[family]}"><w:altName w:val="${fallback[family]}"/><w:charset w:val="00"/><w:family w:val="${family === 'serif' ? 'roman' : 'swiss'}"/><w:pitch w:val="variable"/>${cuts
    .map((cut, at) => (cut.family === family ? embed(cut, at) : ''))
    .join('')}</w:font>`

type Part = { path: string; data: string | Uint8Array<ArrayBuffer> }

let made: { of: readonly FontFile[]; parts: readonly Part[] } | undefined
/** The fonts themselves and the table that names them, with what stands for them where a program takes no embedded font. */
export const fontParts = (fonts: readonly FontFile[]): readonly Part[] => {
  if (made?.of === fonts) return made.parts
  const relation = (at: number) => `<Relationship Id="rId${at + 1}" Type="${R}/font" Target="fonts/font${at + 1}.odttf"/>`
  const parts = [
    {
      path: 'word/fontTable.xml',
      data: `${XML}<w:fonts xmlns:w="${W}" xmlns:r="${R}">${entry('serif', fonts)}${entry('sans', fonts)}</w:fonts>`,
    },
    {
      path: 'word/_rels/fontTable.xml.rels',
      data: `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${fonts.map((_, at) => relation(at)).join('')}</Relationships>`,
    },
    ...fonts.map(({ data }, at) => ({ path: `word/fonts/font${at + 1}.odttf`, data: veil(data, at) })),
  ]
  made = { of: fonts, parts }
  return parts
}
