import type { Translate } from '#kernel/i18n/translate.ts'
import type { Law } from '../../contract/law-data.ts'
import { element } from './element.ts'
import { journeySection, phaseNames } from './show-journey.ts'
import { recordSection, type Told } from './show-record.ts'
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

/**
 * Everything that is answered of one person: the phase that is being described in each system, why they differ, all phases together, and the
 * record.
 * @param phases those that were kept, then the one that is being described
 */
export const outcomeParts = (t: Translate, law: Law, phases: readonly Told[], open: Set<string>): readonly HTMLElement[] => {
  const now = phases.at(-1)
  if (!now) return []
  const kept = phases.slice(0, -1).map(({ facts }) => facts.id)
  return [
    ...(kept.length > 0 ? [element('p', {}, t('law.guide.kept', { phases: phaseNames(t, kept) }))] : []),
    element('p', {}, element('strong', {}, t('law.guide.phase-title', { phase: phaseNames(t, [now.facts.id]) }))),
    ...now.told.systems.map((one) => remembering(open, one.system, systemDetails({ t, law }, one))),
    ...titledList(
      t('law.cli.differences'),
      now.told.differences.map(({ text }) => text),
    ),
    ...journeySection(t, phases),
    recordSection(t, phases, new Date()),
  ]
}
