import { createContext, useContext } from 'react'
import type { ChainRecord } from '#kernel/chain/walk.ts'
import type { Page } from './page.ts'
import { useProgramme } from './here.ts'

type RecordPage = Pick<Page, 'pattern'> & { readonly isPart: boolean }

/** Pages that show records of the chain, by the kind of record; filled by the app, which alone knows every room. */
export const RecordPagesContext = createContext<ReadonlyMap<string, RecordPage>>(new Map())

/** What to fill it with. */
export const recordPages = (pages: readonly Page[]): ReadonlyMap<string, RecordPage> =>
  new Map(
    pages.flatMap(({ shows, showsParts, pattern }): (readonly [string, RecordPage])[] => [
      ...(shows === null ? [] : [[shows, { pattern, isPart: false }] as const]),
      ...showsParts.map((kind) => [kind, { pattern, isPart: true }] as const),
    ]),
  )

/**
 * Addresses of records of any room, so that a page leads on to what rests on its record without knowing the room that keeps it.
 * @returns undefined for a kind that no page shows
 */
export const useRecordAddress = (): ((record: ChainRecord) => string | undefined) => {
  const pages = useContext(RecordPagesContext)
  const { code } = useProgramme()
  return ({ kind, id }) => {
    const page = pages.get(kind)
    const shown = page?.isPart ? id.slice(0, id.lastIndexOf('/')) : id
    return page?.pattern.replace(':programme', encodeURIComponent(code)).replace(/:\w+/, encodeURIComponent(shown))
  }
}
