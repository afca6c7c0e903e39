import { type Menu, page } from '#ui/client/page.ts'
import { paths } from '../contract/paths.ts'

export const menu: Menu = { place: 30 }

export const pages = [
  page({ path: paths.recommendations, title: 'recommend.page.board', nav: 'recommend', load: () => import('./pages/board.tsx') }),
  page({ path: paths.newRecommendation, title: 'recommend.page.new', load: () => import('./pages/new.tsx') }),
  page({
    path: paths.recommendation,
    title: 'recommend.page.recommendation',
    shows: 'recommendation',
    load: () => import('./pages/recommendation.tsx'),
  }),
  page({ path: paths.editRecommendation, title: 'recommend.page.edit', load: () => import('./pages/edit.tsx') }),
]
