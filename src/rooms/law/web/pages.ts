import { type Menu, page } from '#ui/client/page.ts'
import { paths } from '../contract/paths.ts'

export const menu: Menu = { place: 55 }

export const pages = [
  page({ path: paths.treaties, title: 'law.page.treaties', nav: 'indicators', load: () => import('./pages/treaties.tsx') }),
  page({ path: paths.laws, title: 'law.page.laws', nav: 'decide', load: () => import('./pages/laws.tsx') }),
  page({ path: paths.countryLaw, title: 'law.page.country', load: () => import('./pages/country-law.tsx') }),
  page({ path: paths.proposal, title: 'law.page.proposal', shows: 'law-proposal', load: () => import('./pages/proposal.tsx') }),
  page({ path: paths.proposalLines, title: 'law.page.lines', load: () => import('./pages/proposal-lines.tsx') }),
]
