import { accountOf } from './accounts.ts'
import type { Desk } from './desk.ts'
import { signedIn } from './session.ts'
import { asSignIn } from './tables.ts'
import { note } from './welcome.ts'

/** How the signed-in person signs in, and where they are signed in now. */
export const ownAccount = async (desk: Desk, headers: Headers) => {
  const { accountId, sessionId, name, email } = await signedIn(desk, headers)
  const account = await accountOf(desk.house.database, accountId)
  const { passkeys, sessions } = await asSignIn(desk.house.database, async (tx) => ({
    passkeys: await tx
      .selectFrom('auth_passkey')
      .select(['id', 'name', 'created_at as madeAt'])
      .where('user_id', '=', accountId)
      .orderBy('created_at')
      .execute(),
    sessions: await tx
      .selectFrom('auth_session')
      .select(['id', 'created_at as beganAt', 'updated_at as usedAt', 'user_agent as device'])
      .where('user_id', '=', accountId)
      .orderBy('created_at', 'desc')
      .execute(),
  }))
  const ways = { password: account?.password ?? false, codes: account?.codes ?? false, passkeys }
  return { name, email, ...ways, sessions: sessions.map((one) => ({ ...one, own: one.id === sessionId })) }
}

/** Ends one session of one's own, on a device that was left somewhere. */
export const endOwnSession = async (desk: Desk, id: string, headers: Headers): Promise<void> => {
  const { accountId } = await signedIn(desk, headers)
  await asSignIn(desk.house.database, (tx) => tx.deleteFrom('auth_session').where('id', '=', id).where('user_id', '=', accountId).execute())
  await note(desk, accountId, { event: 'session.end', fields: [] })
}
