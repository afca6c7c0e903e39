import type { z } from 'zod'
import { attempt, type Attempt } from './attempt.ts'
import { carriedOn } from './carried-on.ts'
import type { Desk } from './desk.ts'
import { attemptHeld, beginAttempt } from './failures.ts'
import { refuse } from './problems.ts'
import { recoveryCodesMeant } from './recovery-codes.ts'
import type { enterByPassword } from './steps.ts'
import { asSignIn } from './tables.ts'
import { takeStep } from './totp-step.ts'
import { welcome } from './welcome.ts'

type Given = z.output<(typeof enterByPassword)['input']>
type Entered = { readonly answer: { readonly next: 'code' | 'in' }; readonly cookies?: readonly string[] }
type Opened = { readonly token: string; readonly user: { readonly id: string } }

/**
 * Password and code. The second step is asked with the password again, so nothing is kept between the two, and one count of failures
 * stands for both. A password without confirmed codes opens nothing.
 */
export const enterWithPassword = async (desk: Desk, { input, headers }: { input: Given; headers: Headers }): Promise<Entered> => {
  const { database, now } = desk.house
  const seconds = await beginAttempt(database, input.email, now())
  if (seconds > 0) refuse('sign-in.slowed', { seconds })
  const plain = withoutCookies(headers)
  const { email, password } = input
  const known = await attempt(() => desk.auth.api.signInEmail({ body: { email, password }, headers: plain, returnHeaders: true }))
  if (known.kind === 'refused') return refuse('sign-in.refused')
  if (!('twoFactorRedirect' in known.answer)) {
    await endByToken(desk, known.answer.token)
    return refuse('sign-in.refused')
  }
  if (input.code === undefined && input.recoveryCode === undefined) {
    await attemptHeld(database, email, { whole: false, now: now() })
    return { answer: { next: 'code' } }
  }
  const opened = await secondStep(desk, input, carriedOn(plain, known.cookies))
  if (opened.kind === 'refused') return refuse('sign-in.refused')
  const accountId = opened.answer.user.id
  if (input.code !== undefined && !(await takeStep(desk, accountId, input.code))) {
    await endByToken(desk, opened.answer.token)
    return refuse('sign-in.refused')
  }
  await attemptHeld(database, email, { whole: true, now: now() })
  await welcome(desk, { accountId, headers })
  return { answer: { next: 'in' }, cookies: opened.cookies }
}

const secondStep = (desk: Desk, { code, recoveryCode = '' }: Given, headers: Headers): Promise<Attempt<Opened>> =>
  code === undefined
    ? recoveryStep(desk, recoveryCodesMeant(recoveryCode), headers)
    : attempt(() => desk.auth.api.verifyTOTP({ body: { code }, headers, returnHeaders: true }))

/** The first of the codes that may be meant which opens. */
const recoveryStep = async (desk: Desk, [code = '', ...others]: readonly string[], headers: Headers): Promise<Attempt<Opened>> => {
  const opened = await attempt(async () => {
    const given = await desk.auth.api.verifyBackupCode({ body: { code }, headers, returnHeaders: true })
    return { ...given, response: given.response as Opened }
  })
  return opened.kind === 'refused' && others.length > 0 ? recoveryStep(desk, others, headers) : opened
}

/** A session that the browser has already would have the library change its factors instead of signing in. */
const withoutCookies = (headers: Headers): Headers => {
  const plain = new Headers(headers)
  plain.delete('Cookie')
  return plain
}

/** The session was opened before it was known that it must not be; its token has left nobody's hands. */
const endByToken = ({ house }: Desk, token: string): Promise<unknown> =>
  asSignIn(house.database, (tx) => tx.deleteFrom('auth_session').where('token', '=', token).execute())
