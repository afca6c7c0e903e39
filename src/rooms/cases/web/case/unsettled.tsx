import type { CasePartProps } from './at-case.tsx'
import { RecoverHere } from './recover-here.tsx'

/** Two changed at once who reads the case: nothing can be written until recovery, where nobody else does, says who does. */
export const Unsettled = ({ desk, one: { ledger } }: CasePartProps) => {
  const own = ledger.standing.inForce.filter(({ compartment }) => compartment === ledger.ctx)
  return own.length < 2 ? null : <RecoverHere desk={desk} ctx={ledger.ctx} code="seal.two-keyrings" recoverable />
}
