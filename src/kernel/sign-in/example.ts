import { refuse } from '../problem/kernel-problems.ts'
import { attempt } from './attempt.ts'
import type { Desk, ExamplePerson } from './desk.ts'
import { asSignIn } from './tables.ts'
import { welcome } from './welcome.ts'

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/** People of the example, by the part of their address before the `@`; none for whoever came by another name than this machine's own. */
export const examplePeople = async ({ example }: Desk, host: string): Promise<readonly (ExamplePerson & { person: string })[] | null> => {
  if (!example || !LOOPBACK.includes(host)) return null
  return (await example.people()).map((one) => ({ ...one, person: one.email.split('@')[0] ?? '' }))
}

type Asked = { readonly input: { readonly person: string }; readonly headers: Headers; readonly host: string }

/** Signs a person of the example in by role. The account has nothing else to sign in with, and counts in example mode alone. */
export const enterExampleAs = async (desk: Desk, { input, headers, host }: Asked): Promise<readonly string[]> => {
  const known = (await examplePeople(desk, host))?.find(({ person }) => person === input.person)
  if (!known) return refuse('record.not-found')
  await ensureAccount(desk, known)
  const entered = await attempt(() => desk.auth.api.openSession({ body: { userId: known.accountId }, headers, returnHeaders: true }))
  if (entered.kind === 'refused') throw new Error(`the example's account was refused: ${entered.code}`)
  await welcome(desk, { accountId: known.accountId, headers })
  return entered.cookies
}

const ensureAccount = ({ house }: Desk, { accountId, email, name }: ExamplePerson): Promise<unknown> => {
  const now = house.now().toISOString()
  const row = {
    id: accountId,
    email,
    name,
    email_verified: false,
    two_factor_enabled: false,
    example: true,
    created_at: now,
    updated_at: now,
  }
  return asSignIn(house.database, (tx) =>
    tx
      .insertInto('auth_user')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute(),
  )
}
