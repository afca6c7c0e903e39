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
    const { programmeId, code, part, lang, source, text } = input
    await takeTurn(tx, programmeId)
    const before = (await recommendationSeen(tx, programmeId, code)) ?? subject
    const [es, en] = [`${part}Es`, `${part}En`] as const
    const [own, other] = lang === 'es' ? [es, en] : [en, es]
    const { version, changedAt, changedBy } = before
    // Somebody has written there since, or changed what was translated.
    if (before[own] || before[other] !== source) refuse('recommendation.changed', { version, changedAt, changedBy })
    const gaps = (await gapLinks(tx, programmeId, code)).map(({ gap }) => gap)
    await changeRecommendation(tx, { actor, now }, { before, gaps, written: { ...before, [own]: text } })
    return { code, version: version + 1 }
  },
  audit: ({ code }, { input: { part, lang } }) => ({ subject: code, fields: [`${part}_${lang}`] }),
})
