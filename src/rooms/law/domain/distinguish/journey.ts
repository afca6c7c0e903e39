import type { Answer, System } from '../../contract/facts.ts'
import type { Outcome, SystemOutcome } from '../../contract/outcome.ts'
import { factsGiven, knownOf } from '../facts/known-facts.ts'
import { anyOf } from '../truth.ts'
import { judgedTogether, type ReadLaw } from './distinguish.ts'
import { headline } from './headline.ts'
import type { Told } from './tell.ts'

type Part = 'tip' | 'som' | 'attempt'
type Element = 'act' | 'means' | 'purpose'

/**
 * Trafficking that no phase holds whole. `found`: each element is in some phase. `denied`: it would be so, but wherever an act was done a means
 * that is asked for, or the purpose, was answered "no". With the phases in which each was found.
 */
export type Joined = { readonly kind: 'found' | 'denied'; readonly in: Readonly<Record<Element, readonly string[]>> }

/** What one victim's phases are together in one system, and the phases on which each part rests. */
export type Journey = {
  readonly system: System
  readonly outcome: Outcome
  readonly tip: Answer
  readonly som: Answer
  readonly attempt: Answer
  readonly restsOn: Readonly<Record<Part, readonly string[]>>
  readonly joined?: Joined
  /** Where smuggling is open: the phases that do not say whether a border was crossed, although another says that none was. */
  readonly borderUnsaid: readonly string[]
}

type Phase = SystemOutcome & { readonly id: string }

/** Whether an element of trafficking is there, or not asked for, in some wording that applies to a phase. */
const has = ({ reasons }: Phase, element: Element): boolean =>
  reasons.some((one) => one.element === element && (one.answer === 'yes' || one.needed === 'no'))

const isDenied = ({ reasons }: Phase, element: Element): boolean => {
  const own = reasons.filter((one) => one.element === element)
  return own.length > 0 && own.every((one) => one.answer === 'no' && one.needed !== 'no')
}

/** Acts in every phase that has one; the others where they were found first, since they are carried into what follows. */
const foundIn = (phases: readonly Phase[]): Joined['in'] => {
  const holding = (element: Element) =>
    phases.filter(({ reasons }) => reasons.some((one) => one.element === element && one.answer === 'yes')).map(({ id }) => id)
  return { act: holding('act'), means: holding('means').slice(0, 1), purpose: holding('purpose').slice(0, 1) }
}

/**
 * An act in one phase and the exploitation in another are one crime where the act was done for that exploitation: facts told in phases are as
 * much as the same facts told at once. Where a means that is asked for, or the purpose, was denied of every act, it is not known.
 * @source TIP Protocol art. 3(a): the act "for the purpose of exploitation"
 */
const joinedOf = (phases: readonly Phase[], whole: Answer | undefined): Joined | undefined => {
  if (whole !== 'yes' || phases.some(({ tip }) => tip === 'yes')) return undefined
  const isBorne = phases.some((phase) => has(phase, 'act') && !isDenied(phase, 'means') && !isDenied(phase, 'purpose'))
  return { kind: isBorne ? 'found' : 'denied', in: foundIn(phases) }
}

const tipOf = (phases: readonly Phase[], joined: Joined | undefined): Answer => {
  if (joined) return joined.kind === 'found' ? 'yes' : 'unknown'
  return anyOf(phases.map(({ tip }) => tip))
}

const borderUnsaid = (told: readonly Told[]): readonly string[] => {
  const border = ({ own }: Told): Answer => knownOf(factsGiven(own))('border')
  return told.some((one) => border(one) === 'no') ? told.filter((one) => border(one) === 'unknown').map(({ own }) => own.id) : []
}

/**
 * All phases of one person in each system. Of smuggling one phase has to hold all, since each border is crossed by itself; of trafficking it is
 * enough that act, means and purpose are found between them. Trafficking in one and smuggling in another are both.
 */
export const journeyOf = (law: ReadLaw, told: readonly Told[]): readonly Journey[] => {
  const whole = judgedTogether(
    law,
    told.map(({ own }) => own),
  )
  const systems = [...new Set(told.flatMap((one) => one.told.systems.map(({ system }) => system)))]
  return systems.map((system) => {
    const phases = told.flatMap(({ told: { id, systems: all } }) =>
      all.filter((one) => one.system === system).map((one) => ({ id, ...one })),
    )
    const any = (of: Part): Answer => anyOf(phases.map((one) => one[of]))
    const restsOn = (of: Part) => phases.filter((one) => one[of] === 'yes').map(({ id }) => id)
    const joined = joinedOf(phases, whole[system]?.tip)
    const answers = { tip: tipOf(phases, joined), som: any('som'), attempt: any('attempt') }
    return {
      system,
      outcome: headline(answers),
      ...answers,
      restsOn: { tip: restsOn('tip'), som: restsOn('som'), attempt: restsOn('attempt') },
      ...(joined && { joined }),
      borderUnsaid: answers.som === 'unknown' ? borderUnsaid(told) : [],
    }
  })
}
