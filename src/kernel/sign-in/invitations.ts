import { accountOf, accountOfEmail, beginAccount, isComplete } from './accounts.ts'
import { attempt } from './attempt.ts'
import type { Desk, Invited } from './desk.ts'
import { refuse } from './problems.ts'
import { signedIn } from './session.ts'
import { welcome } from './welcome.ts'
import { sessionOf } from './who-is.ts'

const openInvitation = async ({ house, invitations }: Desk, token: string): Promise<Invited> =>
  (await invitations.show(token, house.now())) ?? refuse('invitation.over')

/** What a link invites to, and how its holder would come in. */
export const invitationBehind = async (desk: Desk, token: string, headers: Headers) => {
  const invited = await openInvitation(desk, token)
  const account = await accountOfEmail(desk.house.database, invited.email)
  const session = await sessionOf(desk.sessions, headers)
  const { programmeCode, programmeNameEs, programmeNameEn, name, email, office, country, role } = invited
  const offer = { programmeCode, programmeNameEs, programmeNameEn, name, email, office, country, role }
  return { ...offer, account: account !== undefined && isComplete(account), signedIn: session?.email === email }
}

/** Begins an account for whoever holds the link: signed in, so that a first way in can be added, and a member of nothing yet. */
export const beginByInvitation = async (desk: Desk, token: string, headers: Headers): Promise<readonly string[]> => {
  const { email, name } = await openInvitation(desk, token)
  const { database, now, newId } = desk.house
  const id = newId()
  if (!(await beginAccount(database, { id, email, name, now: now().toISOString() }))) return refuse('account.there-already')
  return opened(desk, id, headers)
}

/** Accepts: the account of that address, and able to sign in again, becomes the invited person's; its session begins anew. */
export const acceptByInvitation = async (desk: Desk, token: string, headers: Headers) => {
  const { email, programmeCode } = await openInvitation(desk, token)
  const session = await signedIn(desk, headers)
  const account = await accountOf(desk.house.database, session.accountId)
  if (session.email !== email || !account || !isComplete(account)) return refuse('invitation.other-account')
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
