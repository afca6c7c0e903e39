import { person } from '#kernel/access/actor.ts'
import { actingAs, asTheHouse, contextOf } from '#kernel/access/context.ts'
import { type AuditTables, writeEntry } from '#kernel/audit/entry.ts'
import type { Database } from '#kernel/db/database.ts'
import type { Writer } from '#kernel/db/handles.ts'
import { type Context, reading, transaction } from '#kernel/db/transaction.ts'
import { bindAccount, hashOfToken, invitationBy, voidLinksOf } from './sql/invitations.ts'
import type { ProgrammeTables } from './tables.ts'

/** In the name of whoever holds a link: they see the one person, seat and programme that it names. */
const byLink = (tokenHash: string): Context => ({
  'istmo.actor_kind': 'invited',
  'istmo.actor_id': tokenHash,
  'istmo.memberships': '[]',
})

export type Invitation = NonNullable<Awaited<ReturnType<typeof invitationBy>>>

/** What a link invites to; undefined where it is unknown, was used or has expired. */
export const invitationOf = (database: Database, token: string, now: Date): Promise<Invitation | undefined> => {
  const hash = hashOfToken(token)
  return reading<ProgrammeTables, Invitation | undefined>(database, byLink(hash), (db) => invitationBy(db, hash, now.toISOString()))
}

/** Accepts once: the account becomes the person's, with its entry in the audit. @returns whether the link was still good */
export const acceptInvitation = (
  database: Database,
  token: string,
  { accountId, now }: { accountId: string; now: Date },
): Promise<boolean> => {
  const [tokenHash, at] = [hashOfToken(token), now.toISOString()]
  return transaction<ProgrammeTables & AuditTables, boolean>(database, byLink(tokenHash), async (handle) => {
    const tx = handle as unknown as Writer<ProgrammeTables>
    const found = await invitationBy(tx, tokenHash, at)
    if (!found || !(await bindAccount(tx, { ...found, tokenHash }, { accountId, now: at }))) return false
    const actor = person(accountId, [])
    await actingAs(tx, actor)
    const { programmeId, personId: subject } = found
    await writeEntry(handle, {
      at,
      actor,
      event: 'programme.invitation.accept',
      programmeId,
      subject,
      fields: ['account'],
    })
    return true
  })
}

/** Makes void the links that are open for people who have come in by an account: it needs none of them, and each would outlive its day. */
export const voidInvitations = (database: Database, accountId: string): Promise<void> => {
  const self = person(accountId, [])
  return transaction<ProgrammeTables, void>(database, contextOf(self), (tx) => asTheHouse(tx, self, () => voidLinksOf(tx, accountId)))
}
