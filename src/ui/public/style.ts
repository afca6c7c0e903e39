import { readFile } from 'node:fs/promises'
import { type Body, bodyOf } from '#kernel/page/bodies.ts'
import { cssCustomProperties } from '../tokens.ts'
import { publicFontFaces } from './fonts.ts'

export const publicStyleAddress = '/public.css'
/** The house's sign. A browser that is told of none asks for `/favicon.ico`, which answers too. */
export const iconAddress = '/istmo.svg'
/** The script that every public page with a way to the other language names; without it the page is whole all the same. */
export const keepPlaceAddress = '/keep-place.js'

/** What all public pages share: the one style sheet of the rooms', with the house's tokens, its sign, and the script that keeps the reader's place. */
export const publicStyle = async (): Promise<ReadonlyMap<string, Body>> => {
  const css = await readFile(new URL('public.css', import.meta.url), 'utf8')
  const keepPlace = await readFile(new URL('keep-place.js', import.meta.url), 'utf8')
  const icon = (name: string) => readFile(new URL(name, import.meta.url)).then((bytes) => new Uint8Array(bytes))
  return new Map([
    [iconAddress, bodyOf('image/svg+xml', await icon('istmo.svg'))],
    ['/favicon.ico', bodyOf('image/x-icon', await icon('favicon.ico'))],
    [keepPlaceAddress, bodyOf('text/javascript; charset=utf-8', keepPlace)],
    [publicStyleAddress, bodyOf('text/css; charset=utf-8', [cssCustomProperties(), await publicFontFaces(), css].join('\n'))],
  ])
}
