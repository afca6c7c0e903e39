import { OPERATOR } from '../access/actor.ts'
import { accountOf, accountOfEmail, beginAccount, isComplete, isShutOut } from './accounts.ts'
import { askPassword, withoutCookies } from './ask-password.ts'
import { attempt } from './attempt.ts'
import type { Desk, Invited } from './desk.ts'
import { attemptHeld } from './failures.ts'
import { codesOpen } from './open-codes.ts'
import { refuse } from './problems.ts'
import { signedIn } from './session.ts'
import { endSessions, note, welcome } from './welcome.ts'
import { sessionOf } from './who-is.ts'

const openInvitation = async ({ house, invitations }: Desk, token: string): Promise<Invited> =>
  (await invitations.show(token, house.now())) ?? refuse('invitation.over')

/** Kept free for good, as the people of the example have it: nobody gets mail there. @source RFC 2606, section 2 */
const IS_NO_ADDRESS = /\.invalid$/i

/**
 * How whoever has this address would come in. A person of the example does by their role alone, and it is their account also before they first
 * did: nobody begins another in its place, nor where the house was not started on the example and there is no such person.
 */
const wayInOf = async ({ house, example }: Desk, email: string): Promise<'example' | 'account' | 'none'> => {
  const account = await accountOfEmail(house.database, email)
  const people = (await example?.people()) ?? []
  if (people.some((one) => one.email === email)) return 'example'
  if (account?.example || (!example && IS_NO_ADDRESS.test(email))) return refuse('invitation.of-example')
  return account !== undefined && isComplete(account) ? 'account' : 'none'
}

/** What a link invites to, and how its holder would come in. */
export const invitationBehind = async (desk: Desk, token: string, headers: Headers) => {
  const invited = await openInvitation(desk, token)
  const wayIn = await wayInOf(desk, invited.email)
  const session = await sessionOf(desk.sessions, headers)
  const { programmeCode, programmeNameEs, programmeNameEn, name, email, office, country, role } = invited
  const offer = { programmeCode, programmeNameEs, programmeNameEn, name, email, office, country, role }
  const anew = await isShutOutNow(desk, invited)
  return { ...offer, account: wayIn !== 'none', anew, signedIn: session?.email === email }
}

/**
 * Whether whoever came in by the person of this link has nothing left to show but their password, as this house finds it now. By the
 * operator's link alone: an officer's may still be open, made in the moment in which its owner accepted.
 */
const isShutOutNow = async (desk: Desk, { accountId, maker }: Invited): Promise<boolean> => {
  const account = accountId === null || maker !== OPERATOR.id ? undefined : await accountOf(desk.house.database, accountId)
  return account !== undefined && isShutOut({ ...account, unopened: !(await codesOpen(desk, account)) })
}

type Beginning = { readonly token: string; readonly password?: string | undefined }

/** Begins an account for whoever holds the link: signed in, so that a first way in can be added, and a member of nothing yet. */
export const beginByInvitation = async (desk: Desk, { token, password }: Beginning, headers: Headers): Promise<readonly string[]> => {
  const invited = await openInvitation(desk, token)
  if (await isShutOutNow(desk, invited)) return beginAnew(desk, { ...invited, token, password: password ?? '' }, headers)
  const { email, name, accountId } = invited
  const { database, now, newId } = desk.house
  if ((await wayInOf(desk, email)) === 'example') return refuse('account.there-already')
  const there = await accountOfEmail(database, email)
  if (accountId !== null || (there && (await desk.invitations.isSomebody(there.id)))) return refuse('account.there-already')
  const id = newId()
  if (!(await beginAccount(database, { id, email, name, now: now().toISOString() }))) return refuse('account.there-already')
  return opened(desk, id, headers)
}

type Anew = Invited & { readonly token: string; readonly password: string }

/**
 * Lets somebody in who has only their password left, so that they set up anew how they sign in. The link stands in the place of the second
 * factor and is used up as a recovery code is: whoever made it has no password, and whoever has the password has no link. Whoever was in by
 * this account is out.
 */
const beginAnew = async (desk: Desk, { token, email, accountId, password }: Anew, headers: Headers): Promise<readonly string[]> => {
  const { database, now } = desk.house
  if (accountId === null) return refuse('invitation.over')
  await askPassword(desk, { email, password }, withoutCookies(headers))
  if (!(await desk.invitations.accept(token, { accountId, now: now() }))) return refuse('invitation.over')
  await attemptHeld(database, email, { whole: true, now: now() })
  await endSessions(desk, accountId)
  await note(desk, accountId, { event: 'account.begin-anew', fields: ['codes'] })
  return opened(desk, accountId, headers)
}

/**
 * Accepts: the account of that address, and able to sign in again, becomes the invited person's; its session begins anew. People of the example
 * are able to by their role.
 */
export const acceptByInvitation = async (desk: Desk, token: string, headers: Headers) => {
  const { email, programmeCode } = await openInvitation(desk, token)
  const session = await signedIn(desk, headers)
  const account = await accountOf(desk.house.database, session.accountId)
  if (session.email !== email || !account || !(account.example || isComplete(account))) return refuse('invitation.other-account')
  const accepted = await desk.invitations.accept(token, { accountId: session.accountId, now: desk.house.now() })
  if (!accepted) return refuse('invitation.over')
  return { answer: { programmeCode }, cookies: await opened(desk, session.accountId, headers) }
}

const opened = async (desk: Desk, userId: string, headers: Headers): Promise<readonly string[]> => {
  const entered = await attempt(() => desk.auth.api.openSession({ body: { userId }, headers, returnHeaders: true }))
  if (entered.kind === 'refused') throw new Error(`the account was refused a session: ${entered.code}`)
  await welcome(desk, { accountId: userId, headers })
  return entered.cookies
}
