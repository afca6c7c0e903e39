import type { Translate } from '#kernel/i18n/translate.ts'
import type { Facts } from '../../../contract/facts.ts'
import type { Missing, SystemOutcome } from '../../../contract/outcome.ts'
import { disorderOf } from '../disorder.ts'
import type { Joined } from '../joined.ts'
import type { Journey } from '../journey.ts'
import type { Told } from '../tell.ts'
import { gathered } from './grouped.ts'
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
    byAct: String(held.act.length > 0),
    byMeans: String(held.means.length > 0),
    byPurpose: String(held.purpose.length > 0),
    none: String(held.act.length + held.means.length + held.purpose.length === 0),
  })

/** One system over all phases, with the phases that each part of the answer rests on. */
const journeyLine = (t: Translate, journey: Journey): string => {
  const { tip, som } = journey.restsOn
  return [
    outcomeLine(t, journey),
    ...(tip.length > 0 ? [t('law.guide.journey-tip', { phases: phaseNames(t, tip) })] : []),
    ...(som.length > 0 ? [t('law.guide.journey-som', { phases: phaseNames(t, som) })] : []),
  ].join(' ')
}

const paidLine = (t: Translate, { crossing, in: paid }: NonNullable<Journey['paid']>): string =>
  t('law.guide.journey-paid', { crossing: phaseNames(t, crossing), paid: phaseNames(t, paid), several: String(crossing.length > 1) })

const notesOn = (t: Translate, { joined, paid, helped, unsaid: { border, benefit, attempt } }: Journey): readonly string[] => [
  ...(joined ? [joinedLine(t, joined)] : []),
  ...(border.length > 0 ? [t('law.guide.journey-border', { phases: phaseNames(t, border) })] : []),
  ...(benefit.length > 0 ? [t('law.guide.journey-benefit', { phases: phaseNames(t, benefit) })] : []),
  ...(paid ? [paidLine(t, paid)] : []),
  ...(helped ? [t('law.guide.journey-helped', { crossing: phaseNames(t, helped.crossing), helped: phaseNames(t, helped.in) })] : []),
  ...(attempt.length > 0 ? [t('law.guide.journey-attempt', { phases: phaseNames(t, attempt) })] : []),
]

const disorderLines = (t: Translate, phases: readonly Facts[]): readonly string[] =>
  disorderOf(phases).map(({ later, earlier }) =>
    t('law.guide.journey-days', { later: phaseNames(t, [later]), earlier: phaseNames(t, earlier) }),
  )

/** What no phase by itself lacks: between them the act, its means and its purpose are to be looked at again, whatever the law leaves open in one. */
const missingBetween = ({ joined }: Journey): readonly Missing[] =>
  joined?.kind === 'open' ? [{ for: 'TIP', kind: 'fact', id: 'acts', why: '' }] : []

/** Each system as of all phases together: its answer, and the reasons and what is missing of them all. */
export const togetherIn = (journeys: readonly Journey[], phases: readonly Told[]): readonly SystemOutcome[] =>
  journeys.flatMap((journey) => {
    const { system, outcome, tip, som, attempt } = journey
    const own = phases.flatMap(({ told }) => told.systems.filter((one) => one.system === system))
    const [first] = own
    const reasons = own.flatMap((one) => one.reasons)
    const missing = [...own.flatMap((one) => one.missing), ...missingBetween(journey)]
    return first ? [{ ...first, outcome, tip, som, attempt, reasons, missing }] : []
  })

/**
 * A line for each system over all phases; then what is to be said of how they come together, once, with the systems where it is not so of all; last the
 * days that contradict the order, which no system makes otherwise.
 */
export const journeyLines = (t: Translate, journeys: readonly Journey[], phases: readonly Facts[]): readonly string[] => {
  const said = journeys.flatMap((journey) => notesOn(t, journey).map((note) => ({ note, system: journey.system })))
  const notes = [...gathered(said, ({ note }) => note)].map(([note, all]) => {
    if (all.length === journeys.length) return note
    return t('law.guide.journey-only', { systems: all.map(({ system }) => t('law.system', { system })).join(', '), note })
  })
  return [...journeys.map((one) => journeyLine(t, one)), ...notes, ...disorderLines(t, phases)]
}
