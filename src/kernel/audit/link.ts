import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Reader } from '../db/handles.ts'
import type { AuditTables } from './entry.ts'

/** What the first link follows. */
export const GENESIS = '0'.repeat(64)

/** An entry as it is hashed: ids and names of fields, so that erasing a content leaves the chain valid. */
export type SealedEntry = {
  readonly seq: number
  readonly at: string
  readonly actorKind: string
  readonly actorId: string
  readonly event: string
  readonly programmeId: string | null
  readonly subject: string
  readonly fields: readonly string[]
}

/** h(n) = SHA-256(h(n−1) ‖ JCS(row n)), in hexadecimal; the former hash enters as its 32 bytes, the row by RFC 8785. */
export const hashAfter = (previous: string, entry: SealedEntry): string =>
  createHash('sha256')
    .update(Buffer.from(previous, 'hex'))
    .update(canonicalize(entry) ?? '')
    .digest('hex')

const columns = [
  'audit_entry.seq',
  'audit_entry.at',
  'audit_entry.actor_kind as actorKind',
  'audit_entry.actor_id as actorId',
  'audit_entry.event',
  'audit_entry.programme_id as programmeId',
  'audit_entry.subject',
  'audit_entry.fields',
] as const

/** Entries from a sequence number on that no link holds yet, oldest first. */
export const unsealedEntries = (db: Reader<AuditTables>, { from, limit }: { from: number; limit: number }): Promise<SealedEntry[]> =>
  db
    .selectFrom('audit_entry')
    .leftJoin('audit_link', 'audit_link.entry_seq', 'audit_entry.seq')
    .select(columns)
    .where('audit_entry.seq', '>=', from)
    .where('audit_link.position', 'is', null)
    .orderBy('audit_entry.seq')
    .limit(limit)
    .execute()

export const entriesBySeq = (db: Reader<AuditTables>, seqs: readonly number[]): Promise<SealedEntry[]> =>
  db.selectFrom('audit_entry').select(columns).where('seq', 'in', seqs).execute()

export const countUnsealed = async (db: Reader<AuditTables>): Promise<number> => {
  const { count } = await db
    .selectFrom('audit_entry')
    .leftJoin('audit_link', 'audit_link.entry_seq', 'audit_entry.seq')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('audit_link.position', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

export type Link = { readonly position: number; readonly entrySeq: number; readonly previousHash: string; readonly hash: string }

const linkColumns = ['position', 'entry_seq as entrySeq', 'previous_hash as previousHash', 'hash'] as const

export const lastLink = (db: Reader<AuditTables>): Promise<Link | undefined> =>
  db.selectFrom('audit_link').select(linkColumns).orderBy('position', 'desc').limit(1).executeTakeFirst()

export const linksAfter = (db: Reader<AuditTables>, position: number, limit: number): Promise<Link[]> =>
  db.selectFrom('audit_link').select(linkColumns).where('position', '>', position).orderBy('position').limit(limit).execute()

export const linkByHash = (db: Reader<AuditTables>, hash: string): Promise<Link | undefined> =>
  db.selectFrom('audit_link').select(linkColumns).where('hash', '=', hash).orderBy('position').limit(1).executeTakeFirst()
