import type { Translate } from '#kernel/i18n/translate.ts'
import type { Joined, Journey } from '../journey.ts'
import { outcomeWords, type Parts } from './outcome-word.ts'

export const phaseNames = (t: Translate, ids: readonly string[]): string => ids.map((id) => t(`law.guide.phase-${id}`)).join(', ')

/** A system with the word for its outcome. */
export const outcomeLine = (t: Translate, one: Parts & Pick<Journey, 'system'>): string =>
  t('law.guide.journey-line', { system: t('law.system', { system: one.system }), outcome: outcomeWords(t, one) })

const joinedLine = (t: Translate, { kind, in: held }: Joined): string =>
  t(`law.guide.journey-${kind}`, {
    act: phaseNames(t, held.act),
    means: phaseNames(t, held.means),
    purpose: phaseNames(t, held.purpose),
    byMeans: String(held.means.length > 0),
  })

/** One system over all phases, with the phases that each part of the answer rests on. */
export const journeyLine = (t: Translate, journey: Journey): string => {
  const { tip, som } = journey.restsOn
  const unsaid = journey.borderUnsaid
  return [
    outcomeLine(t, journey),
    ...(tip.length > 0 ? [t('law.guide.journey-tip', { phases: phaseNames(t, tip) })] : []),
    ...(som.length > 0 ? [t('law.guide.journey-som', { phases: phaseNames(t, som) })] : []),
    ...(journey.joined ? [joinedLine(t, journey.joined)] : []),
    ...(unsaid.length > 0 ? [t('law.guide.journey-border', { phases: phaseNames(t, unsaid) })] : []),
  ].join(' ')
}
