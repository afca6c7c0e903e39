import type { Translate } from '#kernel/i18n/translate.ts'
import type { ReadLaw } from '../../domain/distinguish/distinguish.ts'
import { doubtsOf } from '../../domain/distinguish/say/say-doubts.ts'
import { phaseNames } from '../../domain/distinguish/say/say-journey.ts'
import type { Told } from '../../domain/guide/tell.ts'
import { element } from './element.ts'
import { journeySection } from './show-journey.ts'
import { recordSection } from './show-record.ts'
import { systemDetails } from './show-system.ts'

/** A system that the reader has unfolded stays so when the next answer makes everything anew. */
const remembering = (open: Set<string>, system: string, details: HTMLDetailsElement): HTMLElement => {
  details.open = open.has(system)
  details.addEventListener('toggle', () => (details.open ? open.add(system) : open.delete(system)))
  return details
}

const titledList = (title: string, lines: readonly string[]): readonly HTMLElement[] =>
  lines.length === 0
    ? []
    : [element('section', {}, element('h3', {}, title), element('ul', {}, ...lines.map((line) => element('li', {}, line))))]

type Voice = { readonly t: Translate; readonly law: ReadLaw }

const phasePart = ({ t, law: { law } }: Voice, phase: Told, open: Set<string>): readonly HTMLElement[] => [
  element('h3', {}, t('law.guide.phase-title', { phase: phaseNames(t, [phase.facts.id]) })),
  ...phase.told.systems.map((one) =>
    remembering(open, `${phase.facts.id} ${one.system}`, systemDetails({ t, law }, one, doubtsOf(t, phase.own))),
  ),
  ...titledList(
    t('law.cli.differences'),
    phase.told.differences.map(({ text }) => text),
  ),
]

/**
 * Everything that is answered of one person: all phases together, each phase in each system with why they differ, and the record. Without a
 * date that can be read, that comes first: little can be said of a national law then.
 */
export const outcomeParts = (voice: Voice, phases: readonly Told[], open: Set<string>): readonly HTMLElement[] => [
  ...(phases.some(({ facts }) => facts.date === undefined) ? [element('p', { class: 'say' }, voice.t('law.guide.date-needed'))] : []),
  ...journeySection(voice.t, phases),
  ...phases.flatMap((phase) => phasePart(voice, phase, open)),
  recordSection(voice, phases, new Date()),
]
