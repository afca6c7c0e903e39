import type { Translate } from '#kernel/i18n/translate.ts'
import type { SystemOutcome } from '#law/outcome.ts'
import { outcomeWords } from '#law/rules'
import { type Facts, ofElement } from './case-elements.ts'
import { citedBy, restsOn, type Sources } from './case-rests.ts'

type Asked = Facts & { readonly t: Translate; readonly sources: Sources }

/** On what a trafficking answer hangs: elements that are only presumed of this law, and consent where the Protocols needed no word on it. */
export const conditionsOf = ({ t, told, sources, isConsentTold }: Asked, system: SystemOutcome): readonly string[] => {
  if (system.tip !== 'yes') return []
  const presumed = (['act', 'means', 'purpose'] as const).filter((element) => {
    const making = ofElement(system, element).filter(({ answer, needed }) => answer === 'yes' && needed !== 'no')
    return making.length > 0 && restsOn(citedBy(sources, making)) === 'presumed'
  })
  const isConsentOpen = isConsentTold && told.systems[0]?.tip === 'no' && ofElement(system, 'consent').length === 0
  return [...presumed.map((element) => t('train.case.if-covers', { element })), ...(isConsentOpen ? [t('train.case.if-consent')] : [])]
}

/** An outcome in words that promise no more than it rests on; only trafficking has conditions, and they stand beside it. */
export const headline = (t: Translate, parts: Parameters<typeof outcomeWords>[1], conditions: readonly string[]): string => {
  if (conditions.length === 0) return outcomeWords(t, parts)
  return t('train.case.outcome-if', { som: parts.som, conditions: conditions.join('; ') })
}
