import type { z } from 'zod'
import { accountOfEmail } from './accounts.ts'
import { askPassword, endByToken, withoutCookies } from './ask-password.ts'
import { attempt, type Attempt } from './attempt.ts'
import { carriedOn } from './carried-on.ts'
import type { Desk } from './desk.ts'
import { attemptHeld } from './failures.ts'
import { codesOpen } from './open-codes.ts'
import { refuse } from './problems.ts'
import { recoveryCodesMeant } from './recovery-codes.ts'
import type { enterByPassword } from './steps.ts'
import { takeStep } from './totp-step.ts'
import { welcome } from './welcome.ts'

type Given = z.output<(typeof enterByPassword)['input']>
type Entered = { readonly answer: { readonly next: 'code' | 'in' }; readonly cookies?: readonly string[] }
type Opened = { readonly token: string; readonly user: { readonly id: string } }

/**
 * Password and code. The second step is asked with the password again, so nothing is kept between the two, and one count of failures
 * stands for both. A password without confirmed codes opens nothing; whoever has codes that this house cannot open is told so, and only
 * once the password was right.
 */
export const enterWithPassword = async (desk: Desk, { input, headers }: { input: Given; headers: Headers }): Promise<Entered> => {
  const { database, now } = desk.house
  const plain = withoutCookies(headers)
  const { email } = input
  const { toCode } = await askPassword(desk, input, plain)
  const account = toCode && (await accountOfEmail(database, email))
  if (!account) return refuse('sign-in.refused')
  if (!(await codesOpen(desk, account))) {
    await attemptHeld(database, email, { whole: false, now: now() })
    return refuse('codes.unopened')
  }
  if (input.code === undefined && input.recoveryCode === undefined) {
    await attemptHeld(database, email, { whole: false, now: now() })
    return { answer: { next: 'code' } }
  }
  const opened = await secondStep(desk, input, carriedOn(plain, toCode))
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
