import { OPERATOR } from '../access/actor.ts'
import { contextOf } from '../access/context.ts'
import { type AuditTables, writeEntry } from '../audit/entry.ts'
import type { Database } from '../db/database.ts'
import { transaction } from '../db/transaction.ts'

/** Leaves the operator's line where no operation does: the next server to start puts it into the chain. */
export const noteByOperator = (owner: Database, event: string, digest: string): Promise<void> =>
  transaction<AuditTables, void>(owner, contextOf(OPERATOR), (tx) =>
    writeEntry(tx, { at: new Date().toISOString(), actor: OPERATOR, event, programmeId: null, subject: digest, fields: [] }),
  )
