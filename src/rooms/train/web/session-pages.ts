import { page } from '#ui/client/page.ts'
import { sessionPaths as paths } from '../contract/session-paths.ts'

export const sessionPages = [
  page({ path: paths.sessions, title: 'train.page.sessions', nav: 'train', load: () => import('./pages/sessions.tsx') }),
  page({ path: paths.newSession, title: 'train.page.new-session', load: () => import('./pages/new-session.tsx') }),
  page({ path: paths.session, title: 'train.page.session', shows: 'training-session', load: () => import('./pages/session.tsx') }),
  page({ path: paths.editSession, title: 'train.page.edit-session', load: () => import('./pages/edit-session.tsx') }),
  page({ path: paths.roll, title: 'train.page.roll', load: () => import('./pages/roll.tsx') }),
  page({ path: paths.enrol, title: 'train.page.enrol', load: () => import('./pages/enrol.tsx') }),
  page({
    path: paths.trainees,
    title: 'train.page.trainees',
    nav: 'train',
    roles: ['train.team'],
    load: () => import('./pages/trainees.tsx'),
  }),
  page({
    path: paths.facilitators,
    title: 'train.page.facilitators',
    nav: 'train',
    roles: ['train.team', 'train.director', 'train.facilitator', 'programme.officer'],
    load: () => import('./pages/facilitators.tsx'),
  }),
  page({ path: paths.newFacilitator, title: 'train.page.new-facilitator', load: () => import('./pages/new-facilitator.tsx') }),
  page({ path: paths.facilitator, title: 'train.page.facilitator', load: () => import('./pages/facilitator.tsx') }),
  page({
    path: paths.coverage,
    title: 'train.page.coverage',
    nav: 'train',
    roles: ['train.team', 'train.director', 'programme.officer', 'train.analyst'],
    load: () => import('./pages/coverage.tsx'),
  }),
]
