import type { Translate } from '#kernel/i18n/translate.ts'
import type { Facts } from '../../../contract/facts.ts'
import { carriedOut, contradictionsOf, isNoAct } from '../../facts/contradictions.ts'
import { factsGiven } from '../../facts/known-facts.ts'

/** Answers that may stand together and seldom do: somebody was exploited, and it is denied outright that anybody brought, received or kept them. */
export const doubtsOf = (t: Translate, facts: Facts): readonly string[] => {
  const given = factsGiven(facts)
  const isDoubtful = isNoAct(given) && carriedOut(given) !== undefined && contradictionsOf(given).length === 0
  return isDoubtful ? [t('law.guide.exploited-doubt')] : []
}
