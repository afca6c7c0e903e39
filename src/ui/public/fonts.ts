import { readFile } from 'node:fs/promises'
import { type Body, bodyOf } from '#kernel/page/bodies.ts'

const FONTS = [
  ['serif-400.woff2', '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2'],
  ['serif-600.woff2', '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2'],
  ['sans-400.woff2', '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2'],
  ['sans-600.woff2', '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2'],
] as const

/** The style that names them. */
export const publicFontFaces = (): Promise<string> => readFile(new URL('fonts.css', import.meta.url), 'utf8')

/** The fonts of public pages, by their address. */
export const publicFonts = async (): Promise<ReadonlyMap<string, Body>> => {
  const read = FONTS.map(async ([name, from]) => {
    const bytes = new Uint8Array(await readFile(new URL(import.meta.resolve(from))))
    return [`/fonts/${name}`, bodyOf('font/woff2', bytes)] as const
  })
  return new Map(await Promise.all(read))
}
