import { keptTables } from '#kernel/db/kept-rows.ts'
import type { Tables } from '#sheets/table.ts'
import { followups, recommendationGaps, recommendations, type recommendTables } from '../../contract/package.ts'
import { seen } from '../tables.ts'

export const recommendPackage = keptTables<Tables<typeof recommendTables>>(seen, {
  recommendations: { of: recommendations, in: 'recommendation' },
  recommendation_gaps: { of: recommendationGaps, in: 'recommendation_gap' },
  followups: { of: followups, in: 'followup' },
})
