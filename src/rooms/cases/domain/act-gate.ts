import type { GatedAct, Safeguard } from '../contract/gate.ts'
import { ageOf, type KnownCase } from './age-of.ts'
import type { CasePerson } from '../contract/person.ts'
import type { Standing, Things } from './case-file.ts'
import { openSafeguards, safeguardsOf } from './gate-opens.ts'
import { protectedPersons } from './protected-persons.ts'

/** How one act that touches one person stands. */
export type ActGate = {
  readonly act: GatedAct
  /** What was answered: nothing where nobody began, two where it was answered twice at once and nobody has said which holds. */
  readonly answered: Things<'gate'>
  /** Open in any of what was answered. */
  readonly open: readonly Safeguard[]
  /** Nothing is open, and nobody says otherwise. */
  readonly isSettled: boolean
}

export const actGate = (known: KnownCase, person: string, act: GatedAct): ActGate => {
  const answered = known.file.gate.filter(({ content }) => content.person === person && content.act === act)
  const { isAsChild } = ageOf(known, person)
  const found = answered.length === 0 ? safeguardsOf(act) : answered.flatMap(({ content }) => openSafeguards(content, isAsChild))
  const open = safeguardsOf(act).filter((one) => found.includes(one))
  return { act, answered, open, isSettled: answered.length === 1 && open.length === 0 }
}

/** Somebody who is not safe yet before an act, and how it stands. */
export type WaitingFor = { readonly person: Standing<CasePerson>; readonly gate: ActGate }

/** Victims and witnesses whose safeguards before an act are not settled: while there is one, an act that touches all of them is refused. */
export const waitingFor = (known: KnownCase, act: GatedAct): readonly WaitingFor[] =>
  protectedPersons(known.file)
    .map((person) => ({ person, gate: actGate(known, person.id, act) }))
    .filter(({ gate }) => !gate.isSettled)
