import { page } from '#ui/client/page.ts'
import { paths as programme } from '#programme/paths.ts'
import { paths } from '../contract/paths.ts'

export const homePage = page({
  path: programme.home,
  title: 'report.page.home',
  nav: 'home',
  words: ['programme'],
  load: () => import('./pages/home.tsx'),
})

export const draftPage = page({ path: paths.draft, title: 'report.page.draft', nav: 'report', load: () => import('./pages/draft.tsx') })

export const translationsPage = page({
  path: paths.translations,
  title: 'report.page.translations',
  roles: ['programme.officer', 'assess.lead'],
  load: () => import('./pages/translations.tsx'),
})
