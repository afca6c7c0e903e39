import { translatedField, translatedIn } from '#kernel/command/one-language-first.ts'
import { recommendationTranslate } from '../contract/translation.ts'
import { writeRecommendations } from './abilities.ts'
import { defineCommand } from './define.ts'
import { changeRecommendation } from './edit-recommendation.ts'
import { refuse } from './problems.ts'
import { gapLinks, recommendationSeen, takeTurn } from './sql/recommendations.ts'

export const translateRecommendation = defineCommand({
  ...recommendationTranslate,
  on: ({ tx, input }) => recommendationSeen(tx, input.programmeId, input.code),
  can: writeRecommendations,
  run: async ({ tx, actor, input, subject, now }) => {
    const { programmeId, code } = input
    await takeTurn(tx, programmeId)
    const before = (await recommendationSeen(tx, programmeId, code)) ?? subject
    const { version, changedAt, changedBy } = before
    const written = translatedIn(before, input) ?? refuse('recommendation.changed', { version, changedAt, changedBy })
    const gaps = (await gapLinks(tx, programmeId, code)).map(({ gap }) => gap)
    await changeRecommendation(tx, { actor, now }, { before, gaps, written })
    return { code, version: version + 1 }
  },
  audit: ({ code }, { input }) => ({ subject: code, fields: [translatedField(input)] }),
})
