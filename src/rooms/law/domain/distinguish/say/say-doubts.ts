import type { Translate } from '#kernel/i18n/translate.ts'
import type { Facts } from '../../../contract/facts.ts'
import { carriedOut, contradictionsOf, isNoAct } from '../../facts/contradictions.ts'
import { type FactMap, factsGiven } from '../../facts/known-facts.ts'

/** An act that only national texts name, beside a "no" to the one of the Protocol that it is as a rule. */
const isNamedOnce = (given: FactMap, { yes, no }: { readonly yes: string; readonly no: readonly string[] }): boolean =>
  given.get(yes) === 'yes' && no.every((id) => given.get(id) === 'no')

/**
 * Answers that may stand together and seldom do: somebody was exploited, and it is denied outright that anybody brought, received or kept them; who
 * was kept was harboured by nobody; who was hired was recruited by nobody.
 */
export const doubtsOf = (t: Translate, facts: Facts): readonly string[] => {
  const given = factsGiven(facts)
  const isDoubtful = isNoAct(given) && carriedOut(given) !== undefined && contradictionsOf(given).length === 0
  return [
    ...(isDoubtful ? [t('law.guide.exploited-doubt')] : []),
    ...(isNamedOnce(given, { yes: 'acts.retention', no: ['acts.harbouring', 'acts.receipt'] }) ? [t('law.guide.kept-doubt')] : []),
    ...(isNamedOnce(given, { yes: 'acts.hiring', no: ['acts.recruitment'] }) ? [t('law.guide.hired-doubt')] : []),
  ]
}
