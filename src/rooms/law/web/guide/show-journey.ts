import type { ReadLaw } from '../../domain/distinguish/distinguish.ts'
import { journeyOf } from '../../domain/distinguish/journey.ts'
import { journeyLines } from '../../domain/distinguish/say/say-journey.ts'
import { type SaidTogether, sayTogether } from '../../domain/distinguish/say/say-together.ts'
import type { Told } from '../../domain/distinguish/tell.ts'
import { element } from './element.ts'
import { plain, reasonsBelow, type Voice } from './show-system.ts'

const whyTogether = (voice: Voice, { title, rests, later, careful, below }: SaidTogether): readonly HTMLElement[] => [
  ...plain(rests, { class: 'soft' }),
  ...plain(later, { class: 'say' }),
  // On paper it stands in the record.
  ...plain(careful, { class: 'say on-screen' }),
  element('details', {}, element('summary', {}, title), ...reasonsBelow(voice, below)),
]

/** All phases of the person together, once there are two, with those that each answer rests on. */
export const journeySection = ({ law, ...voice }: Voice & { readonly law: ReadLaw }, phases: readonly Told[]): readonly HTMLElement[] => {
  if (phases.length < 2) return []
  const { t } = voice
  const own = phases.map((phase) => phase.own)
  const journeys = journeyOf(law, own)
  const lines = journeyLines(t, journeys, own).map((one) => element('li', {}, one))
  const why = sayTogether({ t, law }, journeys, own).flatMap((said) => whyTogether(voice, said))
  return [element('section', {}, element('h3', {}, t('law.guide.journey')), element('ul', {}, ...lines), ...why)]
}
