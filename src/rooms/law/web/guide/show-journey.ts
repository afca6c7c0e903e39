import type { Translate } from '#kernel/i18n/translate.ts'
import type { Distinction } from '../../contract/outcome.ts'
import { type Journey, journeyOf } from '../../domain/distinguish/journey.ts'
import { outcomeWords } from '../../domain/distinguish/say/outcome-word.ts'
import { element } from './element.ts'

export const phaseNames = (t: Translate, ids: readonly string[]): string => ids.map((id) => t(`law.guide.phase-${id}`)).join(', ')

/** One system over all phases, with the phases that each part of the answer rests on. */
export const journeyLine = (t: Translate, { system, outcome, som, restsOn }: Journey): string =>
  [
    t('law.guide.journey-line', { system: t('law.system', { system }), outcome: outcomeWords(t, { outcome, som }) }),
    ...(restsOn.tip.length > 0 ? [t('law.guide.journey-tip', { phases: phaseNames(t, restsOn.tip) })] : []),
    ...(restsOn.som.length > 0 ? [t('law.guide.journey-som', { phases: phaseNames(t, restsOn.som) })] : []),
  ].join(' ')

/** All phases of the person together, once there are two, with those that each answer rests on. */
export const journeySection = (t: Translate, phases: readonly { readonly told: Distinction }[]): readonly HTMLElement[] => {
  if (phases.length < 2) return []
  const lines = journeyOf(phases.map(({ told }) => told)).map((one) => element('li', {}, journeyLine(t, one)))
  return [element('section', {}, element('h3', {}, t('law.guide.journey')), element('ul', {}, ...lines))]
}
