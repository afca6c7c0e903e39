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

/** What has to be settled before an act, in the order in which it is asked. */
export const safeguardsOf = (act: GatedAct): readonly Safeguard[] => SAFEGUARDS.filter((one) => ASKED[one].includes(act))

/** What is asked of everybody: that they agreed, and that somebody stands by them. */
const ALWAYS: readonly Safeguard[] = ['support-person', 'consent']

/** Whether a safeguard may be said to concern nobody here. Of a child a guardian and a specialist are asked, whoever says otherwise. */
export const mayNotApply = (safeguard: Safeguard, isAsChild: boolean): boolean =>
  !ALWAYS.includes(safeguard) && (safeguard !== 'child-guardian' || !isAsChild)

/**
 * What is still open: not done, and not said with a reason to concern nobody here. While anything is open the act is not done.
 * @param isAsChild whether the person is treated as a child (`age-of.ts`)
 */
export const openSafeguards = ({ act, items }: Pick<Gate, 'act' | 'items'>, isAsChild: boolean): readonly Safeguard[] =>
  safeguardsOf(act).filter((one) => {
    const settled = items[one]
    if (settled === undefined || settled.state === 'open') return true
    return settled.state === 'not-applicable' && (settled.why === null || !mayNotApply(one, isAsChild))
  })
