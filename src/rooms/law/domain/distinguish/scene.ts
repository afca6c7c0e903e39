import { PURPOSES } from '../../contract/fact-ids.ts'
import type { Answer, Facts } from '../../contract/facts.ts'
import { withoutContradictions } from '../facts/contradictions.ts'
import { type FactMap, factsGiven, GROUP_IDS, isAge, joinedFacts, knownOf } from '../facts/known-facts.ts'
import type { Known } from '../rule/rule.ts'
import { type Span, spanning, spanOf } from '../span.ts'
import { anyOf } from '../truth.ts'

/** Facts as they are asked: what was given, what of it is believed, what is known by that, and the days they may be of. */
export type Scene = { readonly given: FactMap; readonly believed: FactMap; readonly known: Known; readonly span: Span }

const sceneOn = (given: FactMap, span: Span): Scene => {
  const believed = withoutContradictions(given)
  return { given, believed, known: knownOf(believed), span }
}

const made = new WeakMap<Facts, Scene>()

/** Kept with the facts: a change of the law asks the same patterns again and again. */
export const sceneOf = (facts: Facts): Scene => {
  const scene = made.get(facts) ?? sceneOn(factsGiven(facts), spanOf(facts.date))
  made.set(facts, scene)
  return scene
}

const changed = new WeakMap<Facts, Map<string, Scene>>()

/** The same phase with some answers otherwise; kept, since each system asks for it. */
export const sceneWith = (facts: Facts, answers: Readonly<Record<string, Answer>>): Scene => {
  const scenes = changed.get(facts) ?? new Map<string, Scene>()
  const key = JSON.stringify(answers)
  const scene = scenes.get(key) ?? sceneOn(withAnswers(sceneOf(facts).given, Object.entries(answers)), spanOf(facts.date))
  changed.set(facts, scenes.set(key, scene))
  return scene
}

const withAnswers = (given: FactMap, answers: Iterable<readonly [string, Answer]>): FactMap => {
  const all = new Map(given)
  for (const [id, answer] of answers) all.set(id, answer)
  return all
}

/** What was made of some phases in their order, as long as there are these. */
type Kept = { scene?: Scene; readonly further: WeakMap<object, Kept> }
const nothingKept = (): Kept => ({ further: new WeakMap() })

/** Each system asks for the same phases: what is made of them is made once. */
const keptFor = (kept: Kept, of: readonly object[], make: () => Scene): Scene => {
  let at = kept
  for (const one of of) {
    const next = at.further.get(one) ?? nothingKept()
    at.further.set(one, next)
    at = next
  }
  return (at.scene ??= make())
}

const daysOf = (phases: readonly Facts[]): Span => spanning(phases.map(({ date }) => spanOf(date)))

const [ofAll, ofDeeds, afterOthers] = [nothingKept(), nothingKept(), nothingKept()]
/** Stands between the phases and those whose days count. */
const ON = {}

/**
 * Several phases as one: what is so in one of them is so.
 * @param on the phases whose days count, and whose ages; of the others only what was answered does
 */
export const sceneOfAll = (phases: readonly Facts[], on: readonly Facts[] = phases): Scene => {
  const given = (one: Facts): FactMap =>
    on.includes(one) ? sceneOf(one).given : new Map([...sceneOf(one).given].filter(([id]) => !isAge(id)))
  return keptFor(ofAll, [...phases, ON, ...on], () => sceneOn(joinedFacts(phases.map(given)), daysOf(on)))
}

/** What several phases say of one fact that is of none of them alone. */
const among = (all: readonly FactMap[], id: string): Answer => anyOf(all.map((one) => one.get(id) ?? 'unknown'))

/** An act with what it was done by, and the phase of the exploitation that it may have been done for. */
export type Deed = { readonly act: Facts; readonly purpose: Facts }

const PURPOSES_OF_PROTOCOL = PURPOSES.protocol.map((name) => `purpose.${name}`)

/** Purposes that were denied of an act: not sought, nor carried out by it; of the word "at least one of the Protocol's", where each of them was. */
const deniedOf = (given: FactMap) => {
  const isDenied = (id: string): boolean => given.get(`${id}.intended`) === 'no' && given.get(`${id}.carriedOut`) !== 'yes'
  return (id: string): boolean => (id === 'purpose' ? PURPOSES_OF_PROTOCOL.every(isDenied) : isDenied(id.replace(/\.\w+$/, '')))
}

/**
 * An act for an exploitation of another phase: only the purpose comes from there; the age is that of whoever was recruited, moved or received, then.
 * What was denied of the act itself is not known of it, whatever followed.
 * @param on the phases under whose days it is asked
 * @source TIP Protocol art. 3(c): the recruitment "of a child for the purpose of exploitation", whatever their age when they were exploited
 */
export const sceneOfDeed = ({ act, purpose }: Deed, on: readonly Facts[]): Scene =>
  keptFor(ofDeeds, [act, purpose, ...on], () => {
    const [own, later] = [sceneOf(act).given, sceneOf(purpose).given]
    const isDenied = deniedOf(own)
    const both = GROUP_IDS.purpose.map((id): [string, Answer] => {
      const answer = among([own, later], id)
      return [id, answer === 'yes' && isDenied(id) ? 'unknown' : answer]
    })
    return sceneOn(withAnswers(own, both), daysOf(on))
  })

/** A phase by itself, with the means and purposes of those before it: found where one of them found it, and unknown where one leaves it so. */
export const sceneAfter = (phase: Facts, before: readonly Facts[]): Scene =>
  keptFor(afterOthers, [...before, phase], () => {
    const all = [...before, phase].map((one) => sceneOf(one).given)
    const found = [...GROUP_IDS.means, ...GROUP_IDS.purpose].map((id): [string, Answer] => [id, among(all, id)])
    return sceneOn(withAnswers(sceneOf(phase).given, found), spanOf(phase.date))
  })
