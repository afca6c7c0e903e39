import type { Facts } from '../../contract/facts.ts'
import { withoutContradictions } from '../facts/contradictions.ts'
import { type FactMap, factsGiven, joinedFacts, knownOf } from '../facts/known-facts.ts'
import type { Known } from '../rule/rule.ts'
import { type Span, spanning, spanOf } from '../span.ts'

/** Facts as they are asked: what was given, what is known of it, and the days they may be of. */
export type Scene = { readonly given: FactMap; readonly known: Known; readonly span: Span }

const sceneOn = (given: FactMap, span: Span): Scene => ({ given, known: knownOf(withoutContradictions(given)), span })

const made = new WeakMap<Facts, Scene>()

/** Kept with the facts: a change of the law asks the same patterns again and again. */
export const sceneOf = (facts: Facts): Scene => {
  const scene = made.get(facts) ?? sceneOn(factsGiven(facts), spanOf(facts.date))
  made.set(facts, scene)
  return scene
}

const daysOf = (phases: readonly Facts[]): Span => spanning(phases.map(({ date }) => spanOf(date)))
const isAge = (id: string): boolean => id.startsWith('age.')

/**
 * Several phases as one: what is so in one of them is so, on all their days.
 * @param silent phases in which nothing was found: what is unknown of them is unknown of the whole, while their days and ages count for nothing
 */
export const sceneOfAll = (phases: readonly Facts[], silent: readonly Facts[] = []): Scene => {
  const ageless = silent.map((one): FactMap => new Map([...sceneOf(one).given].filter(([id]) => !isAge(id))))
  return sceneOn(joinedFacts([...phases.map((one) => sceneOf(one).given), ...ageless]), daysOf(phases))
}

/** An act with what it was done by, and the phase of the exploitation that it may have been done for. */
export type Deed = { readonly act: Facts; readonly purpose: Facts }

/**
 * An act for an exploitation of another phase: only the purpose comes from there, and the age where both agree.
 * @param on the phases under whose days it is asked
 */
export const sceneOfDeed = ({ act, purpose }: Deed, on: readonly Facts[]): Scene => {
  const own = sceneOf(act).given
  const both = joinedFacts([own, sceneOf(purpose).given])
  return sceneOn(new Map([...own, ...[...both].filter(([id]) => isAge(id) || /^purpose\b/.test(id))]), daysOf(on))
}
