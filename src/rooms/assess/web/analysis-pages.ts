import { page } from '#ui/client/page.ts'
import { paths } from '../contract/paths.ts'

/** From the codebook to the gaps. */
export const analysisPages = [
  page({ path: paths.codebook, title: 'assess.page.codebook', nav: 'assess', load: () => import('./pages/codebook.tsx') }),
  page({ path: paths.coding, title: 'assess.page.coding', nav: 'assess', load: () => import('./pages/coding.tsx') }),
  page({ path: paths.statements, title: 'assess.page.statements', nav: 'assess', load: () => import('./pages/statements.tsx') }),
  page({ path: paths.statement, title: 'assess.page.statement', shows: 'statement', load: () => import('./pages/statement.tsx') }),
  page({ path: paths.matrices, title: 'assess.page.matrices', nav: 'assess', load: () => import('./pages/matrices.tsx') }),
  page({ path: paths.findings, title: 'assess.page.findings', nav: 'assess', load: () => import('./pages/findings.tsx') }),
  page({ path: paths.newFinding, title: 'assess.page.new-finding', load: () => import('./pages/new-finding.tsx') }),
  page({ path: paths.finding, title: 'assess.page.finding', shows: 'finding', load: () => import('./pages/finding.tsx') }),
  page({ path: paths.editFinding, title: 'assess.page.edit-finding', load: () => import('./pages/edit-finding.tsx') }),
  page({ path: paths.gaps, title: 'assess.page.gaps', nav: 'assess', load: () => import('./pages/gaps.tsx') }),
  page({ path: paths.newGap, title: 'assess.page.new-gap', load: () => import('./pages/new-gap.tsx') }),
  page({ path: paths.gap, title: 'assess.page.gap', shows: 'gap', load: () => import('./pages/gap.tsx') }),
  page({ path: paths.editGap, title: 'assess.page.edit-gap', load: () => import('./pages/edit-gap.tsx') }),
  page({ path: paths.rounds, title: 'assess.page.rounds', nav: 'assess', load: () => import('./pages/rounds.tsx') }),
]
