import { refuse as refuseEntry } from '../problem/kernel-problems.ts'
import { accountOf, isComplete } from './accounts.ts'
import type { Desk } from './desk.ts'
import { codesOpen } from './open-codes.ts'
import { refuse } from './problems.ts'
import { sessionOf, type SignedIn } from './who-is.ts'

const FRESH_MINUTES = 5

/** Whoever is signed in. */
export const signedIn = async (desk: Desk, headers: Headers): Promise<SignedIn> =>
  (await sessionOf(desk.sessions, headers)) ?? refuseEntry('access.sign-in')

/** Whoever signed in just now: what changes how one signs in asks for no less. */
export const freshSession = async (desk: Desk, headers: Headers): Promise<SignedIn> => {
  const session = await signedIn(desk, headers)
  if (desk.house.now().getTime() - session.beganAt.getTime() > FRESH_MINUTES * 60_000)
    refuse('sign-in.too-long-ago', { by: await wayBack(desk, session.accountId) })
  return session
}

/**
 * By what whoever let the minutes pass comes in again. Signing in is no advice for whoever cannot: they came by a link, or ended their codes
 * and confirmed no new ones. A person of the example enters by their role, whatever their account has; and the operator can make a link for
 * whoever has a seat, so that without one there is none to be asked for.
 */
const wayBack = async (desk: Desk, accountId: string): Promise<'sign_in' | 'invitation' | 'operator' | 'seat'> => {
  const account = await accountOf(desk.house.database, accountId)
  if (!account || account.example) return 'sign_in'
  const codes = account.codes && (await codesOpen(desk, account))
  if (isComplete({ ...account, codes })) return 'sign_in'
  if (!(await desk.invitations.isSomebody(accountId))) return 'invitation'
  return (await desk.invitations.hasSeat(accountId)) ? 'operator' : 'seat'
}
