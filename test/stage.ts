import { sql } from 'kysely'
import type { Database, Engine } from '#kernel/db/database.ts'
import type { Migration } from '#kernel/db/migrate.ts'
import { type Reader, rowsOf, type Writer } from '#kernel/db/handles.ts'
import { rehearse } from '#kernel/db/rehearsal.ts'
import { transaction } from '#kernel/db/transaction.ts'
import { freshDatabase } from './postgres.ts'

/** A migrated database of which nothing stays that is done on it. */
export type Stage = { readonly database: Database; readonly close: () => Promise<void> }

/** Databases whose last play was undone, and is as it never was: to open one of the embedded kind costs a second. */
const free = new Map<string, Database[]>()

const taken = async (engine: Engine, migrations: readonly Migration[]): Promise<{ database: Database; leave: () => void }> => {
  const key = `${engine} ${migrations.map(({ name, up }) => `${name} ${String(up)}`).join()}`
  const idle = free.get(key) ?? []
  free.set(key, idle)
  const database = idle.pop() ?? (await freshDatabase(engine, migrations)).app
  return { database, leave: () => void idle.push(database) }
}

/** Sessions between two tests are idle in their transaction, and some tests work long outside the database. */
const patient = (stage: Database) =>
  transaction(stage, {}, (tx: Writer<never>) =>
    rowsOf(tx as unknown as Reader<never>, sql`select set_config('idle_in_transaction_session_timeout', '0', true)`),
  )

/** Opens a database for a block of tests: all that they do is undone when it is closed. */
export const openStage = async (engine: Engine, migrations: readonly Migration[]): Promise<Stage> => {
  const { database, leave } = await taken(engine, migrations)
  const opened = Promise.withResolvers<Database>()
  const over = Promise.withResolvers<void>()
  const play = rehearse(database, async (stage) => {
    await patient(stage)
    opened.resolve(stage)
    await over.promise
  })
  play.catch(opened.reject)
  const close = async () => {
    over.resolve()
    await play
    leave()
  }
  return { database: await opened.promise, close }
}
