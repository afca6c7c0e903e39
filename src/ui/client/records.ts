import { createContext, useContext } from 'react'
import type { ChainRecord } from '#kernel/chain/walk.ts'
import type { Page } from './page.ts'
import { useProgramme } from './here.ts'

/** Pages that show records of the chain, by the kind of record; filled by the app, which alone knows every room. */
export const RecordPagesContext = createContext<ReadonlyMap<string, string>>(new Map())

/** What to fill it with. */
export const recordPages = (pages: readonly Page[]): ReadonlyMap<string, string> =>
  new Map(pages.flatMap(({ shows, pattern }) => (shows === null ? [] : [[shows, pattern] as const])))

/**
 * Addresses of records of any room, so that a page leads on to what rests on its record without knowing the room that keeps it.
 * @returns undefined for a kind that no page shows
 */
export const useRecordAddress = (): ((record: ChainRecord) => string | undefined) => {
  const pages = useContext(RecordPagesContext)
  const { code } = useProgramme()
  return ({ kind, id }) => pages.get(kind)?.replace(':programme', encodeURIComponent(code)).replace(/:\w+/, encodeURIComponent(id))
}
