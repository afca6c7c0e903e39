import type { Translate } from '#kernel/i18n/translate.ts'
import type { ReadLaw } from '../../domain/distinguish/distinguish.ts'
import { listedLines } from '../../domain/distinguish/say/grouped.ts'
import { inheritedLines } from '../../domain/distinguish/say/say-answered.ts'
import { saySystem } from '../../domain/distinguish/say/say-system.ts'
import { doubtsOf } from '../../domain/distinguish/say/say-doubts.ts'
import { phaseNames } from '../../domain/distinguish/say/say-journey.ts'
import { entryElsewhere } from '../../domain/guide/phases.ts'
import type { Told } from '../../domain/distinguish/tell.ts'
import { element } from './element.ts'
import { journeySection } from './show-journey.ts'
import { recordSection } from './show-record.ts'
import { NumberedSources } from './numbered-sources.ts'
import { sharedSection } from './show-shared.ts'
import { systemSection, type Voice as SystemVoice } from './show-system.ts'

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

type Voice = SystemVoice & { readonly law: ReadLaw }

/** The sources of all that was said, once; called when all of it was said. */
const sourcesSection = ({ t, numbers }: SystemVoice): HTMLElement =>
  element(
    'section',
    { class: 'sources on-paper' },
    element('h3', {}, t('law.guide.sources')),
    element('ol', {}, ...numbers.all.map((source) => element('li', {}, source))),
  )

/** That the entry was answered in another phase, where it was in this one not. */
const entryNote = (t: Translate, { own }: Told, all: readonly Told[]): readonly HTMLElement[] => {
  const phases = entryElsewhere(
    own,
    all.map((one) => one.own),
  )
  return phases.length === 0
    ? []
    : [element('p', { class: 'inherited' }, t('law.guide.entry-elsewhere', { phases: phaseNames(t, phases) }))]
}

type Shown = { readonly phase: Told; readonly all: readonly Told[]; readonly open: Set<string> }

/** Each system; on paper what several of them have alike comes first. */
const systemParts = (voice: Voice, { phase, open }: Pick<Shown, 'phase' | 'open'>): readonly HTMLElement[] => {
  const { t, law } = voice
  const doubts = doubtsOf(t, phase.own)
  const all = phase.told.systems.map((one) => ({ one, said: saySystem({ t, law: law.law }, one, doubts) }))
  return [
    sharedSection(
      t,
      all.map(({ one, said }) => ({ system: t('law.system', { system: one.system }), said })),
    ),
    ...all.map((each) => systemSection(voice, each, (details) => remembering(open, `${phase.facts.id} ${each.one.system}`, details))),
  ]
}

const phasePart = (voice: Voice, { phase, all, open }: Shown): readonly HTMLElement[] => {
  const { t } = voice
  return [
    element('h3', {}, t('law.guide.phase-title', { phase: phaseNames(t, [phase.facts.id]) })),
    ...entryNote(t, phase, all),
    ...inheritedLines(t, phase.own, phase.facts).map((text) => element('p', { class: 'inherited on-screen' }, text)),
    ...systemParts(voice, { phase, open }),
    ...listedLines(t, phase.told.systems).map((line) => element('p', { class: 'soft' }, line)),
    ...titledList(
      t('law.cli.differences'),
      phase.told.differences.map(({ text }) => text),
    ),
  ]
}

/**
 * Everything that is answered of one person: all phases together, each phase in each system with why they differ, and the record. Without a
 * date that can be read, that comes first: little can be said of a national law then.
 */
export const outcomeParts = (given: Omit<Voice, 'numbers'>, phases: readonly Told[], open: Set<string>): readonly HTMLElement[] => {
  const voice = { ...given, numbers: new NumberedSources() }
  const { t } = voice
  return [
    ...(phases.some(({ facts }) => facts.date === undefined) ? [element('p', { class: 'say' }, t('law.guide.date-needed'))] : []),
    ...journeySection(voice, phases),
    ...phases.flatMap((phase) => phasePart(voice, { phase, all: phases, open })),
    sourcesSection(voice),
    recordSection(voice, phases, new Date()),
  ]
}
