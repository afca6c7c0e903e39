import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { type Kysely, sql } from 'kysely'
import { enableVisibility } from '../access/visibility.ts'
import type { Reader, Writer } from '../db/handles.ts'
import { refuse } from '../problem/kernel-problems.ts'
import { isGivenFile } from './file.ts'

type Answered = { actor_id: string; key: string; asked_hash: string; answer: unknown; asked_at: string }
export type IdempotencyTables = { answered: Answered }

/** Days for which a resend gets the first answer; then the answer is gone, and ids made by the sender keep a record from doubling. */
const KEPT_DAYS = 7

export const idempotencyMigration = {
  name: 'kernel.0004-idempotency',
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`
    create table answered (
      actor_id text not null, key text not null, asked_hash text not null, answer jsonb, asked_at timestamptz not null,
      constraint answered_key primary key (actor_id, key))`.execute(db)
    await enableVisibility(db, { answered: 'actor_id = istmo.actor_id()' })
  },
}

/** One sending: whose, under which key, and what it asks. */
export type Sending = { readonly actorId: string; readonly key: string; readonly askedHash: string; readonly now: string }

/** Hash by which two sendings are the same: the operation and its input, however the keys are ordered; of a file its name and bytes. */
export const hashOf = (event: string, input: object): string => {
  const hashed = Object.entries(input as Readonly<Record<string, unknown>>).map(([field, value]) => [
    field,
    isGivenFile(value) ? { name: value.name, sha256: sha256(value.bytes) } : value,
  ])
  return sha256(canonicalize([event, Object.fromEntries(hashed)]) ?? '')
}

const sha256 = (of: string | Uint8Array): string => createHash('sha256').update(of).digest('hex')

/**
 * Claims a key for the rest of the transaction; a second sender of the same waits here for the first.
 * @returns the first answer if there was one
 */
export const firstAnswer = async (tx: Writer<IdempotencyTables>, sending: Sending): Promise<{ answer: unknown } | undefined> => {
  const { actorId, key, askedHash, now } = sending
  const claimed = await tx
    .insertInto('answered')
    .values({ actor_id: actorId, key, asked_hash: askedHash, answer: null, asked_at: now })
    .onConflict((conflict) => conflict.columns(['actor_id', 'key']).doNothing())
    .executeTakeFirst()
  if (claimed.numInsertedOrUpdatedRows === 1n) return undefined
  const first = await answeredTo(tx, sending)
  if (first?.asked_hash !== askedHash) refuse('idempotency.key-reused')
  return { answer: first.answer }
}

/** Keeps an answer for resends, and lets go of this actor's that are past keeping. */
export const keepAnswer = async (tx: Writer<IdempotencyTables>, sending: Sending, answer: unknown): Promise<void> => {
  const { actorId, key, now } = sending
  const past = new Date(Date.parse(now) - KEPT_DAYS * 86_400_000).toISOString()
  await tx
    .with('gone', (old) => old.deleteFrom('answered').where('actor_id', '=', actorId).where('asked_at', '<', past))
    .updateTable('answered')
    .set({ answer: JSON.stringify(answer) })
    .where('actor_id', '=', actorId)
    .where('key', '=', key)
    .execute()
}

const answeredTo = (db: Reader<IdempotencyTables>, { actorId, key }: Sending) =>
  db.selectFrom('answered').select(['asked_hash', 'answer']).where('actor_id', '=', actorId).where('key', '=', key).executeTakeFirst()
