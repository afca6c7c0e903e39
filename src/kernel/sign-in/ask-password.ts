import { attempt } from './attempt.ts'
import type { Desk } from './desk.ts'
import { beginAttempt } from './failures.ts'
import { refuse } from './problems.ts'
import { asSignIn } from './tables.ts'

type Known = { readonly email: string; readonly password: string }
/** A password that is its address's own, with the cookies that lead to the code; none where no code is asked. */
type Held = { readonly toCode: readonly string[] | undefined }

/** Looks at a password. It counts as a failure until the caller says that it held (`attemptHeld`), and opens nothing by itself. */
export const askPassword = async (desk: Desk, { email, password }: Known, headers: Headers): Promise<Held> => {
  const { database, now } = desk.house
  const seconds = await beginAttempt(database, email, now())
  if (seconds > 0) refuse('sign-in.slowed', { seconds })
  const known = await attempt(() => desk.auth.api.signInEmail({ body: { email, password }, headers, returnHeaders: true }))
  if (known.kind === 'refused') return refuse('sign-in.refused')
  if ('twoFactorRedirect' in known.answer) return { toCode: known.cookies }
  await endByToken(desk, known.answer.token)
  return { toCode: undefined }
}

/** A session that the browser has already would have the library change its factors instead of signing in. */
export const withoutCookies = (headers: Headers): Headers => {
  const plain = new Headers(headers)
  plain.delete('Cookie')
  return plain
}

/** The session was opened before it was known that it must not be; its token has left nobody's hands. */
export const endByToken = ({ house }: Desk, token: string): Promise<unknown> =>
  asSignIn(house.database, (tx) => tx.deleteFrom('auth_session').where('token', '=', token).execute())
