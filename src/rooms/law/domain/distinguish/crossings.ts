import type { Answer } from '../../contract/facts.ts'
import { factsGiven, valueOf } from '../facts/known-facts.ts'
import { anyOf } from '../truth.ts'
import { benefitBeside } from './carry-forward.ts'
import { judgedEntry, type ReadLaw } from './distinguish.ts'
import { idsOf, type Phase } from './joined.ts'

type Elsewhere = Readonly<Record<'crossing' | 'in', readonly string[]>>

/**
 * Where smuggling is open by this alone: the crossings that are none by an answer of their own, and the phases without a crossing that answered otherwise.
 * `paid`: whether anybody was paid. `helped`: whether anybody procured the entry.
 */
export type ElsewhereTold = { readonly paid?: Elsewhere; readonly helped?: Elsewhere }

type Entry = { readonly procured: Answer; readonly benefit: Answer }

/** Of an entry: who was paid for it, as its own phase and those without an entry of their own say. */
const benefitOver = (phase: Phase, phases: readonly Phase[]): Answer =>
  anyOf(phases.map(({ own }) => (own === phase.own ? valueOf(own.benefit) : benefitBeside(own))))

/** Whether help with an entry is told of a phase in which no border was crossed: it was for the crossing of another, or one of the two is wrong. */
const helpsBeside = ({ own }: Phase): boolean => {
  const given = factsGiven(own)
  return given.get('border') === 'no' && given.get('entry.procured') === 'yes'
}

const told = (crossing: readonly Phase[], others: readonly Phase[]): Elsewhere | undefined =>
  crossing.length > 0 && others.length > 0 ? { crossing: idsOf(crossing), in: idsOf(others) } : undefined

/**
 * Crossings that are no smuggling only because nobody was paid then, or nobody helped, where a phase without a crossing says that somebody was or did,
 * or does not say: who arranges a passage does it before, and is often paid on arrival. Who was paid for another crossing was paid for that one.
 * @source SOM Protocol art. 3(a): "the procurement, in order to obtain, directly or indirectly, a financial or other material benefit"
 */
export const toldElsewhere = (law: ReadLaw, phases: readonly Phase[]): { readonly isOpen: boolean; readonly told: ElsewhereTold } => {
  const somOf = ({ system, carried }: Phase, entry: Entry): Answer => judgedEntry(law, system, carried, entry)
  const procured = ({ carried }: Phase): Answer => factsGiven(carried).get('entry.procured') ?? 'unknown'
  const isNone = (one: Phase): boolean =>
    one.som !== 'yes' && somOf(one, { procured: procured(one), benefit: valueOf(one.own.benefit) }) === 'no'
  if (!phases.every(isNone)) return { isOpen: false, told: {} }
  const benefit = (one: Phase): Answer => benefitOver(one, phases)
  const isPaid = (one: Phase): boolean => somOf(one, { procured: procured(one), benefit: benefit(one) }) !== 'no'
  const isHelped = (one: Phase): boolean => !isPaid(one) && somOf(one, { procured: 'yes', benefit: benefit(one) }) !== 'no'
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
