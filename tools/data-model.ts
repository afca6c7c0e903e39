import { sql } from 'kysely'
import type { Rooms } from '#kernel/command/rooms.ts'
import type { Database } from '#kernel/db/database.ts'
import { asOwner } from '#kernel/db/transaction.ts'

type Column = { name: string; type: string; required: boolean }
type Table = { name: string; columns: Column[]; key: string[]; refers: string[] }

const HEAD = `# Data model

Made by \`node tools/emit-documents.ts\` from the migrated database and the rooms' declarations; a difference fails \`npm test\`. Under each table stands
who sees which of its rows: one predicate that is both the policy of row-level security and the server's own filter; the operator of the machine sees all.
**Bold** columns are the key, a question mark marks what may be empty. \`istmo.memberships(…)\` are the seats that the person who asks holds today, with one of the
roles named.
`

const tablesOf = (owner: Database): Promise<readonly Table[]> =>
  asOwner(owner, 'read write', async (tx) => {
    const { rows } = await sql<Table>`
      select c.relname::text as name,
        (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'required', a.attnotnull) order by a.attnum)
          from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
        coalesce((select json_agg(a.attname order by array_position(i.indkey::int2[], a.attnum))
          from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
          where i.indrelid = c.oid and i.indisprimary), '[]') as key,
        coalesce((select json_agg(distinct k.confrelid::regclass::text) from pg_constraint k where k.conrelid = c.oid and k.contype = 'f'), '[]') as refers
      from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
      order by c.relname collate "C"`.execute(tx)
    return rows
  })

const columnOf =
  (key: readonly string[]) =>
  ({ name, type, required }: Column): string =>
    `${key.includes(name) ? `**${name}**` : name} ${SHORT[type] ?? type}${required ? '' : '?'}`

const SHORT: Readonly<Record<string, string>> = { 'timestamp with time zone': 'instant', integer: 'int', bytea: 'bytes', boolean: 'bool' }

const sectionOf = ({ tables: visible }: Rooms, { name, columns, key, refers }: Table): string =>
  [
    `### ${name}`,
    columns.map(columnOf(key)).join(' · '),
    ...(refers.length > 0 ? [`Refers to ${refers.toSorted().join(', ')}.`] : []),
    ...(visible[name] === undefined ? [] : [`Seen by: \`${visible[name]}\``]),
  ].join('\n\n')

/** The tables of a migrated database, room by room, with their columns, links and walls. */
export const dataModelOf = async (owner: Database, rooms: Rooms): Promise<string> => {
  const byRoom = Map.groupBy(await tablesOf(owner), ({ name }) => rooms.owners[name] ?? 'kernel')
  const order = ['kernel', ...rooms.names].filter((room, at, all) => byRoom.has(room) && all.indexOf(room) === at)
  const parts = order.map((room) => [`## ${room}`, ...(byRoom.get(room) ?? []).map((table) => sectionOf(rooms, table))].join('\n\n'))
  return `${[HEAD, ...parts].join('\n')}\n`.replaceAll(/\n(## |### )/g, '\n\n$1').replaceAll(/\n{3,}/g, '\n\n')
}
