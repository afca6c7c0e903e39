import { page } from '#ui/client/page.ts'
import { bankPaths as paths } from '../contract/bank-paths.ts'

export const bankPages = [
  page({ path: paths.bank, title: 'train.page.bank', nav: 'train', roles: ['train.team'], load: () => import('./pages/bank.tsx') }),
  page({ path: paths.item, title: 'train.page.item', load: () => import('./pages/item.tsx') }),
  page({ path: paths.bring, title: 'train.page.bring-items', load: () => import('./pages/bring-items.tsx') }),
]
