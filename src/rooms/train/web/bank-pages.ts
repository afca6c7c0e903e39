import { page } from '#ui/client/page.ts'
import { bankPaths as paths } from '../contract/bank-paths.ts'

const roles = ['train.team']

export const bankPages = [
  page({ path: paths.bank, title: 'train.page.bank', nav: 'train', roles, load: () => import('./pages/bank.tsx') }),
  page({ path: paths.item, title: 'train.page.item', roles, load: () => import('./pages/item.tsx') }),
  page({ path: paths.bring, title: 'train.page.bring-items', roles, load: () => import('./pages/bring-items.tsx') }),
]
