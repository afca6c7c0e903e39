import { type Actor, type Membership, NOBODY, person } from '../access/actor.ts'
import type { Database } from '../db/database.ts'
import { attempt } from './attempt.ts'
import { type Auth, SESSION_COOKIE } from './auth.ts'
import { asSignIn } from './tables.ts'

export type SignedIn = {
  readonly accountId: string
  readonly sessionId: string
  readonly token: string
  readonly email: string
  readonly name: string
  readonly beganAt: Date
}

const MINUTE = 60_000
const IDLE_MINUTES = 30

export type SessionHouse = {
  readonly database: Database
  readonly auth: Auth
  readonly now: () => Date
  /** Whether the people of the example may be here: served from the example, for this machine alone. */
  readonly example: boolean
}

/** Whose session a request brings: one that is not over after twelve hours or thirty minutes without use; undefined without one. */
export const sessionOf = async ({ database, auth, now, example }: SessionHouse, headers: Headers): Promise<SignedIn | undefined> => {
  if (!headers.get('Cookie')?.includes(`${SESSION_COOKIE}=`)) return undefined
  const found = await attempt(() => auth.api.getSession({ headers, query: { disableRefresh: true }, returnHeaders: true }))
  if (found.kind === 'refused' || !found.answer) return undefined
  const { session, user } = found.answer
  if (user.example && !example) return undefined
  const idle = now().getTime() - session.updatedAt.getTime()
  if (idle > IDLE_MINUTES * MINUTE) {
    await asSignIn(database, (tx) => tx.deleteFrom('auth_session').where('id', '=', session.id).execute())
    return undefined
  }
  if (idle > MINUTE) await touch(database, session.id, now())
  const { id: accountId, email, name } = user
  return { accountId, sessionId: session.id, token: session.token, email, name, beganAt: session.createdAt }
}

/** Once a minute is enough to know whether somebody is there. */
const touch = (database: Database, id: string, at: Date): Promise<unknown> =>
  asSignIn(database, (tx) => tx.updateTable('auth_session').set({ updated_at: at.toISOString() }).where('id', '=', id).execute())

/** Memberships of an account that hold at an instant, read from the database. */
export type MembershipsOf = (accountId: string, at: Date) => Promise<readonly Membership[]>

/** Who sends a request, with what holds at this moment: a seat that ended is gone at the next request. */
export const whoIsBy =
  (house: SessionHouse, membershipsOf: MembershipsOf) =>
  async (request: Request): Promise<Actor> => {
    const session = await sessionOf(house, request.headers)
    return session ? person(session.accountId, await membershipsOf(session.accountId, house.now())) : NOBODY
  }
