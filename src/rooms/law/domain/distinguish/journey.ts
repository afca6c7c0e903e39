import type { Answer, Facts, System } from '../../contract/facts.ts'
import type { Outcome } from '../../contract/outcome.ts'
import { factsGiven, knownOf } from '../facts/known-facts.ts'
import { anyOf } from '../truth.ts'
import { mayPrecede, spanOf } from '../span.ts'
import { carryForward } from './carry-forward.ts'
import { examined, type Examined, judgedTogether, type ReadLaw } from './distinguish.ts'
import { headline } from './headline.ts'

type Part = 'tip' | 'som' | 'attempt'
type Element = 'act' | 'means' | 'purpose'

/**
 * Trafficking that no phase holds whole. `found`: an act with its means in one phase, the exploitation in another. `open`: each element is in some
 * phase, but wherever an act was done its means was not found, what else the law asks of it was answered "no", or the
 * exploitation was over before. `also`: another phase holds all of it, and the acts
 * named here are part of it if the exploitation was sought already then. With the phases in which each was found.
 */
export type Joined = { readonly kind: 'found' | 'open' | 'also'; readonly in: Readonly<Record<Element, readonly string[]>> }

/** A phase that stands before others and, by its days, came after them: what was found in either does not count in the other. */
export type Disorder = { readonly later: string; readonly earlier: readonly string[] }

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
  readonly disorder: readonly Disorder[]
}

/** One phase in one system: with what was carried into it, and what its own answers alone find. */
type Phase = Examined & { readonly own: Facts; readonly found: Examined['elements'] }

const idsOf = (phases: readonly Phase[]): readonly string[] => phases.map(({ own }) => own.id)

/** Whether an element of trafficking is there, or not asked for, in some wording that applies to a phase. */
const has = ({ elements }: Phase, name: string): boolean =>
  elements.some((one) => one.name === name && (one.answer === 'yes' || one.needed === 'no'))

const isDenied = ({ elements }: Phase, name: string): boolean => {
  const own = elements.filter((one) => one.name === name)
  return own.length > 0 && own.every((one) => one.answer === 'no' && one.needed !== 'no')
}

/** Where an element was found: what a phase only received was found in another, on that one's days. */
const holding = (phases: readonly Phase[], name: Element): readonly Phase[] =>
  phases.filter(({ found }) => found.some((one) => one.name === name && one.answer === 'yes'))

const mayComeBefore = (one: Phase, other: Phase): boolean => mayPrecede(spanOf(one.own.date), spanOf(other.own.date))

/** Where it was found first: into those of the others that it may come before it was carried. */
const firstOf = (phases: readonly Phase[]): readonly Phase[] =>
  phases.filter((phase, at) => !phases.slice(0, at).some((before) => mayComeBefore(before, phase)))

/** Of some acts, with the means that may have been used before and the exploitation that may have followed. */
const foundFor = (phases: readonly Phase[], acts: readonly Phase[]): Joined['in'] => ({
  act: idsOf(acts),
  means: idsOf(firstOf(holding(phases, 'means').filter((one) => acts.some((act) => mayComeBefore(one, act))))),
  purpose: idsOf(firstOf(holding(phases, 'purpose').filter((one) => acts.some((act) => mayComeBefore(act, one))))),
})

/** Each in whichever phase it is, whatever its days. */
const foundIn = (phases: readonly Phase[]): Joined['in'] => ({
  act: idsOf(holding(phases, 'act')),
  means: idsOf(firstOf(holding(phases, 'means'))),
  purpose: idsOf(firstOf(holding(phases, 'purpose'))),
})

/** An act that may have been done for what was found of the purpose in some phase: with what else the law asks of it, and not after it. */
const isFor = (phases: readonly Phase[], act: Phase): boolean =>
  ['act', 'displacement', 'means'].every((name) => has(act, name)) &&
  !isDenied(act, 'purpose') &&
  holding(phases, 'purpose').some((one) => mayComeBefore(act, one))

/**
 * An act in one phase and the exploitation in another are one crime where the act was done for that exploitation: facts told in phases are as
 * much as the same facts told at once. A means belongs to the act by which it was used, then or before; a purpose that was denied of every act
 * is not known.
 * @source TIP Protocol art. 3(a): the act "by means of" what it lists, "for the purpose of exploitation"
 */
const joinedOf = (phases: readonly Phase[], whole: Answer): Joined | undefined => {
  if (whole !== 'yes') return undefined
  const acts = phases.filter((phase) => isFor(phases, phase))
  if (!phases.some(({ tip }) => tip === 'yes'))
    return acts.length > 0 ? { kind: 'found', in: foundFor(phases, acts) } : { kind: 'open', in: foundIn(phases) }
  const open = acts.filter(({ tip }) => tip === 'unknown')
  return open.length > 0 ? { kind: 'also', in: foundFor(phases, open) } : undefined
}

/** Where no phase has it, and all together are not certain not to, it is open. */
const tipOf = (phases: readonly Phase[], whole: Answer, joined: Joined | undefined): Answer => {
  if (joined?.kind === 'found') return 'yes'
  const any = anyOf(phases.map(({ tip }) => tip))
  return any === 'no' && whole !== 'no' ? 'unknown' : any
}

const borderUnsaid = (phases: readonly Facts[]): readonly string[] => {
  const border = (facts: Facts): Answer => knownOf(factsGiven(facts))('border')
  return phases.some((one) => border(one) === 'no') ? phases.filter((one) => border(one) === 'unknown').map(({ id }) => id) : []
}

const disorderOf = (phases: readonly Phase[]): readonly Disorder[] =>
  phases
    .map((phase, at) => ({ later: phase.own.id, earlier: idsOf(phases.slice(at + 1).filter((next) => !mayComeBefore(phase, next))) }))
    .filter(({ earlier }) => earlier.length > 0)

/** Each phase in each system that it names, in the order in which they stand. */
const phasesOf = (law: ReadLaw, facts: readonly Facts[]): readonly Phase[] =>
  carryForward(facts).flatMap((carried, at) => {
    const own = facts[at] ?? carried
    const alone = examined(law, own)
    return examined(law, carried).map((one) => ({ ...one, own, found: alone.find(({ system }) => system === one.system)?.elements ?? [] }))
  })

/**
 * All phases of one person in each system, as they were answered. Of smuggling one phase has to hold all, since each border is crossed by itself;
 * of trafficking it is enough that act, means and purpose are found between them. Trafficking in one and smuggling in another are both. A system
 * is asked of the phases that name it.
 */
export const journeyOf = (law: ReadLaw, facts: readonly Facts[]): readonly Journey[] => {
  const all = phasesOf(law, facts)
  return [...new Set(all.map(({ system }) => system))].map((system) => {
    const phases = all.filter((one) => one.system === system)
    const own = phases.map((one) => one.own)
    const any = (of: Part): Answer => anyOf(phases.map((one) => one[of]))
    const restsOn = (of: Part) => idsOf(phases.filter((one) => one[of] === 'yes'))
    const whole = judgedTogether(law, system, own).tip
    const joined = joinedOf(phases, whole)
    const answers = { tip: tipOf(phases, whole, joined), som: any('som'), attempt: any('attempt') }
    return {
      system,
      outcome: headline(answers),
      ...answers,
      restsOn: { tip: restsOn('tip'), som: restsOn('som'), attempt: restsOn('attempt') },
      ...(joined && { joined }),
      borderUnsaid: answers.som === 'unknown' ? borderUnsaid(own) : [],
      disorder: disorderOf(phases),
    }
  })
}
