import type { Translate } from '#kernel/i18n/translate.ts'
import type { Journey } from '../journey.ts'
import { outcomeWords, type Parts } from './outcome-word.ts'

export const phaseNames = (t: Translate, ids: readonly string[]): string => ids.map((id) => t(`law.guide.phase-${id}`)).join(', ')

/** A system with the word for its outcome. */
export const outcomeLine = (t: Translate, one: Parts & Pick<Journey, 'system'>): string =>
  t('law.guide.journey-line', { system: t('law.system', { system: one.system }), outcome: outcomeWords(t, one) })

/** One system over all phases, with the phases that each part of the answer rests on. */
export const journeyLine = (t: Translate, journey: Journey): string => {
  const { tip, som } = journey.restsOn
  return [
    outcomeLine(t, journey),
    ...(tip.length > 0 ? [t('law.guide.journey-tip', { phases: phaseNames(t, tip) })] : []),
    ...(som.length > 0 ? [t('law.guide.journey-som', { phases: phaseNames(t, som) })] : []),
  ].join(' ')
}
