import { person } from '../access/actor.ts'
import { contextOf } from '../access/context.ts'
import { type AuditTables, writeEntry } from '../audit/entry.ts'
import { transaction } from '../db/transaction.ts'
import type { Desk } from './desk.ts'
import { asSignIn } from './tables.ts'
import { sessionOf } from './who-is.ts'

const AT_ONCE = 5

type Come = { readonly accountId: string; readonly headers: Headers }

/**
 * What follows every sign-in: the session that the browser had before is over, so that no token lives on through a sign-in; the oldest
 * beyond five are over; no link for setting it up anew stays open; and the audit knows of it.
 */
export const welcome = async (desk: Desk, { accountId, headers }: Come): Promise<void> => {
  const former = await sessionOf(desk.sessions, headers)
  await asSignIn(desk.house.database, async (tx) => {
    if (former) await tx.deleteFrom('auth_session').where('id', '=', former.sessionId).execute()
    const kept = await tx
      .selectFrom('auth_session')
      .select('id')
      .where('user_id', '=', accountId)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .offset(AT_ONCE)
      .execute()
    if (kept.length > 0)
      await tx
        .deleteFrom('auth_session')
        .where(
          'id',
          'in',
          kept.map(({ id }) => id),
        )
        .execute()
  })
  await desk.invitations.void(accountId)
  await note(desk, accountId, { event: 'session.begin', fields: [] })
}

/** Ends the sessions of an account, all but one where it is named. */
export const endSessions = (desk: Desk, accountId: string, except?: string): Promise<unknown> =>
  asSignIn(desk.house.database, (tx) =>
    tx
      .deleteFrom('auth_session')
      .where('user_id', '=', accountId)
      .$if(except !== undefined, (query) => query.where('id', '!=', except ?? ''))
      .execute(),
  )

/** Leaves an entry of sign-in's own work in the audit, in the name of the account. */
export const note = async (
  { house }: Desk,
  accountId: string,
  { event, fields }: { event: string; fields: readonly string[] },
): Promise<void> => {
  const actor = person(accountId, [])
  const entry = { at: house.now().toISOString(), actor, event: `sign-in.${event}`, programmeId: null, subject: accountId, fields }
  await transaction<AuditTables, void>(house.database, contextOf(actor), (tx) => writeEntry(tx, entry))
  house.audited()
}
