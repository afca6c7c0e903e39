import { type Menu, type Page, page } from '#ui/client/page.ts'
import { paths } from '../contract/paths.ts'
import * as signInScreen from './pages/sign-in.tsx'

/** Its screen comes with the app: whoever has nothing of that yet is mostly nobody yet. */
export const signIn: Page = page({
  path: paths.signIn,
  title: 'programme.page.sign-in',
  open: true,
  load: () => Promise.resolve(signInScreen),
})

export const menu: Menu = { place: 90 }

export const pages: readonly Page[] = [
  signIn,
  page({ path: paths.invitation, title: 'programme.page.invitation', open: true, load: () => import('./pages/invitation.tsx') }),
  page({ path: paths.account, title: 'programme.page.account', load: () => import('./pages/account.tsx') }),
  page({ path: paths.found, title: 'programme.page.new-programme', load: () => import('./pages/new-programme.tsx') }),
  page({
    path: paths.people,
    title: 'programme.page.people',
    nav: 'programme',
    roles: ['programme.officer', 'programme.administrator'],
    load: () => import('./pages/people.tsx'),
  }),
  page({ path: paths.sources, title: 'programme.page.sources', nav: 'indicators', load: () => import('./pages/sources.tsx') }),
  page({ path: paths.newSource, title: 'programme.page.new-source', load: () => import('./pages/new-source.tsx') }),
  page({ path: paths.source, title: 'programme.page.source', shows: 'source', load: () => import('./pages/source.tsx') }),
  page({ path: paths.editSource, title: 'programme.page.edit-source', load: () => import('./pages/edit-source.tsx') }),
]
