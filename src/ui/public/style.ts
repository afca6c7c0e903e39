import { readFile } from 'node:fs/promises'
import { type Body, bodyOf } from '#kernel/page/bodies.ts'
import { cssCustomProperties } from '../tokens.ts'
import { publicFontFaces } from './fonts.ts'

export const publicStyleAddress = '/public.css'

/** The one style sheet of the rooms' public pages: the house's tokens and what all of them share. */
export const publicStyle = async (): Promise<ReadonlyMap<string, Body>> => {
  const css = await readFile(new URL('public.css', import.meta.url), 'utf8')
  return new Map([
    [publicStyleAddress, bodyOf('text/css; charset=utf-8', [cssCustomProperties(), await publicFontFaces(), css].join('\n'))],
  ])
}
