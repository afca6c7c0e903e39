import { recommendationEdit } from '../contract/recommendation.ts'
import { actsAs, writeRecommendations } from './abilities.ts'
import { defineCommand } from './define.ts'
import { refuse } from './problems.ts'
import { bodyOf, gapLinks, putGaps, recommendationSeen, rowOf, takeTurn } from './sql/recommendations.ts'
import { keepVersion } from './sql/versions.ts'

export const editRecommendation = defineCommand({
  ...recommendationEdit,
  on: ({ tx, input }) => recommendationSeen(tx, input.programmeId, input.code),
  can: writeRecommendations,
  run: async ({ tx, actor, input, subject, now }) => {
    const { programmeId, code } = subject
    await takeTurn(tx, programmeId)
    const before = (await recommendationSeen(tx, programmeId, code)) ?? subject
    const { version, changedAt, changedBy } = before
    if (input.version !== version) refuse('recommendation.changed', { version, changedAt, changedBy })
    const gaps = (await gapLinks(tx, programmeId, code)).map(({ gap }) => gap)
    await keepVersion(tx, before, { ...bodyOf(before), gaps })
    await tx
      .updateTable('recommendation')
      .set({ ...rowOf(input), version: version + 1, changed_at: now, changed_by: actsAs(actor, input) })
      .where('programme_id', '=', programmeId)
      .where('code', '=', code)
      .execute()
    await putGaps(tx, { programmeId, code }, input.gaps)
    return { code, version: version + 1 }
  },
  audit: ({ code }, { input }) => ({ subject: code, fields: ['gaps', ...Object.keys(rowOf(input))] }),
})
