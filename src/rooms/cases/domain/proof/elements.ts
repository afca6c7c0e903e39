import type { Decision } from '#law/decision.ts'
import type { Facts } from '#law/facts.ts'
import type { Cite, Reason } from '#law/outcome.ts'
import { seedLaw, readLaw, tell, verifyDecision } from '#law/rules'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Charge } from '../../contract/proof.ts'
import type { CaseDecision } from '../../contract/case-decision.ts'

/** One element that has to be proved, with what the facts so far answer and where the law asks for it. */
export type ProofElement = {
  readonly name: string
  /** Asked for; `unknown` where the law on file does not say whether it is. */
  readonly needed: Reason['needed']
  readonly answer: Reason['answer']
  /** None where the law on file gives no article. */
  readonly cite: readonly Cite[]
}

/**
 * The elements of a charge, or why there are none. `undecided`: there is no decision on the victim. `altered`: the record of it was changed since
 * it was made. `other-law`: it was made without the law of this system. `nothing`: that law, as it is on file, asks for nothing that could be named.
 */
export type AskedOf =
  | { readonly kind: 'asked'; readonly elements: readonly ProofElement[] }
  | { readonly kind: 'undecided' | 'altered' | 'other-law' | 'nothing' }

type Asking = Pick<Charge, 'system' | 'offence'>
type Found = Pick<Reason, 'element' | 'needed' | 'answer' | 'cite'>

const ELEMENTS: Readonly<Record<Charge['offence'], readonly string[]>> = {
  TIP: ['act', 'displacement', 'means', 'purpose'],
  SOM: ['procuring', 'illegalEntry', 'foreigner', 'national', 'benefit'],
}

/** Of the accused, in every offence: that the act was theirs, and that they meant it (TIP Protocol art. 5(1); SOM Protocol art. 6(1)). */
const ACCUSED_ELEMENTS = ['accusedAct', 'accusedIntent'] as const
/** Somebody accused, so that the law says where it asks for their intention. */
const SOMEBODY: Facts['accused'] = [{ id: 'A' }]

const once = (cites: readonly Cite[]): readonly Cite[] => [...new Map(cites.map((cite) => [JSON.stringify(cite), cite])).values()]

/** One line for each element: the one that asks most of it, where several wordings or phases speak of it. */
const strictest = (reasons: readonly Found[]): readonly ProofElement[] => {
  const order = ['yes', 'unknown', 'no']
  const names = [...new Set(reasons.map(({ element }) => element))]
  return names.flatMap((name) => {
    const own = reasons
      .filter(({ element }) => element === name)
      .toSorted((a, b) => order.indexOf(a.needed) - order.indexOf(b.needed) || order.indexOf(a.answer) - order.indexOf(b.answer))
    const [first] = own
    if (!first) return []
    const cite = once(own.filter(({ needed }) => needed === first.needed).flatMap((one) => one.cite))
    return [{ name, needed: first.needed, answer: first.answer, cite }]
  })
}

/** What was found in an earlier phase holds in the later ones, as in the decision; only the system of the charge is asked, since each takes its time. */
const reasonsOf = (t: Translate, { law, phases }: Decision, system: Charge['system']): readonly Reason[] => {
  const asked = phases.map(({ facts }) => ({
    ...facts,
    jurisdictions: facts.jurisdictions.filter((one) => one === system),
    accused: SOMEBODY,
  }))
  return tell(readLaw(law), asked, t).flatMap(({ told }) =>
    told.systems.filter((one) => one.system === system).flatMap(({ reasons }) => reasons),
  )
}

type Read = { readonly isAltered: boolean; readonly reasons: Map<string, readonly Reason[]> }
/** What was read of a decision, for as long as somebody holds it: every charge on a victim asks for it again. */
const READ = new WeakMap<Decision, Read>()

const readOf = (decision: Decision): Read => {
  const read = READ.get(decision) ?? { isAltered: verifyDecision(seedLaw(), decision).kind === 'altered', reasons: new Map() }
  READ.set(decision, read)
  return read
}

/** Whether the record was changed since it was made: then nothing is taken from it. */
export const isAltered = (decision: Decision): boolean => readOf(decision).isAltered

const keptReasons = (t: Translate, decision: Decision, system: Charge['system']): readonly Reason[] => {
  const { reasons } = readOf(decision)
  const key = `${t.lang} ${system}`
  const kept = reasons.get(key) ?? reasonsOf(t, decision, system)
  reasons.set(key, kept)
  return kept
}

/**
 * The elements of a charge: those that the law of its system asks for, as that stood in the decision on the victim, and the two of the accused. What
 * the law does not ask for, whatever the facts, is left out.
 */
export const elementsOf = (t: Translate, { decision }: CaseDecision, { system, offence }: Asking): AskedOf => {
  if (isAltered(decision)) return { kind: 'altered' }
  if (!decision.law.systems.some((one) => one.system === system)) return { kind: 'other-law' }
  const reasons = keptReasons(t, decision, system)
  const asked = strictest(reasons.filter(({ element }) => ELEMENTS[offence].includes(element))).filter(({ needed }) => needed !== 'no')
  if (asked.length === 0) return { kind: 'nothing' }
  // The law on file says only of trafficking where it asks that the accused meant it.
  const intent = offence === 'TIP' ? once(reasons.filter(({ element }) => element === 'accused').flatMap(({ cite }) => cite)) : []
  const accused = ACCUSED_ELEMENTS.map((name): ProofElement => ({ name, needed: 'yes', answer: 'unknown', cite: intent }))
  return { kind: 'asked', elements: [...asked, ...accused] }
}
