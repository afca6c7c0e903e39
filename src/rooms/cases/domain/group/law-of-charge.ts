import type { Answer } from '#law/facts.ts'
import type { Law } from '#law/law-data.ts'
import { allOf, anyOf, type GroupAggravates, groupAggravates, type PartyOn, partyOn, seriousCrime, type SeriousCrime } from '#law/rules'
import { type Span, spanOf } from '#law/rules'
import type { Charge } from '../../contract/proof.ts'
import { type CaseFile, lastDecision, type Standing } from '../case-file.ts'
import { isAltered } from '../proof/elements.ts'
import { saidBySystem } from '../said-by-system.ts'

/** What the law on file says of the offence charged, as an aim of an organised group. */
export type LawOfCharge = {
  readonly charge: Standing<Charge>
  /** The days of the facts as they were decided on; null where there is no decision that could be read. */
  readonly span: Span | null
  /** UNTOC art. 2(b), by the penalty. */
  readonly serious: SeriousCrime
  /** Whether the facts are the offence of the protocol, as was decided on the victim. */
  readonly ofProtocol: Answer
  readonly party: PartyOn
  /** An offence established in accordance with the Convention: that of a protocol (its art. 1(3)) to which the State was a party. */
  readonly convention: Answer
  /** Either is enough. */
  readonly answer: Answer
  readonly aggravates: readonly GroupAggravates[]
}

const NOTHING: SeriousCrime = { answer: 'unknown', penalties: [] }

/** From the first day that any phase may have to the last: where the law changed in between, all of it is asked. */
const daysOf = (dates: readonly (string | undefined)[]): Span | null => {
  const spans = dates.map(spanOf)
  const [first, last] = [
    spans.map((one) => one.first).toSorted()[0],
    spans
      .map((one) => one.last)
      .toSorted()
      .at(-1),
  ]
  return first && last ? { first, last } : null
}

/** By the law on file today, on the days of the facts that were decided on. What is not on file is unknown. */
export const lawOfCharge = (law: Law, file: Pick<CaseFile, 'decision'>, charge: Standing<Charge>): LawOfCharge => {
  const { system, offence, victim } = charge.content
  const last = lastDecision(file, victim)?.content.decision
  const decision = last && !isAltered(last) ? last : undefined
  const span = daysOf(decision?.phases.map(({ facts }) => facts.date) ?? [])
  const protocol = decision ? saidBySystem(decision).filter((one) => one.system === 'INT') : []
  const ofProtocol = protocol.length === 0 ? 'unknown' : anyOf(protocol.map(({ tip, som }) => (offence === 'TIP' ? tip : som)))
  const serious = span ? seriousCrime(law, { system, kind: offence, span }) : NOTHING
  const party: PartyOn = span ? partyOn(law, { system, treaty: offence, span }) : { answer: 'unknown', standing: null }
  const convention = allOf([ofProtocol, party.answer])
  const aggravates = span ? groupAggravates(law, { system, kind: offence, span }) : []
  return { charge, span, serious, ofProtocol, party, convention, answer: anyOf([serious.answer, convention]), aggravates }
}
