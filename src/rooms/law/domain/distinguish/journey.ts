import { MEANS, PURPOSES } from '../../contract/fact-ids.ts'
import type { Answer, Facts, System } from '../../contract/facts.ts'
import type { Distinction, Outcome, SystemOutcome } from '../../contract/outcome.ts'
import { isNoAct, isProtocolAct } from '../facts/contradictions.ts'
import { factsGiven } from '../facts/known-facts.ts'
import { anyOf } from '../truth.ts'
import { headline } from './headline.ts'

type Group = Facts['means'] | Facts['purpose']
type Members = Readonly<Record<string, unknown>>

const isYes = (one: unknown): boolean => {
  if (typeof one !== 'object' || one === null) return one === 'yes'
  const { value, intended, carriedOut } = one as Members
  return [value, intended, carriedOut].some(isYes)
}

const yesMembers = (group: Group): readonly [string, unknown][] =>
  typeof group === 'object' ? Object.entries(group).filter(([, one]) => isYes(one)) : []

/** Of a purpose what was intended earlier and what was carried out later are both kept; anything else that is yes stays yes. */
const together = (before: unknown, now: unknown): unknown => {
  const isPurpose = (one: unknown): one is Members => typeof one === 'object' && one !== null && !('value' in one)
  if (!isPurpose(before)) return isPurpose(now) ? { ...now, intended: 'yes' } : before
  const parts = isPurpose(now) ? now : now === 'yes' ? { intended: 'yes' } : {}
  return { ...parts, ...Object.fromEntries(Object.entries(before).filter(([, one]) => isYes(one))) }
}

/** Whether a group says that one of the Protocol's own was there, by its name. */
const namesProtocol = (group: readonly string[], given: Group): boolean => yesMembers(given).some(([name]) => group.includes(name))

/** What was found earlier holds later, whatever is said of the later phase alone. */
const carried = <One extends Group>(group: readonly string[], earlier: One, later: One): One => {
  const isWord = earlier === 'yes' || later === 'yes'
  // "At least one of the Protocol's" says more than a further one that is named beside it.
  if (isWord && !namesProtocol(group, earlier) && !namesProtocol(group, later)) return 'yes' as One
  const found = yesMembers(earlier)
  if (found.length === 0) return later
  const own: Members = typeof later === 'object' ? later : later === 'no' ? { rest: 'no' } : {}
  return { ...own, ...Object.fromEntries(found.map(([name, before]) => [name, together(before, own[name])])) } as One
}

/** Whoever was recruited, moved, lodged or received in an earlier phase is the object of no attempt in one in which no act was done. */
const attemptOf = (before: readonly Facts[], phase: Facts): Pick<Facts, 'attempt'> =>
  isNoAct(factsGiven(phase)) && before.some((one) => isProtocolAct(factsGiven(one))) ? { attempt: 'no' } : {}

/**
 * The phases of one victim in their order, each with the means, purposes and benefit that were found before it: deception at recruitment still
 * holds on the journey, and who was paid before it was paid for it. Acts, entry and attempt are of their phase alone.
 */
export const carryForward = (phases: readonly Facts[]): readonly Facts[] => {
  const told: Facts[] = []
  for (const phase of phases) {
    const before = told.at(-1)
    const means = carried(MEANS.protocol, before?.means, phase.means)
    const purpose = carried(PURPOSES.protocol, before?.purpose, phase.purpose)
    const benefit = isYes(before?.benefit) ? before?.benefit : phase.benefit
    told.push({
      ...phase,
      ...attemptOf(told, phase),
      ...(means !== undefined && { means }),
      ...(purpose !== undefined && { purpose }),
      ...(benefit !== undefined && { benefit }),
    })
  }
  return told
}

/** What one victim's phases are together in one system, and the phases on which each part rests. */
export type Journey = {
  readonly system: System
  readonly outcome: Outcome
  readonly tip: Answer
  readonly som: Answer
  readonly attempt: Answer
  readonly restsOn: Readonly<Record<'tip' | 'som' | 'attempt', readonly string[]>>
}

/** Whether an element of trafficking is there, or not asked for, in some wording that applies to a phase. */
const has = ({ reasons }: SystemOutcome, element: string): boolean =>
  reasons.some((one) => one.element === element && (one.answer === 'yes' || one.needed === 'no'))

/**
 * An act, with a means where one is asked for, in one phase, and exploitation only in a later one: whether it was meant already then is not
 * known, and a certain "no" would say that it was not.
 */
const mayBeMeant = (phases: readonly SystemOutcome[]): boolean =>
  phases.some(
    (phase, index) =>
      has(phase, 'act') && has(phase, 'means') && !has(phase, 'purpose') && phases.slice(index + 1).some((later) => has(later, 'purpose')),
  )

/** Of several phases one is enough for an offence; trafficking in one and smuggling in another are both. */
export const journeyOf = (phases: readonly Distinction[]): readonly Journey[] => {
  const systems = [...new Set(phases.flatMap((phase) => phase.systems.map(({ system }) => system)))]
  return systems.map((system) => {
    const own = phases.flatMap(({ id, systems: all }) => all.filter((one) => one.system === system).map((one) => ({ id, ...one })))
    const together = (of: 'tip' | 'som' | 'attempt'): Answer => {
      const answer = anyOf(own.map((one) => one[of]))
      return answer === 'no' && of === 'tip' && mayBeMeant(own) ? 'unknown' : answer
    }
    const restsOn = (of: 'tip' | 'som' | 'attempt') => own.filter((one) => one[of] === 'yes').map(({ id }) => id)
    const answers = { tip: together('tip'), som: together('som'), attempt: together('attempt') }
    return {
      system,
      outcome: headline(answers),
      ...answers,
      restsOn: { tip: restsOn('tip'), som: restsOn('som'), attempt: restsOn('attempt') },
    }
  })
}
