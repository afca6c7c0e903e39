import type { Ledger } from '#seal/ledger/ledger.ts'
import { inForceOf } from '#seal/ledger/readers.ts'

/** Whether a key leads a case before all others: no colleague takes such a one from it, only the office's recovery does (seal/ledger/authority.ts). */
export const leadsFirst = (ledger: Ledger, id: string): boolean => {
  const inForce = inForceOf(ledger, ledger.ctx)
  return inForce.length > 0 && inForce.every(({ keyring }) => keyring.leads[0] === id)
}
