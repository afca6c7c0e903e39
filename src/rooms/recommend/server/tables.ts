import type { Generated } from 'kysely'
import { seenThrough } from '#kernel/access/visibility.ts'
import type { Kept } from '#kernel/db/kept-rows.ts'
import type { Followup, Recommendation, RecommendationGap } from '../contract/package.ts'
import { visible as walls } from '../migrations/0001-recommend.ts'
import { visible as earlierWalls } from '../migrations/0002-versions.ts'

export type RecommendTables = {
  recommendation: Kept<Recommendation> & { version: Generated<number>; changed_at: string | null; changed_by: string | null }
  recommendation_version: {
    programme_id: string
    code: string
    version: number
    changed_at: string | null
    changed_by: string | null
    was: unknown
  }
  recommendation_gap: Kept<RecommendationGap>
  /** `recorded_by` is the account that reported it here; what an import brings has none. */
  followup: Kept<Followup> & { recorded_by: string | null }
}

export const visible = { ...walls, ...earlierWalls }
export const seen = seenThrough<RecommendTables>(visible)
