import { type Menu, page } from '#ui/client/page.ts'
import { bodyPlaces, conditionPlaces, paths } from '../contract/paths.ts'

export const menu: Menu = { place: 70 }

export const pages = [
  page({ path: paths.meetings, title: 'decide.page.meetings', nav: 'decide', load: () => import('./pages/meetings.tsx') }),
  page({ path: paths.newMeeting, title: 'decide.page.new-meeting', load: () => import('./pages/new-meeting.tsx') }),
  page({
    path: paths.bodies,
    title: 'decide.page.bodies',
    nav: 'decide',
    places: Object.values(bodyPlaces),
    load: () => import('./pages/bodies.tsx'),
  }),
  page({
    path: paths.meeting,
    title: 'decide.page.meeting',
    places: Object.values(conditionPlaces),
    load: () => import('./pages/meeting.tsx'),
  }),
]
