import { page } from '#ui/client/page.ts'
import { releasePaths as paths } from '../contract/release-paths.ts'

export const releasePages = [
  page({
    path: paths.signOff,
    title: 'report.page.sign-off',
    nav: 'decide',
    words: ['decide'],
    load: () => import('./sign-off/board.tsx'),
  }),
  page({ path: paths.signOffPart, title: 'report.page.part', load: () => import('./sign-off/part-page.tsx') }),
  page({ path: paths.releases, title: 'report.page.releases', nav: 'report', load: () => import('./release/releases.tsx') }),
  page({ path: paths.newErratum, title: 'report.page.erratum', load: () => import('./release/erratum.tsx') }),
  page({ path: paths.release, title: 'report.page.release', load: () => import('./release/release.tsx') }),
]
