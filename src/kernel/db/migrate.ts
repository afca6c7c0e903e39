import { type Kysely, sql } from 'kysely'
import { type Database, queries } from './database.ts'
import { DatabaseFailure } from './failure.ts'
import { foundation } from './foundation.ts'
import { assertMayMigrate, ensureAppRole } from './roles.ts'
import { asOwner } from './transaction.ts'

/** One step forward of the schema. Names are for ever, `room.0003-statement`; `up` is plain SQL and imports none of today's code. */
export type Migration = { readonly name: string; readonly up: (db: Kysely<unknown>) => Promise<unknown> }

/** Any number that no other program on the server uses; holds a second migrating process back. */
const LOCK = 4_770_213

/**
 * Brings a database to the state of `migrations`, in their order, each in a transaction with its line in `istmo.migration`: a kill leaves
 * whole steps. On PostgreSQL `database` is opened with the owner's login. Two processes may run it at once.
 * @returns names of the steps that were made now
 * @throws DatabaseFailure `migration.newer` if a step is there that we do not know, `owner.unfit`, `role.unbound`
 */
export const migrate = async (database: Database, migrations: readonly Migration[]): Promise<readonly string[]> => {
  const steps = [foundation, ...migrations]
  const twice = steps.find(({ name }, at) => steps.findIndex((step) => step.name === name) !== at)
  if (twice) throw new Error(`migration ${twice.name} is given twice`)
  if ((await pending(database, migrations)).length === 0) return []
  await assertMayMigrate(database)
  await alone(database, prepare)
  const made: string[] = []
  for (const step of steps)
    await alone(database, async (tx) => {
      const applied = await appliedIn(tx)
      refuseNewer(applied, steps)
      if (applied.includes(step.name)) return
      await take(tx, step, applied.length + 1)
      made.push(step.name)
    })
  return made
}

/** Makes these steps after the foundation, from nothing, within a transaction that does more. */
export const migrateWithin = async (tx: Kysely<unknown>, migrations: readonly Migration[]): Promise<void> => {
  await prepare(tx)
  for (const [at, step] of [foundation, ...migrations].entries()) await take(tx, step, at + 1)
}

const take = async (tx: Kysely<unknown>, { name, up }: Migration, position: number): Promise<void> => {
  await up(tx)
  await sql`insert into istmo.migration (position, name) values (${position}, ${name})`.execute(tx)
}

/**
 * What is still to be done; the application's login may ask, so a server without the owner's address can say what it lacks.
 * @throws DatabaseFailure `migration.newer`
 */
export const pending = async (database: Database, migrations: readonly Migration[]): Promise<readonly string[]> => {
  const steps = [foundation, ...migrations]
  const applied = await appliedMigrations(database)
  refuseNewer(applied, steps)
  return steps.map(({ name }) => name).filter((name) => !applied.includes(name))
}

/** Names of the steps a database has made, in the order in which it made them; none if it never was migrated. */
export const appliedMigrations = async (database: Database): Promise<readonly string[]> => {
  const { rows } = await sql<{ there: boolean }>`select to_regclass('istmo.migration') is not null as there`.execute(database[queries])
  return rows[0]?.there ? appliedIn(database[queries]) : []
}

export const appliedIn = async (db: Kysely<unknown>): Promise<readonly string[]> => {
  const { rows } = await sql<{ name: string }>`select name from istmo.migration order by position`.execute(db)
  return rows.map(({ name }) => name)
}

const refuseNewer = (applied: readonly string[], steps: readonly Migration[]): void => {
  const names = applied.filter((name) => !steps.some((step) => step.name === name))
  if (names.length > 0) throw new DatabaseFailure('migration.newer', `made by a newer Istmo: ${names.join(', ')}`, { details: { names } })
}

/** Works on the schema while no other process does. */
export const alone = (database: Database, work: (tx: Kysely<unknown>) => Promise<void>): Promise<void> =>
  asOwner(database, 'read write', async (tx) => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx)
    await work(tx)
  })

const prepare = async (tx: Kysely<unknown>): Promise<void> => {
  await sql`create schema if not exists istmo`.execute(tx)
  await ensureAppRole(tx)
  await sql`create table if not exists istmo.migration (
    position int not null, name text not null, made_at timestamptz not null default now(),
    constraint migration_key primary key (position),
    constraint migration_name_once unique (name))`.execute(tx)
}
