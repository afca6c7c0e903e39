import { presentRecoveries } from '#seal/ledger/readers.ts'
import { readKeptLedger } from './kept-ledgers.ts'
import { caseSeen, type Place, takeTurn } from './sql/kept-cases.ts'
import { keepRecoveries, recoveriesNow } from './sql/recoveries.ts'
import type { Tx } from './tables.ts'

/**
 * A case that names none today was kept before recoveries were, and its readers had been changed twice at once: which of these count, and so which recovery
 * it names, only the ledger says. It is asked once.
 */
export const settleRecoveries = async (tx: Tx, place: Place): Promise<void> => {
  if ((await recoveriesNow(tx, place)).length > 0) return
  await takeTurn(tx, place)
  const kept = await caseSeen(tx, place)
  if (kept) await keepRecoveries(tx, place, presentRecoveries(await readKeptLedger(tx, kept)))
}
