import { page } from '#ui/client/page.ts'
import { pilotPaths as paths } from '../contract/pilot-paths.ts'

export const pages = [
  page({ path: paths.observations, title: 'train.page.observations', load: () => import('./pages/observations.tsx') }),
  page({ path: paths.pilots, title: 'train.page.pilots', load: () => import('./pages/pilots.tsx') }),
]
