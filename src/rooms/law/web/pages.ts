import { page } from '#ui/client/page.ts'
import { paths } from '../contract/paths.ts'

export const pages = [
  page({ path: paths.treaties, title: 'law.page.treaties', nav: 'indicators', load: () => import('./pages/treaties.tsx') }),
]
