import { path } from '#kernel/page/path.ts'

/** Addresses of this room's pages; other rooms link to them too. The programme's home has its address in `#programme/paths.ts`. */
export const paths = {
  draft: path('/app/programmes/:programme/report'),
  translations: path('/app/programmes/:programme/translations'),
} as const
