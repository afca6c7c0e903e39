import { paths } from '#programme/paths.ts'
import { type Menu, type Page, page } from '#ui/client/page.ts'
import type { RecordPart } from '#ui/client/record-parts.tsx'

type RoomPages = { readonly pages: readonly Page[]; readonly menu: Menu }

const roomPages = Object.values(import.meta.glob<RoomPages>('../../rooms/*/web/pages.ts', { eager: true })).toSorted(
  (a, b) => a.menu.place - b.menu.place,
)
const roomParts = import.meta.glob<readonly RecordPart[]>('../../rooms/*/web/record-parts.ts', { eager: true, import: 'parts' })

const start = page({ path: paths.start, title: 'app.page.start', load: () => import('./start.tsx') })
const find = page({ path: paths.find, title: 'app.page.find', load: () => import('./find/find.tsx') })

/** The app's own, then those of each room; the navigation has them in this order. */
export const pages: readonly Page[] = [start, find, ...roomPages.flatMap((room) => room.pages)]

/** What rooms add to the pages of records that rooms below them show. */
export const recordParts: readonly RecordPart[] = Object.values(roomParts).flat()
