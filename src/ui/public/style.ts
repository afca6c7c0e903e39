import { readFile } from 'node:fs/promises'
import { type Body, bodyOf } from '#kernel/page/bodies.ts'
import { cssCustomProperties } from '../tokens.ts'
import { publicFontFaces } from './fonts.ts'

export const publicStyleAddress = '/public.css'
/** The script that every public page with a way to the other language names; without it the page is whole all the same. */
export const keepPlaceAddress = '/keep-place.js'

/** What all public pages share: the one style sheet of the rooms', with the house's tokens, and the script that keeps the reader's place. */
export const publicStyle = async (): Promise<ReadonlyMap<string, Body>> => {
  const css = await readFile(new URL('public.css', import.meta.url), 'utf8')
  const keepPlace = await readFile(new URL('keep-place.js', import.meta.url), 'utf8')
  return new Map([
    [keepPlaceAddress, bodyOf('text/javascript; charset=utf-8', keepPlace)],
    [publicStyleAddress, bodyOf('text/css; charset=utf-8', [cssCustomProperties(), await publicFontFaces(), css].join('\n'))],
  ])
}
