import type { z } from 'zod'
import { attempt } from './attempt.ts'
import { accountOf, isComplete } from './accounts.ts'
import type { Auth } from './auth.ts'
import type { Desk } from './desk.ts'
import { attemptHeld } from './failures.ts'
import { codesOpen } from './open-codes.ts'
import { refuse } from './problems.ts'
import { freshSession } from './session.ts'
import type { addPasskey } from './steps.ts'
import { asSignIn } from './tables.ts'
import { note, welcome } from './welcome.ts'

type Cookied<Answer> = { readonly answer: Answer; readonly cookies: readonly string[] }
type Options = Record<string, unknown>
/** What the browser signed, as it came; the library takes it apart. */
type Proof = NonNullable<Parameters<Auth['api']['verifyPasskeyAuthentication']>[0]>['body']['response']

/** A challenge for whoever holds a passkey, whoever that is; the person must show themself to the device. */
export const challenge = async ({ auth }: Desk, headers: Headers): Promise<Cookied<Options>> => {
  const asked = await attempt(() => auth.api.generatePasskeyAuthenticationOptions({ headers, returnHeaders: true }))
  if (asked.kind === 'refused') return refuse('passkey.refused')
  return { answer: { ...asked.answer, userVerification: 'required' }, cookies: asked.cookies }
}

/** A passkey is never slowed by failures of a password, and ends their count: its owner is there. */
export const enterWithPasskey = async (desk: Desk, response: Options, headers: Headers): Promise<readonly string[]> => {
  const entered = await attempt(() =>
    desk.auth.api.verifyPasskeyAuthentication({ body: { response: response as unknown as Proof }, headers, returnHeaders: true }),
  )
  if (entered.kind === 'refused') return refuse('passkey.refused')
  const { user } = entered.answer
  await attemptHeld(desk.house.database, user.email, { whole: true, now: desk.house.now() })
  await welcome(desk, { accountId: user.id, headers })
  return entered.cookies
}

export const newChallenge = async (desk: Desk, headers: Headers): Promise<Cookied<Options>> => {
  await freshSession(desk, headers)
  const asked = await attempt(() => desk.auth.api.generatePasskeyRegistrationOptions({ query: {}, headers, returnHeaders: true }))
  if (asked.kind === 'refused') return refuse('passkey.refused')
  return { answer: { ...asked.answer }, cookies: asked.cookies }
}

type Added = z.output<(typeof addPasskey)['input']>

export const keepPasskey = async (desk: Desk, { name, response }: Added, headers: Headers): Promise<readonly string[]> => {
  const { accountId } = await freshSession(desk, headers)
  const kept = await attempt(() => desk.auth.api.verifyPasskeyRegistration({ body: { name, response }, headers, returnHeaders: true }))
  if (kept.kind === 'refused') return refuse('passkey.refused')
  await desk.invitations.void(accountId)
  await note(desk, accountId, { event: 'passkey.add', fields: ['passkey'] })
  return kept.cookies
}

/** The last way in stays, or its owner could not come back. */
export const dropPasskey = async (desk: Desk, id: string, headers: Headers): Promise<void> => {
  const { accountId } = await freshSession(desk, headers)
  const account = await accountOf(desk.house.database, accountId)
  const codes = account?.codes === true && (await codesOpen(desk, account))
  if (account && !isComplete({ ...account, codes, passkeys: account.passkeys - 1 })) refuse('account.last-way-in')
  await asSignIn(desk.house.database, (tx) => tx.deleteFrom('auth_passkey').where('id', '=', id).where('user_id', '=', accountId).execute())
  await note(desk, accountId, { event: 'passkey.remove', fields: ['passkey'] })
}
