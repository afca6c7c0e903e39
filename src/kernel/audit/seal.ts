import { sql } from 'kysely'
import { KERNEL_CONTEXT } from '../access/context.ts'
import type { Database } from '../db/database.ts'
import { type Reader, rowsOf, type Writer } from '../db/handles.ts'
import { transaction } from '../db/transaction.ts'
import type { AuditTables } from './entry.ts'
import { GENESIS, hashAfter, lastLink, unsealedEntries } from './link.ts'

/** Any number that no other program on the server uses; one process at a time lengthens the chain. */
const LOCK = 4_770_214
const PORTION = 1000

/** How far behind the last link is looked for what a slow transaction committed late; a transaction lasts seconds, not ten thousand others. */
const LATE = 10_000

type Reach = 'recent' | 'whole'

/**
 * Links the committed entries that are not in the chain yet.
 * @param reach `recent` is for every moment and costs the same however long the chain is; `whole` finds any entry left anywhere
 * @returns how many
 */
export const sealAudit = async (database: Database, reach: Reach = 'recent'): Promise<number> => {
  const sealed = await transaction<AuditTables, number>(database, KERNEL_CONTEXT, (tx) => sealPortion(tx, reach))
  return sealed < PORTION ? sealed : sealed + (await sealAudit(database, reach))
}

const sealPortion = async (tx: Writer<AuditTables>, reach: Reach): Promise<number> => {
  await rowsOf(tx, sql`select pg_advisory_xact_lock(${LOCK})`)
  const db = tx as unknown as Reader<AuditTables>
  const last = await lastLink(db)
  const from = reach === 'whole' ? 0 : (last?.entrySeq ?? 0) - LATE
  const entries = await unsealedEntries(db, { from, limit: PORTION })
  let { position, hash } = last ?? { position: 0, hash: GENESIS }
  const links = entries.map((entry) => {
    const previous_hash = hash
    position += 1
    hash = hashAfter(previous_hash, entry)
    return { position, entry_seq: entry.seq, previous_hash, hash }
  })
  if (links.length > 0) await tx.insertInto('audit_link').values(links).execute()
  return links.length
}
