import { path } from '#kernel/page/path.ts'

/** Addresses of this room's pages; other rooms link to them too. */
export const paths = {
  treaties: path('/app/programmes/:programme/treaties'),
} as const
