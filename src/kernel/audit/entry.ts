import type { Generated } from 'kysely'
import type { Actor } from '../access/actor.ts'
import type { Writer } from '../db/handles.ts'

export type AuditTables = {
  audit_entry: {
    seq: Generated<number>
    at: string
    actor_kind: string
    actor_id: string
    event: string
    programme_id: string | null
    subject: string
    fields: readonly string[]
  }
  audit_link: { position: number; entry_seq: number; previous_hash: string; hash: string }
}

export type NewEntry = {
  readonly at: string
  readonly actor: Actor
  readonly event: string
  readonly programmeId: string | null
  readonly subject: string
  readonly fields: readonly string[]
}

/** The statement that writes an entry, for the end of an operation's own transaction: without it nothing of the operation stands. */
export const entryStatement = (tx: Pick<Writer<AuditTables>, 'insertInto'>, { at, actor, event, programmeId, subject, fields }: NewEntry) =>
  tx.insertInto('audit_entry').values({ at, actor_kind: actor.kind, actor_id: actor.id, event, programme_id: programmeId, subject, fields })

/** Writes an entry at once. */
export const writeEntry = async (tx: Writer<AuditTables>, entry: NewEntry): Promise<void> => {
  await entryStatement(tx, entry).execute()
}
