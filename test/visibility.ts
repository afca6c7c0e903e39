import { sql } from 'kysely'
import type { Visibility } from '#kernel/access/visibility.ts'
import { enableVisibility } from '#kernel/access/visibility.ts'
import type { Database } from '#kernel/db/database.ts'
import { asOwner } from '#kernel/db/transaction.ts'

/** Tables of the kernel itself have their policies in its own migrations. */
const KERNEL = ['answered', 'audit_entry', 'audit_link']

type Table = { name: string; bound: boolean; reads: string | null; writes: string | null }

/**
 * What is wrong with the walls of a migrated database, a sentence each: a table that no room declares or that row-level security does not
 * bind, and a policy that says something else than the declaration. To compare, the declared predicate is enabled anew on the table and
 * the two texts that PostgreSQL makes of them are laid side by side; the caller rolls it back.
 */
export const visibilityFaults = async (owner: Database, declared: Visibility): Promise<readonly string[]> => {
  const before = await tables(owner)
  const known = Object.fromEntries(Object.entries(declared).filter(([name]) => before.some((table) => table.name === name)))
  await asOwner(owner, 'read write', (tx) => enableVisibility(tx, known))
  const after = await tables(owner)
  return [
    ...Object.keys(declared).flatMap((name) => (name in known ? [] : [`${name} is declared and is no table`])),
    ...before.flatMap(
      (table) =>
        faultOf(
          table,
          after.find(({ name }) => name === table.name),
          declared,
        ) ?? [],
    ),
  ]
}

const faultOf = (table: Table, again: Table | undefined, declared: Visibility): string | undefined => {
  if (!table.bound) return `${table.name} is not bound by row-level security: enableVisibility in its migration`
  if (KERNEL.includes(table.name)) return undefined
  if (!(table.name in declared)) return `${table.name} has no predicate in its room's manifest`
  if (table.reads !== again?.reads || table.writes !== again?.writes) return `the policy of ${table.name} is not the predicate declared`
  return undefined
}

const tables = (owner: Database): Promise<Table[]> =>
  asOwner(owner, 'read write', async (tx) => {
    const { rows } = await sql<Table>`
      select c.relname::text as name, c.relrowsecurity and c.relforcerowsecurity as bound,
        string_agg(pg_get_expr(p.polqual, p.polrelid), ' or ' order by p.polname) as reads,
        string_agg(pg_get_expr(p.polwithcheck, p.polrelid), ' or ' order by p.polname) as writes
      from pg_class c left join pg_policy p on p.polrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') group by c.oid order by 1`.execute(tx)
    return rows
  })
