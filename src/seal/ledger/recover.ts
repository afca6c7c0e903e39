import { type Key, keyFrom, keyId, type KeyRecord } from '../key.ts'
import { SealRefused } from '../refused.ts'
import { SHOWN } from './entry.ts'
import type { Ledger } from './ledger.ts'
import { openLedger } from './opened.ts'
import type { Known } from './view.ts'
import { writeKeyring } from './write.ts'

/**
 * The recovery key of a case, from the line on paper: that of its beginning, or one that a keyring named since.
 * @throws SealRefused `seal.misread-line` where it was copied wrongly, `seal.no-key` where it is another office's
 */
export const recoveryKeyOf = async (ledger: Ledger, secret: string): Promise<Key> => {
  const records = [ledger.begin.entry.recovery, ...ledger.recoveries]
  for (const record of records) {
    const key = await keyFrom(secret, record)
    if (keyId(key.record) === keyId(record)) return key
  }
  throw new SealRefused('seal.no-key', 'recovery')
}

/**
 * Tries recovery without changing anything.
 * @throws SealRefused `seal.no-key` where it is not the recovery of all that is in force, `seal.recipient-unsigned` where something was sealed to
 * another in its place
 */
export const drill = async (ledger: Ledger, recovery: Key): Promise<void> => {
  const own = keyId(recovery.record)
  const other = ledger.standing.inForce.find(({ keyring }) => keyId(keyring.recovery) !== own)
  if (other) throw new SealRefused('seal.no-key', other.hash.slice(0, SHOWN))
  const [closed] = (await openLedger(ledger, recovery)).closed
  if (closed !== undefined) throw new SealRefused('seal.recipient-unsigned', closed.slice(0, SHOWN))
}

/** Who goes on reading a compartment of some kind beside the heir, by what is in force there; null where it is left as it is. */
type Beside = (kind: string, inForce: readonly Known[]) => readonly KeyRecord[] | null

type Giving = { readonly heir: KeyRecord; readonly at: string; readonly beside?: Beside }

const nobody: Beside = () => []

/** The heir first, who leads; then those who stay, and lead where they did. */
const readersBeside = ({ heir, others, inForce }: { heir: KeyRecord; others: readonly KeyRecord[]; inForce: readonly Known[] }) => {
  const staying = others.filter((record) => keyId(record) !== keyId(heir))
  const led = staying.map(keyId).filter((id) => inForce.every(({ keyring }) => keyring.leads.includes(id)))
  return { holders: [heir, ...staying], leads: [keyId(heir), ...led] }
}

/**
 * Gives a case to another officer by recovery: every compartment gets a new keyring that names only them, with all earlier keys that recovery has;
 * unless `beside` says who stays, or that a compartment is none of this. Those who are named no more read nothing that is written from now on. It
 * settles what two changed at once. A compartment that recovery does not open, since whoever began it sealed it to another in its place, is passed over:
 * nobody keeps the rest of a case by it.
 * @returns the compartments that were passed over
 * @throws SealRefused `seal.no-key` where recovery does not open the first, `seal.no-authority` where it may not give one; what was given before stays
 */
export const giveByRecovery = async (ledger: Ledger, recovery: Key, { heir, at, beside = nobody }: Giving): Promise<readonly string[]> => {
  const opened = await openLedger(ledger, recovery)
  const compartments = Map.groupBy(ledger.standing.inForce, ({ compartment }) => compartment)
  const passedOver: string[] = []
  for (const [compartment, standing] of compartments) {
    const kind = opened.kindOf(compartment)
    if (kind === undefined && compartment === ledger.ctx) throw new SealRefused('seal.no-key', compartment.slice(0, SHOWN))
    if (kind === undefined) {
      passedOver.push(compartment)
      continue
    }
    const others = beside(kind, standing)
    if (others === null) continue
    const readers = {
      kind,
      ...readersBeside({ heir, others, inForce: standing }),
      replaces: standing.map(({ hash }) => hash),
      recovery: recovery.record,
      earlier: opened.earlierOf(compartment),
    }
    await ledger.take(await writeKeyring(recovery, { ctx: ledger.ctx, prev: ledger.tips, at }, readers))
  }
  return passedOver
}
