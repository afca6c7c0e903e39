import { attempt } from './attempt.ts'
import { accountOf } from './accounts.ts'
import { carriedOn } from './carried-on.ts'
import type { Desk } from './desk.ts'
import { attemptHeld, beginAttempt } from './failures.ts'
import { weaknessOf } from './password-rules.ts'
import { codesOpen } from './open-codes.ts'
import { refuse } from './problems.ts'
import { freshSession } from './session.ts'
import { takeStep } from './totp-step.ts'
import { endSessions, note } from './welcome.ts'
import { sessionOf, type SignedIn } from './who-is.ts'

type Begun = { readonly uri: string; readonly secret: string; readonly recoveryCodes: string[] }
type Cookied<Answer> = { readonly answer: Answer; readonly cookies: readonly string[] }

const refuseWeak = (password: string, { name, email }: SignedIn): void => {
  const why = weaknessOf(password, [name, email])
  if (why) refuse('password.weak', { why })
}

/**
 * Begins the codes of an app: sets the password where there is none, else asks for it, and gives what the app must know, with ten codes
 * for the day on which it is lost. Codes that counted until now end here; the new ones count once the first was confirmed. Until then the
 * password is all there is: a link that is still open, made while they were being confirmed, would open something again, so it is over first.
 */
export const beginNewCodes = async (desk: Desk, password: string, headers: Headers): Promise<Cookied<Begun>> => {
  const session = await freshSession(desk, headers)
  const account = await accountOf(desk.house.database, session.accountId)
  if (!account?.password) await setFirstPassword(desk, password, { headers, session })
  else await refuseSlowed(desk, session)
  await desk.invitations.void(session.accountId)
  const ended = account?.codes
    ? await attempt(() => desk.auth.api.disableTwoFactor({ body: { password }, headers, returnHeaders: true }))
    : ({ kind: 'done', answer: null, cookies: [] } as const)
  if (ended.kind === 'refused') return refuse('sign-in.refused')
  const onward = carriedOn(headers, ended.cookies)
  const begun = await attempt(() =>
    desk.auth.api.enableTwoFactor({ body: { password, method: 'totp' }, headers: onward, returnHeaders: true }),
  )
  if (begun.kind === 'refused' || begun.answer.method !== 'totp') return refuse('sign-in.refused')
  await attemptHeld(desk.house.database, session.email, { whole: true, now: desk.house.now() })
  await note(desk, session.accountId, { event: 'codes.begin', fields: account?.password ? ['codes'] : ['password', 'codes'] })
  const { totpURI: uri, backupCodes: recoveryCodes } = begun.answer
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  return { answer: { uri, secret, recoveryCodes }, cookies: [...ended.cookies, ...begun.cookies] }
}

type Setting = { readonly headers: Headers; readonly session: SignedIn }

const setFirstPassword = async (desk: Desk, password: string, { headers, session }: Setting): Promise<void> => {
  refuseWeak(password, session)
  const set = await attempt(() => desk.auth.api.setPassword({ body: { newPassword: password }, headers, returnHeaders: true }))
  if (set.kind === 'refused') refuse('sign-in.refused')
}

const refuseSlowed = async ({ house }: Desk, { email }: SignedIn): Promise<void> => {
  const seconds = await beginAttempt(house.database, email, house.now())
  if (seconds > 0) refuse('sign-in.slowed', { seconds })
}

/** Confirms that the app gives the right codes: from here on the password opens something, and the account's other sessions and open links are over. */
export const confirmNewCodes = async (desk: Desk, code: string, headers: Headers): Promise<readonly string[]> => {
  const session = await freshSession(desk, headers)
  const account = await accountOf(desk.house.database, session.accountId)
  if (account && !(await codesOpen(desk, account))) refuse('codes.unopened')
  await refuseSlowed(desk, session)
  const right = await attempt(() => desk.auth.api.verifyTOTP({ body: { code }, headers, returnHeaders: true }))
  if (right.kind === 'refused' || !(await takeStep(desk, session.accountId, code))) return refuse('code.wrong')
  await attemptHeld(desk.house.database, session.email, { whole: true, now: desk.house.now() })
  const here = await sessionOf(desk.sessions, carriedOn(headers, right.cookies))
  await endSessions(desk, session.accountId, here?.sessionId)
  await desk.invitations.void(session.accountId)
  await note(desk, session.accountId, { event: 'codes.confirm', fields: ['codes'] })
  return right.cookies
}

/** Changes the password and ends the account's other sessions. */
export const changeOwnPassword = async (
  desk: Desk,
  { current, next }: { current: string; next: string },
  headers: Headers,
): Promise<readonly string[]> => {
  const session = await freshSession(desk, headers)
  refuseWeak(next, session)
  await refuseSlowed(desk, session)
  const body = { currentPassword: current, newPassword: next, revokeOtherSessions: true }
  const changed = await attempt(() => desk.auth.api.changePassword({ body, headers, returnHeaders: true }))
  if (changed.kind === 'refused') return refuse('sign-in.refused')
  await attemptHeld(desk.house.database, session.email, { whole: true, now: desk.house.now() })
  await note(desk, session.accountId, { event: 'password.change', fields: ['password'] })
  return changed.cookies
}
