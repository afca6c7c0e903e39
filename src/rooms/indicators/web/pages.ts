import { type Menu, page } from '#ui/client/page.ts'
import { paths } from '../contract/paths.ts'

export const menu: Menu = { place: 50 }

export const pages = [
  page({ path: paths.statistics, title: 'indicators.page.statistics', nav: 'indicators', load: () => import('./pages/statistics.tsx') }),
  page({ path: paths.conflicts, title: 'indicators.page.conflicts', nav: 'indicators', load: () => import('./pages/conflicts.tsx') }),
  page({ path: paths.counts, title: 'indicators.page.counts', nav: 'indicators', load: () => import('./pages/counts.tsx') }),
  page({ path: paths.indicator, title: 'indicators.page.indicator', shows: 'indicator', load: () => import('./pages/indicator.tsx') }),
]
