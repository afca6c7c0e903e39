import { path } from '#kernel/page/path.ts'

/** Addresses of this room's pages; other rooms link to them too. */
export const paths = {
  recommendations: path('/app/programmes/:programme/recommendations'),
  newRecommendation: path('/app/programmes/:programme/recommendations/new'),
  recommendation: path('/app/programmes/:programme/recommendations/:code'),
  editRecommendation: path('/app/programmes/:programme/recommendations/:code/edit'),
} as const
