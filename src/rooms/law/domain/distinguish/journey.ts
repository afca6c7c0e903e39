import type { Answer, Facts, System } from '../../contract/facts.ts'
import type { Outcome } from '../../contract/outcome.ts'
import { factsGiven, GROUP_IDS } from '../facts/known-facts.ts'
import { anyOf } from '../truth.ts'
import { carryForward, earlierThan } from './carry-forward.ts'
import { type ElsewhereTold, toldElsewhere, unsaidBy } from './crossings.ts'
import { examined, judgedAfter, judgedTogether, type ReadLaw } from './distinguish.ts'
import { headline } from './headline.ts'
import { idsOf, type Joined, joinedOf, type Phase } from './joined.ts'
import { sceneOf } from './scene.ts'

type Part = 'tip' | 'som' | 'attempt'

/** What one victim's phases are together in one system, and the phases on which each part rests. */
export type Journey = {
  readonly system: System
  readonly outcome: Outcome
  readonly tip: Answer
  readonly som: Answer
  readonly attempt: Answer
  readonly restsOn: Readonly<Record<Part, readonly string[]>>
  readonly joined?: Joined
  /**
   * Where smuggling is open by it: the phases that do not say whether a border was crossed, or whether anybody gained by it, although another says "no".
   * Where an attempt is open by them alone: those before it that do not say of each means and purpose whether it was there.
   */
  readonly unsaid: Readonly<Record<'border' | 'benefit' | 'attempt', readonly string[]>>
} & ElsewhereTold

/** Where no phase has it, and all together are not certain not to, it is open. */
const tipOf = (phases: readonly Phase[], whole: Answer, joined: Joined | undefined): Answer => {
  if (joined?.kind === 'found') return 'yes'
  const any = anyOf(phases.map(({ tip }) => tip))
  return any === 'no' && whole !== 'no' ? 'unknown' : any
}

const leavesOpen = (facts: Facts): boolean => {
  const given = factsGiven(facts)
  return [...GROUP_IDS.means, ...GROUP_IDS.purpose].some((id) => given.get(id) === 'unknown')
}

/** Phases by which what is no attempt by itself may yet be one: what was used or sought before it, nobody said. */
const attemptUnsaid = (law: ReadLaw, phases: readonly Phase[]): readonly string[] => {
  if (phases.some(({ attempt }) => attempt !== 'no')) return []
  const own = phases.map((one) => one.own)
  const ids = phases.flatMap(({ system, carried }, at) => {
    const before = earlierThan(own, at)
    return judgedAfter(law, system, { phase: carried, before }) === 'no' ? [] : before.filter(leavesOpen).map(({ id }) => id)
  })
  return [...new Set(ids)]
}

/** Each phase in each system that it names, in the order in which they stand. */
const phasesOf = (law: ReadLaw, facts: readonly Facts[]): readonly Phase[] =>
  carryForward(facts).flatMap((carried, at) => {
    const own = facts[at] ?? carried
    const alone = examined(law, own)
    const found = ({ system }: { readonly system: System }) => alone.find((one) => one.system === system)?.elements ?? []
    return examined(law, carried).map((one) => ({ ...one, own, carried, found: found(one) }))
  })

const has = (facts: Facts, answer: Answer): boolean => {
  const { believed } = sceneOf(facts)
  return [...GROUP_IDS.acts, ...GROUP_IDS.purpose].some((id) => believed.get(id) === answer)
}

/**
 * What all phases are as one, on the days of those in which an act or a purpose was found; of none, on those on which one may be. It is no certain "no"
 * unless it is one, too, on the days of each further phase in which an act or a purpose is not known: there it may have been found under another law.
 */
const wholeOf = (law: ReadLaw, system: System, own: readonly Facts[]): Answer => {
  const told = own.filter((one) => has(one, 'yes'))
  const asked = { law, system, phases: own }
  const [on = own] = [told, own.filter((one) => has(one, 'unknown'))].filter((some) => some.length > 0)
  const answer = judgedTogether({ ...asked, on })
  const isOpen = (one: Facts): boolean => !told.includes(one) && has(one, 'unknown') && judgedTogether({ ...asked, on: [one] }) !== 'no'
  return answer === 'no' && told.length > 0 && own.some(isOpen) ? 'unknown' : answer
}

/**
 * All phases of one person in each system, as they were answered. Of smuggling one phase has to hold all, since each border is crossed by itself,
 * though what a phase without a crossing tells of one may leave it open; of trafficking it is enough that act, means and purpose are found between
 * them. Trafficking in one and smuggling in another are both. A system is asked of the phases that name it.
 */
export const journeyOf = (law: ReadLaw, facts: readonly Facts[]): readonly Journey[] => {
  const [all, unsaidIn] = [phasesOf(law, facts), unsaidBy(law)]
  return [...new Set(all.map(({ system }) => system))].map((system) => {
    const phases = all.filter((one) => one.system === system)
    const own = phases.map((one) => one.own)
    const any = (of: Part): Answer => anyOf(phases.map((one) => one[of]))
    const restsOn = (of: Part) => idsOf(phases.filter((one) => one[of] === 'yes'))
    const whole = wholeOf(law, system, own)
    const joined = joinedOf({ law, system, phases }, whole)
    const attempt = attemptUnsaid(law, phases)
    const elsewhere = toldElsewhere(law, phases)
    const answers = {
      tip: tipOf(phases, whole, joined),
      som: elsewhere.isOpen ? ('unknown' as const) : any('som'),
      attempt: attempt.length > 0 ? ('unknown' as const) : any('attempt'),
    }
    const ofSmuggling = (fact: 'border' | 'benefit') => (answers.som === 'unknown' ? unsaidIn(system, own, fact) : [])
    return {
      system,
      outcome: headline(answers),
      ...answers,
      restsOn: { tip: restsOn('tip'), som: restsOn('som'), attempt: restsOn('attempt') },
      ...(joined && { joined }),
      ...elsewhere.told,
      unsaid: { border: ofSmuggling('border'), benefit: ofSmuggling('benefit'), attempt },
    }
  })
}
