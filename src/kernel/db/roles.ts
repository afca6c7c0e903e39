import { type Kysely, type RawBuilder, sql } from 'kysely'
import { APP_ROLE, type Database, queries } from './database.ts'
import { DatabaseFailure } from './failure.ts'

type Role = { name: string; superuser: boolean; bypass: boolean; owner: boolean; member: boolean }

/** Makes the application's role where it is missing, and refuses one that could step over row-level security. */
export const ensureAppRole = async (tx: Kysely<unknown>): Promise<void> => {
  const before = await roleNamed(tx, sql`${APP_ROLE}`)
  if (!before) await sql`create role istmo_app nologin`.execute(tx)
  const role = before ?? (await roleNamed(tx, sql`${APP_ROLE}`))
  if (role) refuseUnbound(role)
}

/**
 * Sees that row-level security binds the login of an open PostgreSQL database; every server start asks. PGlite has one superuser and
 * no boundary: there the policies are a second line only.
 * @throws DatabaseFailure `role.unbound` with the role and the reason
 */
export const assertBound = async (database: Database): Promise<void> => {
  if (database.engine === 'pglite') return
  const role = await roleNamed(database[queries], sql`current_user`)
  if (role) refuseUnbound(role)
}

const roleNamed = async (db: Kysely<unknown>, name: RawBuilder<unknown>): Promise<Role | undefined> => {
  const { rows } = await sql<Role>`
    select rolname::text as name, rolsuper as superuser, rolbypassrls as bypass,
      exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('public', 'istmo') and pg_has_role(r.oid, c.relowner, 'member')) as owner,
      exists (select from pg_roles app where app.rolname = ${APP_ROLE} and pg_has_role(r.oid, app.oid, 'member')) as member
    from pg_roles r where rolname = ${name}`.execute(db)
  return rows[0]
}

const refuseUnbound = ({ name, superuser, bypass, owner, member }: Role): void => {
  const reason = superuser ? 'superuser' : bypass ? 'bypassrls' : owner ? 'owner' : member ? undefined : 'not-member'
  if (reason)
    throw new DatabaseFailure('role.unbound', `row-level security does not bind ${name}: ${reason}`, { details: { role: name, reason } })
}

type Owner = { role: string; sees: boolean; makes: boolean; creates: boolean; placed: boolean }

/**
 * Sees, before a step is made, that the owner's login may make them all: some go through rows that row-level security hides from it.
 * @throws DatabaseFailure `owner.unfit` with the role and what it lacks
 */
export const assertMayMigrate = async (database: Database): Promise<void> => {
  if (database.engine === 'pglite') return
  const { rows } = await sql<Owner>`
    select rolname::text as role, rolsuper or rolbypassrls as sees,
      rolsuper or rolcreaterole or exists (select from pg_roles where rolname = ${APP_ROLE}) as makes,
      has_database_privilege(current_database(), 'create') and coalesce(has_schema_privilege(to_regnamespace('public'), 'create'), true) as creates,
      to_regnamespace('public') is not null as placed
    from pg_roles where rolname = current_user`.execute(database[queries])
  const [owner] = rows
  if (!owner) return
  const has = { bypassrls: owner.sees, createrole: owner.makes, owner: owner.creates, 'schema public': owner.placed }
  const lacks = Object.entries(has).flatMap(([what, is]) => (is ? [] : [what]))
  const details = { role: owner.role, lacks: lacks.join(', ') }
  if (lacks.length > 0) throw new DatabaseFailure('owner.unfit', `${owner.role} may not migrate: it lacks ${details.lacks}`, { details })
}
