import type { Translate } from '#kernel/i18n/translate.ts'
import type { ReadLaw } from '../../domain/distinguish/distinguish.ts'
import { journeyOf } from '../../domain/distinguish/journey.ts'
import { journeyLines } from '../../domain/distinguish/say/say-journey.ts'
import type { Told } from '../../domain/distinguish/tell.ts'
import { element } from './element.ts'

/** All phases of the person together, once there are two, with those that each answer rests on. */
export const journeySection = (
  { t, law }: { readonly t: Translate; readonly law: ReadLaw },
  phases: readonly Told[],
): readonly HTMLElement[] => {
  if (phases.length < 2) return []
  const lines = journeyLines(
    t,
    journeyOf(
      law,
      phases.map(({ own }) => own),
    ),
  ).map((one) => element('li', {}, one))
  return [element('section', {}, element('h3', {}, t('law.guide.journey')), element('ul', {}, ...lines))]
}
