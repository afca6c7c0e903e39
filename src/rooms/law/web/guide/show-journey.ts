import type { Translate } from '#kernel/i18n/translate.ts'
import type { Distinction } from '../../contract/outcome.ts'
import { journeyOf } from '../../domain/distinguish/journey.ts'
import { journeyLine } from '../../domain/distinguish/say/say-journey.ts'
import { element } from './element.ts'

/** All phases of the person together, once there are two, with those that each answer rests on. */
export const journeySection = (t: Translate, phases: readonly { readonly told: Distinction }[]): readonly HTMLElement[] => {
  if (phases.length < 2) return []
  const lines = journeyOf(phases.map(({ told }) => told)).map((one) => element('li', {}, journeyLine(t, one)))
  return [element('section', {}, element('h3', {}, t('law.guide.journey')), element('ul', {}, ...lines))]
}
