import type { App } from '../http/app.ts'
import { attempt } from './attempt.ts'
import { beginNewCodes, changeOwnPassword, confirmNewCodes } from './codes.ts'
import { type Desk, stepOn } from './desk.ts'
import { enterExampleAs, examplePeople } from './example.ts'
import { enterWithPassword } from './enter-password.ts'
import { acceptByInvitation, beginByInvitation, invitationBehind } from './invitations.ts'
import { endOwnSession, ownAccount } from './own-account.ts'
import { challenge, dropPasskey, enterWithPasskey, keepPasskey, newChallenge } from './passkeys.ts'
import {
  acceptInvitation,
  addPasskey,
  beginCodes,
  beginInvitation,
  changePassword,
  confirmCodes,
  endSession,
  enterByPasskey,
  enterByPassword,
  enterExample,
  leave,
  newPasskeyChallenge,
  passkeyChallenge,
  removePasskey,
  showAccount,
  showInvitation,
  signInState,
} from './steps.ts'
import { asSignIn } from './tables.ts'
import { note } from './welcome.ts'
import { sessionOf } from './who-is.ts'

/** The steps of signing in and out, each at its address below `/api/sign-in`. */
export const mountSignIn = (app: App, desk: Desk): void => {
  const step = stepOn(app)
  step(signInState, async ({ here }) => {
    const people = await examplePeople(desk, here)
    const shown = people?.map(({ person, role, country, countryEs, countryEn }) => ({ person, role, country, countryEs, countryEn }))
    return { answer: { example: shown ?? null } }
  })
  step(enterExample, async (asked) => ({ answer: {}, cookies: await enterExampleAs(desk, asked) }))
  step(enterByPassword, (asked) => enterWithPassword(desk, asked))
  step(passkeyChallenge, ({ headers }) => challenge(desk, headers))
  step(enterByPasskey, async ({ input, headers }) => ({ answer: {}, cookies: await enterWithPasskey(desk, input.response, headers) }))
  step(leave, async ({ input, headers }) => ({ answer: {}, cookies: await left(desk, headers, input.everywhere) }))
  mountInvitation(app, desk)
  mountAccount(app, desk)
}

const mountInvitation = (app: App, desk: Desk): void => {
  const step = stepOn(app)
  step(showInvitation, async ({ input, headers }) => ({ answer: await invitationBehind(desk, input.token, headers) }))
  step(beginInvitation, async ({ input, headers }) => ({ answer: {}, cookies: await beginByInvitation(desk, input, headers) }))
  step(acceptInvitation, ({ input, headers }) => acceptByInvitation(desk, input.token, headers))
}

const mountAccount = (app: App, desk: Desk): void => {
  const step = stepOn(app)
  step(showAccount, async ({ headers }) => ({ answer: await ownAccount(desk, headers) }))
  step(newPasskeyChallenge, ({ headers }) => newChallenge(desk, headers))
  step(addPasskey, async ({ input, headers }) => ({ answer: {}, cookies: await keepPasskey(desk, input, headers) }))
  step(removePasskey, async ({ input, headers }) => {
    await dropPasskey(desk, input.id, headers)
    return { answer: {} }
  })
  step(beginCodes, ({ input, headers }) => beginNewCodes(desk, input.password, headers))
  step(confirmCodes, async ({ input, headers }) => ({ answer: {}, cookies: await confirmNewCodes(desk, input.code, headers) }))
  step(changePassword, async ({ input, headers }) => ({ answer: {}, cookies: await changeOwnPassword(desk, input, headers) }))
  step(endSession, async ({ input, headers }) => {
    await endOwnSession(desk, input.id, headers)
    return { answer: {} }
  })
}

/** Ends this session, or all of the account's; whoever is not signed in has left already. */
const left = async (desk: Desk, headers: Headers, everywhere: boolean): Promise<readonly string[]> => {
  const session = await sessionOf(desk.sessions, headers)
  if (session) {
    const [column, value] = everywhere ? (['user_id', session.accountId] as const) : (['id', session.sessionId] as const)
    await asSignIn(desk.house.database, (tx) => tx.deleteFrom('auth_session').where(column, '=', value).execute())
    await note(desk, session.accountId, { event: everywhere ? 'session.end-all' : 'session.end', fields: [] })
  }
  const out = await attempt(() => desk.auth.api.signOut({ headers, returnHeaders: true }))
  return out.kind === 'done' ? out.cookies : []
}
