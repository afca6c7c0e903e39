import { page } from '#ui/client/page.ts'
import { testPaths } from '../contract/test-paths.ts'

const WORKS_WITH_TESTS = ['train.team', 'train.facilitator', 'train.analyst']

export const testPages = [
  page({
    path: testPaths.tests,
    title: 'train.page.tests',
    nav: 'train',
    roles: WORKS_WITH_TESTS,
    load: () => import('./pages/tests.tsx'),
  }),
  page({ path: testPaths.sessionTests, title: 'train.page.session-tests', load: () => import('./pages/session-tests.tsx') }),
  page({ path: testPaths.papers, title: 'train.page.papers', load: () => import('./pages/papers.tsx') }),
  page({ path: testPaths.linking, title: 'train.page.linking', load: () => import('./pages/linking.tsx') }),
]
