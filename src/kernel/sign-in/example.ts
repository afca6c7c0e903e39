import { refuse } from '../problem/kernel-problems.ts'
import { attempt } from './attempt.ts'
import type { Desk, ExamplePerson } from './desk.ts'
import { asSignIn } from './tables.ts'
import { welcome } from './welcome.ts'

/** People of the example, by the part of their address before the `@`; none for whoever does not sit at this machine. */
export const examplePeople = async ({ example }: Desk, here: boolean): Promise<readonly (ExamplePerson & { person: string })[] | null> => {
  if (!example || !here) return null
  return (await example.people()).map((one) => ({ ...one, person: one.email.split('@')[0] ?? '' }))
}

type Asked = { readonly input: { readonly person: string }; readonly headers: Headers; readonly here: boolean }

/** Signs a person of the example in by role. The account has nothing else to sign in with, and counts in example mode alone. */
export const enterExampleAs = async (desk: Desk, { input, headers, here }: Asked): Promise<readonly string[]> => {
  const known = (await examplePeople(desk, here))?.find(({ person }) => person === input.person)
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
