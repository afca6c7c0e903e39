import { mayDo } from '#kernel/access/ability.ts'
import { programmeSeen } from '#programme/port'
import { recommendationList } from '../contract/recommendation.ts'
import { readRecommendations, writeRecommendations } from './abilities.ts'
import { defineQuery } from './define.ts'
import { linesOf } from './lines.ts'
import { followupsSeen } from './sql/followups.ts'
import { gapLinks, recommendationsSeen } from './sql/recommendations.ts'

export const listRecommendations = defineQuery({
  ...recommendationList,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readRecommendations,
  run: async ({ db, actor, input: { programmeId }, subject }) => {
    const around = { gaps: await gapLinks(db, programmeId), followups: await followupsSeen(db, programmeId) }
    const recommendations = await linesOf(db, await recommendationsSeen(db, programmeId), around)
    return { recommendations, may: mayDo(actor, subject, [writeRecommendations]) }
  },
  audit: 'none',
})
