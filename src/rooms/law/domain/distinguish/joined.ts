import type { Answer, Facts, System } from '../../contract/facts.ts'
import { mayComeBefore } from './disorder.ts'
import { GROUP_IDS } from '../facts/known-facts.ts'
import { type Examined, judgedFor, type ReadLaw } from './distinguish.ts'
import { sceneOf } from './scene.ts'

type Element = 'act' | 'means' | 'purpose'

/**
 * Trafficking that no phase holds whole. `found`: an act with its means in one phase, the exploitation in another. `dated`: the same, where the law
 * changed between the two or one of its texts is not on file. `open`: each element is in some phase, but wherever an act was done its means was
 * not found, what else the law asks of it was answered "no", or the exploitation was over before. `unsaid`: what is not known in the phases named
 * keeps all together from a "no" that each alone is. `also`: another phase holds all of it, and the acts named here are part of it if the
 * exploitation was sought already then. With the phases in which each was found, or is not known.
 */
export type Joined = {
  readonly kind: 'found' | 'dated' | 'open' | 'unsaid' | 'also'
  readonly in: Readonly<Record<Element, readonly string[]>>
}

/** One phase in one system: with what was carried into it, and what its own answers alone find. */
export type Phase = Examined & { readonly own: Facts; readonly carried: Facts; readonly found: Examined['elements'] }

type Pair = { readonly act: Phase; readonly purpose: Phase }
type Asked = { readonly law: ReadLaw; readonly system: System; readonly phases: readonly Phase[] }

export const idsOf = (phases: readonly Pick<Phase, 'own'>[]): readonly string[] => [...new Set(phases.map(({ own }) => own.id))]

/** Where an element was found, or is not known: what a phase only received was found in another, on that one's days. */
const holding = (phases: readonly Phase[], name: Element, as: Answer = 'yes'): readonly Phase[] =>
  phases.filter(({ found }) => found.some((one) => one.name === name && one.answer === as && (as === 'yes' || one.needed !== 'no')))

/** Where it was found first: into those of the others that it may come before it was carried. */
const firstOf = (phases: readonly Phase[]): readonly Phase[] =>
  phases.filter((phase, at) => !phases.slice(0, at).some((before) => mayComeBefore(before.own, phase.own)))

const inEach = (phases: readonly Phase[]): Joined['in'] => ({
  act: idsOf(holding(phases, 'act')),
  means: idsOf(firstOf(holding(phases, 'means'))),
  purpose: idsOf(firstOf(holding(phases, 'purpose'))),
})

const GROUPS = { act: 'acts', means: 'means', purpose: 'purpose' } as const

/** Phases that leave a fact of each unanswered: what only the law leaves open, nobody can answer there. */
const unsaidIn = (phases: readonly Phase[]): Joined['in'] => {
  const isUnsaid = (name: Element) => (phase: Phase) =>
    GROUP_IDS[GROUPS[name]].some((id) => sceneOf(phase.own).believed.get(id) === 'unknown')
  const held = (name: Element) => idsOf(holding(phases, name, 'unknown').filter(isUnsaid(name)))
  return { act: held('act'), means: held('means'), purpose: held('purpose') }
}

/** The acts of some pairs, with the means that were used then or before, and the exploitation that followed. */
const inPairs = (phases: readonly Phase[], pairs: readonly Pair[]): Joined['in'] => {
  const at = (one: Phase) => phases.indexOf(one)
  const isUsed = (means: Phase) => pairs.some(({ act }) => at(means) <= at(act) && mayComeBefore(means.own, act.own))
  const isSought = (purpose: Phase) => pairs.some((one) => one.purpose === purpose)
  return {
    act: idsOf(pairs.map(({ act }) => act)),
    means: idsOf(firstOf(holding(phases, 'means').filter(isUsed))),
    purpose: idsOf(firstOf(phases.filter(isSought))),
  }
}

/** Each phase with an exploitation that was found, and that may have come after it. */
const pairsOf = (phases: readonly Phase[]): readonly Pair[] =>
  phases.flatMap((act) =>
    holding(phases, 'purpose')
      .filter((purpose) => mayComeBefore(act.own, purpose.own))
      .map((purpose) => ({ act, purpose })),
  )

const answerOf = ({ law, system }: Asked, { act, purpose }: Pair, on: readonly Phase[]): Answer =>
  judgedFor(law, system, { act: act.carried, purpose: purpose.own, on: on.map((one) => one.own) })

/**
 * An act in one phase and the exploitation in another are one crime where the act was done for that exploitation: facts told in phases are as
 * much as the same facts told at once. A means belongs to the act by which it was used, then or before; a purpose that was denied of an act
 * is not known of it; and only the days of the two count, so that no other phase can undo it.
 * @param whole what all phases are as one
 * @source TIP Protocol art. 3(a): the act "by means of" what it lists, "for the purpose of exploitation"
 */
export const joinedOf = (asked: Asked, whole: Answer): Joined | undefined => {
  const { phases } = asked
  const pairs = pairsOf(phases)
  const found = pairs.filter((pair) => answerOf(asked, pair, [pair.act, pair.purpose]) === 'yes')
  if (phases.some(({ tip }) => tip === 'yes')) {
    const open = found.filter(({ act }) => act.tip === 'unknown')
    return open.length > 0 ? { kind: 'also', in: inPairs(phases, open) } : undefined
  }
  if (found.length > 0) return { kind: 'found', in: inPairs(phases, found) }
  const turning = pairs.filter((pair) => [pair.act, pair.purpose].some((one) => answerOf(asked, pair, [one]) === 'yes'))
  if (turning.length > 0) return { kind: 'dated', in: inPairs(phases, turning) }
  if (whole === 'yes') return { kind: 'open', in: inEach(phases) }
  return whole === 'unknown' && phases.every(({ tip }) => tip === 'no') ? { kind: 'unsaid', in: unsaidIn(phases) } : undefined
}
