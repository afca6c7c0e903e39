import { path } from '#kernel/page/path.ts'

/** Addresses of this room's pages; other rooms link to them too. */
export const paths = {
  statistics: path('/app/programmes/:programme/statistics'),
  conflicts: path('/app/programmes/:programme/statistics/conflicts'),
  counts: path('/app/programmes/:programme/statistics/counts'),
  indicator: path('/app/programmes/:programme/statistics/:indicator'),
} as const
