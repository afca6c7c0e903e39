import type { Decision } from '#law/decision.ts'
import type { Jurisdiction } from '#law/facts.ts'
import { OFFENCES } from '../../contract/counts/measures.ts'
import type { Charge } from '../../contract/proof.ts'
import { type CaseFile, lastDecision } from '../case-file.ts'
import { isAltered } from '../proof/elements.ts'
import { saidBySystem, type DecidedSystem } from '../said-by-system.ts'

export type Offence = Charge['offence']
type File = Pick<CaseFile, 'charge' | 'decision' | 'person'>

/** Which offences an answer names. Beside an attempt at trafficking its word does not say that smuggling holds; as long as trafficking is open neither is named. */
const NAMES: Readonly<Record<Offence, (answer: DecidedSystem) => boolean>> = {
  TIP: ({ outcome }) => ['TIP', 'attempted TIP', 'both'].includes(outcome),
  SOM: ({ outcome, som }) => ['SOM', 'both'].includes(outcome) || (outcome === 'attempted TIP' && som === 'yes'),
}

/** Of which offences a decision says that the facts are, under the law of one State; where that was not asked, under the Palermo Protocols. */
const decided = (decision: Decision, country: Jurisdiction): readonly Offence[] => {
  const all = saidBySystem(decision)
  const own = all.filter(({ system }) => system === country)
  const asked = own.length > 0 ? own : all.filter(({ system }) => system === 'INT')
  return OFFENCES.filter((offence) => asked.some(NAMES[offence]))
}

/** The offences that the last decision on a person names; none where there is none, nor of a record that was changed since it was made. */
export const offencesOn = (file: File, person: string, country: Jurisdiction): readonly Offence[] => {
  const last = lastDecision(file, person)
  return last && !isAltered(last.content.decision) ? decided(last.content.decision, country) : []
}

/** The charges of one State's law. */
export const chargesIn = ({ charge }: File, country: Jurisdiction) => charge.filter(({ content }) => content.system === country)

/** Of which offences a case is: those that are charged under the law of the State; as long as none is, those of the last decision on each person. */
export const offencesOf = (file: File, country: Jurisdiction): readonly Offence[] => {
  const charged = new Set(chargesIn(file, country).map(({ content }) => content.offence))
  const found = charged.size > 0 ? charged : new Set(file.person.flatMap(({ id }) => offencesOn(file, id, country)))
  return OFFENCES.filter((offence) => found.has(offence))
}
