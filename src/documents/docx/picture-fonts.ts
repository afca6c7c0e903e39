import { createHash, randomUUID } from 'node:crypto'
import { access, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pictureFonts } from './fonts.ts'
import { subsetsOf, waySubsetsAreMade } from './font-subset.ts'

const between = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, at) => first + at)

/** What a chart has beside the letters of western Europe. */
const MORE = '‐‑‒–—―‘’‚“”„†‡•…‰′″‹›€™←↑→↓−≈≤≥\u2002\u2003\u2007\u2009\u202f'
const SIGNS: readonly number[] = [...between(0x20, 0x7e), ...between(0xa0, 0xff), ...[...MORE].map((sign) => sign.codePointAt(0)!)]

/** Any other sign, and one that is written as a number ("&#380;"), which may be any. */
const OTHER = new RegExp(`[^\\t\\n\\r -~\\u00a0-\\u00ff${MORE}]|&#`, 'u')

const FOLDER = fileURLToPath(new URL('../../../node_modules/.cache/istmo-picture-fonts', import.meta.url))

const hashOf = (...parts: readonly (string | Uint8Array)[]): string =>
  parts
    .reduce((hash, part) => hash.update(part), createHash('sha256'))
    .digest('hex')
    .slice(0, 16)

/** A file that holds what its name says; a half-written one, after the power failed, is none. */
const isWhole = async (path: string): Promise<boolean> => basename(path, '.ttf').endsWith(hashOf(await readFile(path)))

const make = async (folder: string, whole: readonly Uint8Array[], begins: readonly string[]): Promise<string[]> => {
  await mkdir(folder, { recursive: true })
  const subsets = await subsetsOf(whole, SIGNS)
  return Promise.all(
    subsets.map(async (subset, at) => {
      const path = join(folder, `${begins[at]!}${hashOf(subset)}.ttf`)
      const aside = `${path}.${randomUUID()}`
      await writeFile(aside, subset)
      await rename(aside, path)
      return path
    }),
  )
}

const findOrMake = async (folder: string): Promise<readonly string[]> => {
  const whole = await Promise.all(pictureFonts.map((path) => readFile(path)))
  const way = await waySubsetsAreMade()
  const begins = whole.map((font) => `${hashOf(font, SIGNS.join(), ...way)}-`)
  const there = await readdir(folder).catch(() => [])
  const paths = begins.map((begin) => join(folder, there.find((name) => name.startsWith(begin) && name.endsWith('.ttf')) ?? begin))
  const kept = await Promise.all(paths.map((path) => isWhole(path).catch(() => false)))
  return kept.every(Boolean) ? paths : make(folder, whole, begins)
}

/** Small fonts kept in a folder, made where they are not there yet or not whole; where none can be kept, the whole ones. */
export const smallFontsIn = (folder: string): Promise<readonly string[]> => findOrMake(folder).catch(() => pictureFonts)

const areThere = (paths: readonly string[]): Promise<boolean> =>
  Promise.all(paths.map((path) => access(path))).then(
    () => true,
    () => false,
  )

/**
 * Gives the files of the fonts that a picture is drawn with. The library reads a file again for each text it draws, and most of a file of ours
 * are signs that hardly any picture has: so there are smaller ones beside them, of the same outlines, made once in an installation. A picture
 * does not show which of the two drew it.
 * @param folder where the small ones are kept. Whoever clears it meanwhile takes them from a process that found them there, and the library
 * draws a picture without its words where a font is gone: so it is looked at before each
 */
export const pictureFontsFrom = (folder: string): ((svg: string) => Promise<readonly string[]>) => {
  let small: Promise<readonly string[]> | undefined
  return async (svg) => {
    if (OTHER.test(svg)) return pictureFonts
    const found = await (small ??= smallFontsIn(folder))
    if (await areThere(found)) return found
    small = smallFontsIn(folder)
    return small
  }
}

export const fontsOf = pictureFontsFrom(FOLDER)
