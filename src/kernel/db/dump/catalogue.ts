import { type Kysely, sql } from 'kysely'

export type Column = { readonly name: string; readonly type: string }
export type Table = { readonly name: string; readonly columns: readonly Column[]; readonly key: readonly string[] }
export type Reference = { readonly name: string; readonly from: string; readonly to: string; readonly deferrable: boolean }
export type Trigger = { readonly name: string; readonly table: string }

/** What a schema's data consist of, from its own catalogue: tables in an order in which every row finds what it refers to. */
export type Schema = {
  readonly tables: readonly Table[]
  /** References that no order satisfies: within one table, or in a circle. */
  readonly circular: readonly Reference[]
  readonly triggers: readonly Trigger[]
}

export const schemaOf = async (db: Kysely<unknown>): Promise<Schema> => {
  const [tables, references, triggers] = [await tablesOf(db), await referencesOf(db), await triggersOf(db)]
  const ordered = inOrder(tables, references)
  const place = new Map(ordered.map(({ name }, at) => [name, at]))
  const circular = references.filter(({ from, to }) => (place.get(to) ?? 0) >= (place.get(from) ?? 0))
  return { tables: ordered, circular, triggers }
}

/** Where the sequences stand; one that never gave a number is left out. */
export const sequencesOf = async (db: Kysely<unknown>): Promise<Readonly<Record<string, string>>> => {
  const { rows } = await sql<{ name: string; value: string }>`
    select sequencename::text as name, last_value::text as value from pg_sequences where schemaname = 'public' and last_value is not null order by 1`.execute(
    db,
  )
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]))
}

/** Generated columns are left out: the database makes them again. So are the tables of extensions. */
const tablesOf = async (db: Kysely<unknown>): Promise<readonly Table[]> => {
  const { rows } = await sql<{ name: string; columns: Column[]; key: string[] }>`
    select c.relname::text as name,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      coalesce((select json_agg(a.attname order by array_position(i.indkey::int2[], a.attnum))
        from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
        where i.indrelid = c.oid and i.indisprimary), '[]') as key
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
    order by c.relname collate "C"`.execute(db)
  return rows
}

const referencesOf = async (db: Kysely<unknown>): Promise<readonly Reference[]> => {
  const { rows } = await sql<Reference>`
    select k.conname::text as name, f.relname::text as "from", t.relname::text as "to", k.condeferrable as deferrable
    from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
    where k.contype = 'f' and k.connamespace = 'public'::regnamespace order by 1`.execute(db)
  return rows
}

const triggersOf = async (db: Kysely<unknown>): Promise<readonly Trigger[]> => {
  const { rows } = await sql<Trigger>`
    select t.tgname::text as name, c.relname::text as "table"
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where not t.tgisinternal and t.tgenabled = 'O' and c.relnamespace = 'public'::regnamespace order by 1`.execute(db)
  return rows
}

/** Tables after those they refer to, ties by name; where references go in a circle, the first by name. */
const inOrder = (tables: readonly Table[], references: readonly Reference[]): readonly Table[] => {
  const placed: Table[] = []
  const rest = [...tables]
  while (rest.length > 0) {
    const waits = ({ name }: Table) =>
      references.some(({ from, to }) => from === name && to !== name && rest.some((other) => other.name === to))
    const next = Math.max(
      0,
      rest.findIndex((table) => !waits(table)),
    )
    placed.push(...rest.splice(next, 1))
  }
  return placed
}
