import { page } from '#ui/client/page.ts'
import { paths } from '../contract/paths.ts'

/** From the first workshop to its release. */
export const workshopPages = [
  page({ path: paths.workshops, title: 'assess.page.workshops', nav: 'assess', load: () => import('./pages/workshops.tsx') }),
  page({ path: paths.newWorkshop, title: 'assess.page.new-workshop', load: () => import('./pages/new-workshop.tsx') }),
  page({ path: paths.importWorkshops, title: 'assess.page.import-workshops', load: () => import('./pages/import-workshops.tsx') }),
  page({ path: paths.workshop, title: 'assess.page.workshop', shows: 'workshop', load: () => import('./pages/workshop.tsx') }),
  page({ path: paths.editWorkshop, title: 'assess.page.edit-workshop', load: () => import('./pages/edit-workshop.tsx') }),
]
