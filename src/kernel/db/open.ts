import type { Database } from './database.ts'
import { DatabaseFailure } from './failure.ts'
import { type Migration, migrate, pending } from './migrate.ts'
import { openPglite } from './pglite/open.ts'
import { openPostgres } from './postgres.ts'
import { assertBound } from './roles.ts'

/** Where the data are. With a server two logins are kept apart: the application's, which row-level security binds, and the owner's. */
export type Settings =
  | { readonly engine: 'pglite'; readonly directory: string }
  | { readonly engine: 'postgres'; readonly url: string | undefined; readonly ownerUrl: string | undefined }

/**
 * Reads `DATABASE_URL` (the application) and `DATABASE_OWNER_URL` (migrations, backup); without either the embedded database.
 * @param directory of the embedded database
 */
export const databaseSettings = (env: Readonly<Record<string, string | undefined>>, directory: string): Settings => {
  const [url, ownerUrl] = [env['DATABASE_URL'] || undefined, env['DATABASE_OWNER_URL'] || undefined]
  return url || ownerUrl ? { engine: 'postgres', url, ownerUrl } : { engine: 'pglite', directory }
}

/**
 * Opens the database as a server does at its start: migrated, and with a login that row-level security binds.
 * @throws DatabaseFailure `owner.missing` when there are steps to make and no owner's login to make them with, `url.missing` when
 * there is only an owner's, `owner.unfit`, `role.unbound`, `migration.newer`, `data.locked`, `data.version`, `database.unreachable`
 */
export const openMigrated = async (settings: Settings, migrations: readonly Migration[]): Promise<Database> => {
  if (settings.engine === 'postgres' && settings.ownerUrl) await asOwnerOf(settings, undefined, (owner) => migrate(owner, migrations))
  const database = settings.engine === 'pglite' ? await openPglite(settings) : await openPostgres(appUrl(settings.url))
  try {
    if (settings.engine === 'pglite') await migrate(database, migrations)
    else await assertReady(database, migrations)
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Does what only the owner may (migrate, dump, restore): on PGlite with the open database, on a server through a login of its own. */
export const asOwnerOf = async <Result>(
  settings: Settings,
  open: Database | undefined,
  work: (owner: Database) => Promise<Result>,
): Promise<Result> => {
  if (open?.engine === 'pglite') return work(open)
  const owner = settings.engine === 'pglite' ? await openPglite(settings) : await openPostgres(ownerUrl(settings.ownerUrl, []))
  try {
    return await work(owner)
  } finally {
    await owner.close()
  }
}

const assertReady = async (database: Database, migrations: readonly Migration[]): Promise<void> => {
  const missing = await pending(database, migrations).catch(async (error: unknown) => {
    // One that is no member of istmo_app may not even ask.
    await assertBound(database)
    throw error
  })
  if (missing.length > 0) ownerUrl(undefined, missing)
  await assertBound(database)
}

const ownerUrl = (url: string | undefined, missing: readonly string[]): string => {
  if (url) return url
  throw new DatabaseFailure(
    'owner.missing',
    'DATABASE_OWNER_URL is needed: the owner of the tables migrates and backs up, DATABASE_URL is the login of the application',
    {
      details: { pending: missing },
    },
  )
}

const appUrl = (url: string | undefined): string => {
  if (url) return url
  throw new DatabaseFailure(
    'url.missing',
    'DATABASE_URL is needed beside DATABASE_OWNER_URL: a login of its own, member of istmo_app, that row-level security binds',
  )
}
