import { seenThrough } from '#kernel/access/visibility.ts'
import type { Followup, Recommendation, RecommendationGap } from '../contract/package.ts'
import { visible } from '../migrations/0001-recommend.ts'

type Kept<Row> = { -readonly [Column in keyof Row]: Row[Column] } & { programme_id: string; position: number }

export type RecommendTables = {
  recommendation: Kept<Recommendation>
  recommendation_gap: Kept<RecommendationGap>
  followup: Kept<Followup>
}

export const seen = seenThrough<RecommendTables>(visible)
