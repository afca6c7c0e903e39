import type { Translate } from '#kernel/i18n/translate.ts'
import type { ReadLaw } from '../../domain/distinguish/distinguish.ts'
import { listedLines } from '../../domain/distinguish/say/grouped.ts'
import { doubtsOf } from '../../domain/distinguish/say/say-doubts.ts'
import { phaseNames } from '../../domain/distinguish/say/say-journey.ts'
import { entryPhases } from '../../domain/guide/phases.ts'
import type { Told } from '../../domain/distinguish/tell.ts'
import { element } from './element.ts'
import { journeySection } from './show-journey.ts'
import { recordSection } from './show-record.ts'
import { systemSection } from './show-system.ts'

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

/** That the entry was answered in another phase, where it was in this one not. */
const entryElsewhere = (t: Translate, { own }: Told, all: readonly Told[]): readonly HTMLElement[] => {
  const phases = entryPhases(all.map((one) => one.own))
  if (phases.length === 0 || phases.includes(own.id)) return []
  return [element('p', { class: 'inherited' }, t('law.guide.entry-elsewhere', { phases: phaseNames(t, phases) }))]
}

type Shown = { readonly phase: Told; readonly all: readonly Told[]; readonly open: Set<string> }

const phasePart = ({ t, law: { law } }: Voice, { phase, all, open }: Shown): readonly HTMLElement[] => [
  element('h3', {}, t('law.guide.phase-title', { phase: phaseNames(t, [phase.facts.id]) })),
  ...entryElsewhere(t, phase, all),
  ...phase.told.systems.map((one) =>
    systemSection({ t, law }, one, doubtsOf(t, phase.own), (details) => remembering(open, `${phase.facts.id} ${one.system}`, details)),
  ),
  ...listedLines(t, phase.told.systems).map((line) => element('p', { class: 'soft' }, line)),
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
  ...journeySection(voice, phases),
  ...phases.flatMap((phase) => phasePart(voice, { phase, all: phases, open })),
  recordSection(voice, phases, new Date()),
]
