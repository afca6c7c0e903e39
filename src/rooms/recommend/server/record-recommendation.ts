import { nextCode } from '#assess/rules'
import { REGION } from '#programme/region.ts'
import { hasCountry, programmeSeen } from '#programme/port'
import { recommendationRecord } from '../contract/recommendation.ts'
import { actsAs, writeRecommendations } from './abilities.ts'
import { defineCommand } from './define.ts'
import { refuse } from './problems.ts'
import { after, putGaps, recommendationsSeen, rowOf, takeTurn } from './sql/recommendations.ts'

export const recordRecommendation = defineCommand({
  ...recommendationRecord,
  on: ({ tx, input }) => programmeSeen(tx, input.programmeId),
  can: writeRecommendations,
  run: async ({ tx, actor, input, now }) => {
    const { programmeId, country } = input
    if (country !== REGION && !(await hasCountry(tx, programmeId, country))) refuse('recommendation.code-unknown')
    await takeTurn(tx, programmeId)
    const prefix = `R-${country}-`
    const taken = (await recommendationsSeen(tx, programmeId)).map(({ code }) => code).filter((code) => code.startsWith(prefix))
    const code = nextCode(prefix, 2, taken) ?? refuse('recommendation.codes-used-up', { country })
    const place = { programme_id: programmeId, code, country, position: await after(tx, 'recommendation', programmeId) }
    await tx
      .insertInto('recommendation')
      .values({ ...place, ...rowOf(input), changed_at: now, changed_by: actsAs(actor, input) })
      .execute()
    await putGaps(tx, { programmeId, code }, input.gaps)
    return { code, version: 1 }
  },
  audit: ({ code }, { input }) => ({ subject: code, fields: ['country', 'gaps', ...Object.keys(rowOf(input))] }),
})
