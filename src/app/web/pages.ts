import { paths } from '#programme/paths.ts'
import { pages as programme } from '../../rooms/programme/web/pages.ts'
import { pages as cases } from '../../rooms/cases/web/pages.ts'
import { pages as decide } from '../../rooms/decide/web/pages.ts'
import { pages as indicators } from '../../rooms/indicators/web/pages.ts'
import { pages as law } from '../../rooms/law/web/pages.ts'
import { homePage } from '../../rooms/report/web/draft-pages.ts'
import { parts as reportParts } from '../../rooms/report/web/record-parts.ts'
import { pages as report } from '../../rooms/report/web/pages.ts'
import { parts as trainParts } from '../../rooms/train/web/record-parts.ts'
import { pages as train } from '../../rooms/train/web/pages.ts'
import { pages as recommend } from '../../rooms/recommend/web/pages.ts'
import { type Page, page } from '#ui/client/page.ts'
import type { RecordPart } from '#ui/client/record-parts.tsx'
import { pages as assess } from '../../rooms/assess/web/pages.ts'

const start = page({ path: paths.start, title: 'app.page.start', load: () => import('./start.tsx') })
const find = page({ path: paths.find, title: 'app.page.find', load: () => import('./find/find.tsx') })

/** The only list of the rooms' pages; the navigation has them in this order. */
export const pages: readonly Page[] = [
  start,
  find,
  homePage,
  ...assess,
  ...recommend,
  ...train,
  ...indicators,
  ...law,
  ...report,
  ...decide,
  ...cases,
  ...programme,
]

/** What rooms add to the pages of records that rooms below them show. */
export const recordParts: readonly RecordPart[] = [...reportParts, ...trainParts]
