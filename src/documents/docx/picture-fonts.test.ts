import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { afterAll, describe, expect, it } from 'vitest'
import { pictureFonts } from './fonts.ts'
import { face } from './look.ts'
import { pictureFontsFrom, smallFontsIn } from './picture-fonts.ts'

const svg = (text: string, look = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="420" height="40"><text x="3.3" y="25.7" font-size="13" ${look}>${text}</text></svg>`

const drawn = (picture: string, fontFiles: readonly string[]): Buffer =>
  new Resvg(picture, { font: { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: face.sans } }).render().pixels

const PLAIN = ['Policía, 14 de 22 («no evaluado»)', 'AVATAR Wójt fi ffi 1/2', '≤ 5 – 1 204 → 45 %', 'Condición ¿jurídica? · ñandú']
const LOOKS = [
  '',
  'font-weight="600"',
  'font-weight="700"',
  'font-style="italic"',
  `font-family="${face.serif}"`,
  'font-variant="small-caps"',
]

// Not those that an installation keeps: they may have been made otherwise, by what is not to be tried here.
const folder = await mkdtemp(join(tmpdir(), 'istmo-fonts-'))
afterAll(() => rm(folder, { recursive: true }))
const fontsOf = pictureFontsFrom(join(folder, 'kept'))

describe('fonts of a picture', () => {
  it('that are smaller draw it as the whole ones do', async () => {
    for (const text of PLAIN)
      for (const look of LOOKS) {
        const picture = svg(text, look)
        const small = await fontsOf(picture)
        expect(small).not.toEqual(pictureFonts)
        expect(drawn(picture, small).equals(drawn(picture, pictureFonts)), `${text} ${look}`).toBe(true)
        expect(drawn(picture, small).equals(drawn(svg('', look), small))).toBe(false)
      }
  })

  it.each(['Čapek', 'Żółty', '&#268;apek', 'κ = 0,7', '30 ℃'])('are the whole ones where it has a sign like those of %s', async (text) =>
    expect(await fontsOf(svg(text))).toBe(pictureFonts),
  )

  it('are made again where they are gone, or one of them is not whole', async () => {
    const made = await fontsOf(svg('a'))
    const bytes = await readFile(made[0]!)
    await rm(join(folder, 'kept'), { recursive: true })
    expect(await fontsOf(svg('b'))).toEqual(made)
    expect(await readFile(made[0]!)).toEqual(bytes)
    await writeFile(made[0]!, bytes.subarray(0, 100))
    expect(await smallFontsIn(join(folder, 'kept'))).toEqual(made)
    expect(await readFile(made[0]!)).toEqual(bytes)
    expect(await readdir(join(folder, 'kept'))).toHaveLength(pictureFonts.length)
  })

  it('are the whole ones where none can be kept', async () => {
    await writeFile(join(folder, 'file'), '')
    expect(await pictureFontsFrom(join(folder, 'file', 'in-a-file'))(svg('a'))).toBe(pictureFonts)
  })
})
