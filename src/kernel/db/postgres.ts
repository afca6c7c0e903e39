import type pg from 'pg'
import { type Database, kyselyOver, openTransactionOn, queries, transact } from './database.ts'
import { failureOf } from './failure.ts'
import { poolOf } from './pool.ts'

const POOL = 10
const SECOND = 1000

/**
 * What each session is told at its start: the limits, and the forms in which the parsers expect instants and numbers. Plans are not compiled
 * to machine code: the planner takes the predicates of the walls for dear, and compiling then lasts ten times as long as running.
 */
const SESSION = {
  statement_timeout: 10 * SECOND,
  lock_timeout: 3 * SECOND,
  idle_in_transaction_session_timeout: 15 * SECOND,
  options: '-c TimeZone=UTC -c DateStyle=ISO,YMD -c search_path=public -c jit=off',
}

/**
 * Opens a PostgreSQL server (15 or newer) by its address and sees that it answers.
 * @param url postgres://login:password@host:port/name
 * @throws DatabaseFailure `database.unreachable`
 */
export const openPostgres = async (url: string): Promise<Database> => {
  const pool = poolOf({
    connectionString: url,
    max: POOL,
    connectionTimeoutMillis: 10 * SECOND,
    application_name: 'istmo',
    ...SESSION,
  })
  try {
    await pool.query('select 1')
  } catch (error) {
    await pool.end()
    throw failureOf(error) ?? error
  }
  return databaseOver(pool)
}

const databaseOver = (pool: pg.Pool): Database => {
  const kysely = kyselyOver(pool)
  return {
    engine: 'postgres',
    assumes: undefined,
    announce: async () => {},
    close: () => pool.end(),
    [queries]: kysely,
    [transact]: openTransactionOn(kysely),
  }
}
