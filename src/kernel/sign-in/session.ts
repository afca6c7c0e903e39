import { refuse as refuseEntry } from '../problem/kernel-problems.ts'
import type { Desk } from './desk.ts'
import { refuse } from './problems.ts'
import { sessionOf, type SignedIn } from './who-is.ts'

const FRESH_MINUTES = 5

/** Whoever is signed in. */
export const signedIn = async (desk: Desk, headers: Headers): Promise<SignedIn> =>
  (await sessionOf(desk.sessions, headers)) ?? refuseEntry('access.sign-in')

/** Whoever signed in just now: what changes how one signs in asks for no less. */
export const freshSession = async (desk: Desk, headers: Headers): Promise<SignedIn> => {
  const session = await signedIn(desk, headers)
  if (desk.house.now().getTime() - session.beganAt.getTime() > FRESH_MINUTES * 60_000) refuse('sign-in.too-long-ago')
  return session
}
