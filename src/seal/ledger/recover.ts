import { type Key, keyFrom, keyId, type KeyRecord } from '../key.ts'
import { SealRefused } from '../refused.ts'
import type { Ledger } from './ledger.ts'
import { openLedger } from './opened.ts'
import { writeKeyring } from './write.ts'

/**
 * The recovery key of a case, from the line on paper.
 * @throws SealRefused `seal.unreadable` where the line was misread, `seal.no-key` where it is another office's
 */
export const recoveryKeyOf = async (ledger: Ledger, secret: string): Promise<Key> => {
  const records = [ledger.begin.entry.recovery, ...ledger.standing.inForce.map(({ keyring }) => keyring.recovery)]
  for (const record of records) {
    const key = await keyFrom(secret, record)
    if (keyId(key.record) === keyId(record)) return key
  }
  throw new SealRefused('seal.no-key', 'recovery')
}

/**
 * Gives a case to another officer by recovery: every compartment that it opens gets a new keyring that names only them, with all earlier keys. Those
 * who read it before read nothing that is written from now on.
 * @throws SealRefused `seal.no-key` where recovery reads nothing of the case
 */
export const giveByRecovery = async (ledger: Ledger, recovery: Key, { heir, at }: { heir: KeyRecord; at: string }): Promise<void> => {
  const opened = await openLedger(ledger, recovery)
  const compartments = Map.groupBy(ledger.standing.inForce, ({ compartment }) => compartment)
  for (const [compartment, standing] of compartments) {
    const kind = opened.kindOf(compartment)
    const [record] = standing.map(({ keyring }) => keyring.recovery).filter((one) => keyId(one) === keyId(recovery.record))
    if (kind === undefined || !record) continue
    const readers = {
      kind,
      replaces: standing.map(({ hash }) => hash),
      holders: [heir],
      leads: [keyId(heir)],
      recovery: record,
      earlier: opened.earlierOf(compartment),
    }
    await ledger.take(await writeKeyring(recovery, { ctx: ledger.ctx, prev: ledger.heads, at }, readers))
  }
}
