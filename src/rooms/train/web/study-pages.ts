import { page } from '#ui/client/page.ts'
import { studyPaths as paths } from '../contract/study-paths.ts'

export const studyPages = [
  page({
    path: paths.studies,
    title: 'train.page.studies',
    nav: 'train',
    roles: ['train.analyst', 'train.director', 'programme.officer'],
    load: () => import('./pages/studies.tsx'),
  }),
  page({ path: paths.study, title: 'train.page.study', shows: 'training-study', load: () => import('./pages/study.tsx') }),
  page({ path: paths.about, title: 'train.page.study-about', load: () => import('./pages/study-about.tsx') }),
  page({ path: paths.plan, title: 'train.page.study-plan', load: () => import('./pages/study-plan.tsx') }),
  page({ path: paths.result, title: 'train.page.study-result', load: () => import('./pages/study-result.tsx') }),
  page({ path: paths.edition, title: 'train.page.study-edition', load: () => import('./pages/study-edition.tsx') }),
  page({
    path: paths.levels,
    title: 'train.page.levels',
    nav: 'train',
    roles: ['train.team'],
    load: () => import('./pages/levels.tsx'),
  }),
  page({ path: paths.sessionLevels, title: 'train.page.session-levels', load: () => import('./pages/session-levels.tsx') }),
]
