import type { Context } from '../db/transaction.ts'
import { type Database } from '../db/database.ts'
import type { Writer } from '../db/handles.ts'
import { transaction } from '../db/transaction.ts'

/** Of the sign-in library's tables, the columns that we read or write ourselves. */
export type SignInTables = {
  auth_user: {
    id: string
    name: string
    email: string
    email_verified: boolean
    two_factor_enabled: boolean | null
    example: boolean
    created_at: string
    updated_at: string
  }
  auth_session: { id: string; user_id: string; token: string; created_at: string; updated_at: string; user_agent: string | null }
  auth_account: { id: string; user_id: string; provider_id: string; password: string | null }
  auth_two_factor: {
    id: string
    user_id: string
    secret: string
    backup_codes: string
    verified: boolean | null
    last_step: number
    unopened_at: string | null
  }
  auth_passkey: { id: string; user_id: string; name: string | null; created_at: string | null }
  auth_failure: { subject: string; failures: number; wait_until: string }
}

/** In whose name the tables of sign-in are read and written: nobody else sees a row of them. */
const SIGN_IN_CONTEXT: Context = { 'istmo.actor_kind': 'sign-in', 'istmo.actor_id': 'sign-in', 'istmo.memberships': '[]' }

/** Sign-in's own work in one transaction. */
export const asSignIn = <Result>(database: Database, run: (tx: Writer<SignInTables>) => Promise<Result>): Promise<Result> =>
  transaction(database, SIGN_IN_CONTEXT, run)
