import type { Age } from './age-of.ts'
import { type Gate, type GatedAct, type Safeguard, SAFEGUARDS } from '../contract/gate.ts'

/** Of which acts each safeguard is asked. */
const ASKED: Readonly<Record<Safeguard, readonly GatedAct[]>> = {
  'support-person': ['interview', 'request', 'transfer', 'disclosure', 'media'],
  'interviewer-asked': ['interview'],
  'interpreter-vetted': ['interview', 'transfer'],
  'one-interview': ['interview', 'request'],
  'child-guardian': ['interview', 'request', 'transfer', 'disclosure', 'media'],
  'identity-apart': ['request', 'disclosure', 'media'],
  'reflection-explained': ['interview', 'request', 'transfer'],
  'non-return-warned': ['transfer'],
  consent: ['interview', 'request', 'transfer', 'disclosure', 'media'],
}

/** What may have to be settled before an act, in the order in which it is asked. */
export const safeguardsOf = (act: GatedAct): readonly Safeguard[] => SAFEGUARDS.filter((one) => ASKED[one].includes(act))

export type AgeNow = Pick<Age, 'onDay' | 'isAsChild'>

/** The same for somebody: a guardian is asked of a child, and as long as it is not known that they are none; of an adult nobody has to say that it does not apply. */
export const askedOf = (act: GatedAct, { onDay }: AgeNow): readonly Safeguard[] =>
  safeguardsOf(act).filter((one) => one !== 'child-guardian' || onDay !== 'no')

/** What is shown of an act: what is asked, and what was answered once though it is asked no more. */
export const shownOf = ({ act, items }: Pick<Gate, 'act' | 'items'>, age: AgeNow): readonly Safeguard[] => {
  const asked = askedOf(act, age)
  return safeguardsOf(act).filter((one) => asked.includes(one) || (items[one]?.state ?? 'open') !== 'open')
}

/** What is asked of everybody: that they agreed, and that somebody stands by them. */
const ALWAYS: readonly Safeguard[] = ['support-person', 'consent']

/** Whether a safeguard may be said to concern nobody here. Of a child a guardian and a specialist are asked, whoever says otherwise. */
export const mayNotApply = (safeguard: Safeguard, isAsChild: boolean): boolean =>
  !ALWAYS.includes(safeguard) && (safeguard !== 'child-guardian' || !isAsChild)

/**
 * What is still open: not done, and not said with a reason to concern nobody here. While anything is open the act is not done.
 */
export const openSafeguards = ({ act, items }: Pick<Gate, 'act' | 'items'>, age: AgeNow): readonly Safeguard[] =>
  askedOf(act, age).filter((one) => {
    const settled = items[one]
    if (settled === undefined || settled.state === 'open') return true
    return settled.state === 'not-applicable' && (settled.why === null || !mayNotApply(one, age.isAsChild))
  })
