import { z } from 'zod'
import { remote } from '#kernel/command/remote.ts'
import { translationOf } from '#kernel/command/one-language-first.ts'
import { recommendations } from './package.ts'
import { RecommendationCode, RecommendationSaved } from './recommendation.ts'

const { text_es, issuer_es, addressee_es, term_es, indicator_es } = recommendations.columns
/** The column that holds each text in Spanish, which says how long it may be. */
const PARTS = { text: text_es, issuer: issuer_es, addressee: addressee_es, term: term_es, indicator: indicator_es } as const

/** One text of a recommendation, in the language that it lacks. */
export const TranslateRecommendation = z
  .strictObject({
    programmeId: z.uuid(),
    code: RecommendationCode,
    part: z.enum(['text', 'issuer', 'addressee', 'term', 'indicator']),
    ...translationOf(text_es.max),
  })
  .superRefine(({ part, text }, context) => {
    const { max } = PARTS[part]
    if ([...text].length > max)
      context.addIssue({ code: 'too_big', origin: 'string', maximum: max, inclusive: true, path: ['text'], input: text })
  })

export const recommendationTranslate = remote({
  room: 'recommend',
  name: 'recommendation.translate',
  kind: 'command',
  input: TranslateRecommendation,
  output: RecommendationSaved,
})
