import type { Answer, Facts, System } from '../../contract/facts.ts'
import { factsGiven, knownOf, valueOf } from '../facts/known-facts.ts'
import { anyOf } from '../truth.ts'
import { benefitBeside, carryForward } from './carry-forward.ts'
import { judgedEntry, type ReadLaw } from './distinguish.ts'
import { idsOf, type Phase } from './joined.ts'

type Elsewhere = Readonly<Record<'crossing' | 'in', readonly string[]>>

/**
 * Where smuggling is open by this alone: the crossings that are none by an answer of their own, and the phases without a crossing that answered otherwise.
 * `paid`: whether anybody was paid. `helped`: whether anybody procured the entry.
 */
export type ElsewhereTold = { readonly paid?: Elsewhere; readonly helped?: Elsewhere }

type Entry = { readonly procured: Answer; readonly benefit: Answer }

/** What of a phase tells whether it is smuggling. */
type Crossed = Pick<Phase, 'system' | 'own' | 'carried' | 'som'>

/** Whether somebody procured the entry, as the phase was answered. */
const procuredOf = (carried: Facts): Answer => factsGiven(carried).get('entry.procured') ?? 'unknown'

/** Of an entry: who was paid for it, as its own phase and those without an entry of their own say. */
const benefitOver = (phase: Crossed, phases: readonly Crossed[]): Answer =>
  anyOf(phases.map(({ own }) => (own === phase.own ? valueOf(own.benefit) : benefitBeside(own))))

/** Whether help with an entry is told of a phase in which no border was crossed: it was for the crossing of another, or one of the two is wrong. */
const helpsBeside = ({ own }: Crossed): boolean => {
  const given = factsGiven(own)
  return given.get('border') === 'no' && given.get('entry.procured') === 'yes'
}

const told = (crossing: readonly Crossed[], others: readonly Crossed[]): Elsewhere | undefined =>
  crossing.length > 0 && others.length > 0 ? { crossing: idsOf(crossing), in: idsOf(others) } : undefined

/**
 * Crossings that are no smuggling only because nobody was paid then, or nobody helped, where a phase without a crossing says that somebody was or did,
 * or does not say: who arranges a passage does it before, and is often paid on arrival. Who was paid for another crossing was paid for that one.
 * @source SOM Protocol art. 3(a): "the procurement, in order to obtain, directly or indirectly, a financial or other material benefit"
 */
export const toldElsewhere = (law: ReadLaw, phases: readonly Crossed[]): { readonly isOpen: boolean; readonly told: ElsewhereTold } => {
  const somOf = ({ system, carried }: Crossed, entry: Entry): Answer => judgedEntry(law, system, carried, entry)
  const isNone = (one: Crossed): boolean =>
    one.som !== 'yes' && somOf(one, { procured: procuredOf(one.carried), benefit: valueOf(one.own.benefit) }) === 'no'
  if (!phases.every(isNone)) return { isOpen: false, told: {} }
  const benefit = (one: Crossed): Answer => benefitOver(one, phases)
  const isPaid = (one: Crossed): boolean => somOf(one, { procured: procuredOf(one.carried), benefit: benefit(one) }) !== 'no'
  const isHelped = (one: Crossed): boolean => !isPaid(one) && somOf(one, { procured: 'yes', benefit: benefit(one) }) !== 'no'
  const helping = phases.filter(helpsBeside)
  const [paid, helped] = [phases.filter(isPaid), helping.length > 0 ? phases.filter(isHelped) : []]
  const [paidIn, helpedIn] = [
    told(
      paid,
      phases.filter(({ own }) => benefitBeside(own) === 'yes'),
    ),
    told(helped, helping),
  ]
  return { isOpen: paid.length + helped.length > 0, told: { ...(paidIn && { paid: paidIn }), ...(helpedIn && { helped: helpedIn }) } }
}

type Told = Pick<Phase, 'own' | 'carried'>

/** Phases with "no" wherever they leave a fact open; with that, and with it but in one of them. */
type Denied = { readonly open: readonly Facts[]; readonly all: readonly Told[]; readonly but: readonly (readonly Told[])[] }

const deniedIn = (facts: readonly Facts[], fact: 'border' | 'benefit'): Denied | undefined => {
  const said = (one: Facts): Answer => knownOf(factsGiven(one))(fact)
  const open = facts.filter((one) => said(one) === 'unknown')
  if (open.length === 0 || !facts.some((one) => said(one) === 'no')) return undefined
  const told = (but?: Facts): readonly Told[] => {
    const own = facts.map((one) => (open.includes(one) && one !== but ? { ...one, [fact]: 'no' } : one))
    return carryForward(own).map((carried, at) => ({ own: own[at] ?? carried, carried }))
  }
  return { open, all: told(), but: open.map(told) }
}

/** What each phase is of smuggling, and whether what the phases tell of each other's crossings leaves it open. */
const smuggling = (law: ReadLaw, system: System, told: readonly Told[]): string => {
  const somOf = (one: Facts): Answer => judgedEntry(law, system, one, { procured: procuredOf(one), benefit: valueOf(one.benefit) })
  const phases = told.map((one) => ({ ...one, system, som: somOf(one.carried) }))
  return JSON.stringify([phases.map(({ som }) => som), toldElsewhere(law, phases).isOpen])
}

export type Unsaid = (system: System, facts: readonly Facts[], fact: 'border' | 'benefit') => readonly string[]

/**
 * Phases that leave a fact open although another says "no", and by that smuggling: with "no" there, as with "no" in the others, it would be open no longer,
 * or less. One that is none by its other answers, or hangs on the law alone, is not among them. What is denied is made once for all systems.
 */
export const unsaidBy = (law: ReadLaw): Unsaid => {
  const made = new Map<string, Denied | undefined>()
  return (system, facts, fact) => {
    const key = [fact, ...facts.map(({ id }) => id)].join(' ')
    const denied = made.has(key) ? made.get(key) : deniedIn(facts, fact)
    made.set(key, denied)
    if (!denied) return []
    const settled = smuggling(law, system, denied.all)
    return denied.open.filter((_, at) => smuggling(law, system, denied.but[at] ?? []) !== settled).map(({ id }) => id)
  }
}
