import type { Translate } from '#kernel/i18n/translate.ts'
import type { Facts } from '../../contract/facts.ts'
import { phaseNames } from '../../domain/distinguish/say/say-journey.ts'
import { entryPhases } from '../../domain/guide/phases.ts'
import { byId } from './element.ts'

/** Where an earlier phase answered the entry, the questions of the entry say so, so that nobody answers them twice. */
export const showEntryKnown = (t: Translate, kept: readonly Facts[]): void => {
  const phases = entryPhases(kept)
  byId('entry-known').hidden = phases.length === 0
  byId('entry-known').textContent = phases.length === 0 ? '' : t('law.guide.entry-known', { phases: phaseNames(t, phases) })
}
