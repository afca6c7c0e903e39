import { type Menu, page } from '#ui/client/page.ts'
import { OFFICERS } from '../contract/officers.ts'
import { paths } from '../contract/paths.ts'

// The navigation leads officers of a country to cases. What is sealed asks for a key and not for a role.
const words = ['law']

export const menu: Menu = { place: 80 }

export const pages = [
  page({ path: paths.cases, title: 'cases.page.cases', nav: 'cases', roles: OFFICERS, words, load: () => import('./pages/cases.tsx') }),
  page({ path: paths.keys, title: 'cases.page.keys', words, load: () => import('./pages/keys.tsx') }),
  page({ path: paths.offices, title: 'cases.page.offices', words, load: () => import('./pages/offices.tsx') }),
  page({ path: paths.received, title: 'cases.page.received', words, load: () => import('./pages/received.tsx') }),
  page({ path: paths.counts, title: 'cases.page.counts', words, load: () => import('./pages/counts.tsx') }),
  page({ path: paths.case, title: 'cases.page.case', words, load: () => import('./pages/case.tsx') }),
  page({ path: paths.distinguish, title: 'cases.page.distinguish', words, load: () => import('./pages/distinguish.tsx') }),
  page({ path: paths.evidence, title: 'cases.page.evidence', words, load: () => import('./pages/evidence.tsx') }),
  page({ path: paths.exhibit, title: 'cases.page.exhibit', words, load: () => import('./pages/exhibit.tsx') }),
  page({ path: paths.proof, title: 'cases.page.proof', words, load: () => import('./pages/proof.tsx') }),
  page({ path: paths.group, title: 'cases.page.group', words, load: () => import('./pages/group.tsx') }),
  page({ path: paths.money, title: 'cases.page.money', words, load: () => import('./pages/money.tsx') }),
  page({ path: paths.plan, title: 'cases.page.plan', words, load: () => import('./pages/plan.tsx') }),
  page({ path: paths.theory, title: 'cases.page.theory', words, load: () => import('./pages/theory.tsx') }),
  page({ path: paths.timeline, title: 'cases.page.timeline', words, load: () => import('./pages/timeline.tsx') }),
  page({ path: paths.network, title: 'cases.page.network', words, load: () => import('./pages/network.tsx') }),
  page({ path: paths.toDo, title: 'cases.page.to-do', words, load: () => import('./pages/to-do.tsx') }),
  page({ path: paths.safeguards, title: 'cases.page.safeguards', words, load: () => import('./pages/safeguards.tsx') }),
  page({ path: paths.protection, title: 'cases.page.protection', neutral: true, words, load: () => import('./pages/protection.tsx') }),
  page({ path: paths.disclosure, title: 'cases.page.disclosure', words, load: () => import('./pages/disclosure.tsx') }),
  page({ path: paths.members, title: 'cases.page.members', words, load: () => import('./pages/members.tsx') }),
  page({ path: paths.decision, title: 'cases.page.decision', words, load: () => import('./pages/decision.tsx') }),
]
