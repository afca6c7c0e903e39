import type { Database } from '../db/database.ts'
import { askingSignIn } from '../access/context.ts'
import type { Actor } from '../access/actor.ts'
import { type Handle, knowing, type Writer } from '../db/handles.ts'
import { asSignIn, type SignInTables } from './tables.ts'

/** An account with the ways in that it has. A password counts with confirmed codes alone. */
export type Account = {
  readonly id: string
  readonly passkeys: number
  readonly password: boolean
  readonly codes: boolean
  /** Whether the codes were found to be none that this house can open, when their owner last came with the right password. */
  readonly unopened: boolean
  /** Whether it is a person's of the example, who enters by their role. */
  readonly example: boolean
}

/** One that could sign in again: whoever left half-way through an invitation has not got that far. */
export const isComplete = ({ passkeys, password, codes }: Account): boolean => passkeys > 0 || (password && codes)

/**
 * Whether whoever knows the password has nothing left to show besides it: no passkey, and codes that cannot be opened or were begun anew and
 * never confirmed. An account without a password was never set up.
 */
export const isShutOut = ({ passkeys, password, codes, unopened }: Account): boolean => passkeys === 0 && password && (!codes || unopened)

type Tx = Writer<SignInTables>

const accountWhere = async (tx: Tx, column: 'id' | 'email', value: string): Promise<Account | undefined> => {
  const user = await tx.selectFrom('auth_user').select(['id', 'two_factor_enabled', 'example']).where(column, '=', value).executeTakeFirst()
  if (!user) return undefined
  const passkeys = await tx.selectFrom('auth_passkey').select('id').where('user_id', '=', user.id).execute()
  const credential = await tx
    .selectFrom('auth_account')
    .select('id')
    .where('user_id', '=', user.id)
    .where('password', 'is not', null)
    .executeTakeFirst()
  const kept = await tx.selectFrom('auth_two_factor').select('unopened_at').where('user_id', '=', user.id).executeTakeFirst()
  const unopened = (kept?.unopened_at ?? null) !== null
  const ways = { passkeys: passkeys.length, password: credential !== undefined, codes: user.two_factor_enabled === true }
  return { id: user.id, ...ways, unopened, example: user.example }
}

export const accountOf = (database: Database, id: string): Promise<Account | undefined> =>
  asSignIn(database, (tx) => accountWhere(tx, 'id', id))

export const accountOfEmail = (database: Database, email: string): Promise<Account | undefined> =>
  asSignIn(database, (tx) => accountWhere(tx, 'email', email))

/** Whether an account is shut out, asked within the transaction of an operation. */
export const isShutOutWithin = async (handle: Handle, actor: Actor, id: string): Promise<boolean> => {
  const account = await askingSignIn(handle, actor, () => accountWhere(knowing<SignInTables>(handle), 'id', id))
  return account !== undefined && isShutOut(account)
}

type NewAccount = { readonly id: string; readonly email: string; readonly name: string; readonly now: string }

/**
 * An account without any way in yet; one of the same address that was begun and never completed gives way to it.
 * @returns whether it was made; not where there is a complete one
 */
export const beginAccount = (database: Database, { id, email, name, now }: NewAccount): Promise<boolean> =>
  asSignIn(database, async (tx) => {
    const there = await accountWhere(tx, 'email', email)
    if (there && isComplete(there)) return false
    if (there) await tx.deleteFrom('auth_user').where('id', '=', there.id).execute()
    const row = { id, email, name, email_verified: true, two_factor_enabled: false, example: false, created_at: now, updated_at: now }
    await tx.insertInto('auth_user').values(row).execute()
    return true
  })
