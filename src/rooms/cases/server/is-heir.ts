import type { Actor } from '#kernel/access/actor.ts'
import { asTheHouse } from '#kernel/access/context.ts'
import { keyId } from '#seal/key.ts'
import { type Entry, readEntry } from '#seal/ledger/entry.ts'
import { SealRefused } from '#seal/refused.ts'
import { checkSignature } from '#seal/signature.ts'
import { settleRecoveries } from './settle-recoveries.ts'
import { claimersOf } from './sql/keys.ts'
import type { Place } from './sql/kept-cases.ts'
import { recoveriesNow } from './sql/recoveries.ts'
import type { Tx } from './tables.ts'

type Sending = Place & { readonly heir?: string | undefined }

/** What is refused here is nobody's refusal: whoever shows nothing good is whoever shows nothing. */
const orNothing = async <Result>(act: () => Promise<Result>): Promise<Result | undefined> =>
  act().catch((error: unknown) => {
    if (error instanceof SealRefused) return undefined
    throw error
  })

/**
 * Whether the recovery that the case names today gave it to a key of this actor, by the keyring that they show: its signature is that of the office's
 * recovery, and a key is one person's, so nobody comes in by what another was given. The entries themselves are judged like all others.
 */
export const isHeir = async (tx: Tx, actor: Actor, { heir, ...place }: Sending): Promise<boolean> => {
  const entry = heir === undefined ? undefined : await orNothing(async (): Promise<Entry> => readEntry(heir))
  if (entry?.type !== 'keyring' || entry.ctx !== place.ctx) return false
  const recoveries = await asTheHouse(tx, actor, async () => {
    await settleRecoveries(tx, place)
    return recoveriesNow(tx, place)
  })
  const recovery = recoveries.find((one) => keyId(one) === entry.from)
  if (!recovery) return false
  const isSigned = await orNothing(async () => {
    await checkSignature('keyring', entry, { verify: recovery.verify, where: 'heir' })
    return true
  })
  if (!isSigned) return false
  const claimers = await claimersOf(tx, place.programmeId, entry.holders.map(keyId))
  return [...claimers.values()].includes(actor.id)
}
