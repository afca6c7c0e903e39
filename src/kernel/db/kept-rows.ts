import { sql } from 'kysely'
import { type Handle, rowsOf } from './handles.ts'

/** A table of a programme package, as far as it matters here: its columns have the same names in the database. */
type Described = { readonly columns: Readonly<Record<string, unknown>>; readonly key: readonly string[] }

/** Where the rows of a package's table are kept. */
export type Home = {
  readonly of: Described
  /** Name of the database's table; it has `programme_id` and `position` besides the package's columns. */
  readonly in: string
  /** Columns of the package that another table keeps. */
  readonly apart?: readonly string[]
  /** Columns that the package lacks; whoever keeps gives them with the rows. */
  readonly besides?: readonly string[]
}

/** A package's row as the database keeps it: under its programme, with its place in the order. */
export type Kept<Row> = { -readonly [Column in keyof Row]: Row[Column] extends readonly string[] ? string[] : Row[Column] } & {
  programme_id: string
  position: number
}

type Row = Readonly<Record<string, unknown>>

/** Rows that travel to the database in one statement. */
const AT_ONCE = 5000

const columnsOf = ({ of, apart = [] }: Home): readonly string[] => Object.keys(of.columns).filter((name) => !apart.includes(name))

/** Inserts rows as they are, in one statement for many: the database reads them from JSON by the types of its own columns. */
export const insertRows = async (tx: Handle, table: string, rows: readonly Row[]): Promise<void> => {
  const [first] = rows
  if (!first) return
  const columns = sql.join(Object.keys(first).map((name) => sql.ref(name)))
  const [into, parts] = [sql.table(table), Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, at) => at * AT_ONCE)]
  for (const from of parts) {
    const json = JSON.stringify(rows.slice(from, from + AT_ONCE))
    await rowsOf(tx, sql`insert into ${into} (${columns}) select ${columns} from jsonb_populate_recordset(null::${into}, ${json}::jsonb)`)
  }
}

/** Tables of a package that one room keeps. */
export type KeptTables<Package> = {
  /** Its rows of a programme as this actor sees them, in the programme's order. */
  readonly read: (handle: Handle, programmeId: string) => Promise<Package>
  /** Keeps rows for a programme that holds none yet. References were checked when the package was read. */
  readonly keep: (handle: Handle, programmeId: string, given: Package) => Promise<void>
}

type SomeTables<Package> = {
  /** The same of some tables alone. */
  readonly some: <Name extends keyof Package & string>(
    handle: Handle,
    programmeId: string,
    names: readonly Name[],
  ) => Promise<Pick<Package, Name>>
}

type Query = { orderBy: (column: string) => Query; where: (...of: unknown[]) => Query; execute: () => Promise<unknown[]> }
type Seen = (handle: Handle, table: string) => { select: (columns: readonly string[]) => Query }

/**
 * Reads and writes a room's tables as a package has them: by the package's own description, since the columns bear the same names.
 * @param seen of the room, so that reading stays behind its wall; its types and the tables' are the room's own to keep alike
 */
export const keptTables = <Package extends object>(
  seen: unknown,
  homes: { readonly [Name in keyof Package & string]: Home },
): KeptTables<Package> & SomeTables<Package> => {
  const all = Object.entries<Home>(homes)
  const rows = async (handle: Handle, home: Home, programmeId: string): Promise<unknown[]> => {
    const columns = columnsOf(home)
    const query = (seen as Seen)(handle, home.in).select(columns).where('programme_id', '=', programmeId).orderBy('position')
    return home.of.key
      .filter((name) => columns.includes(name))
      .reduce((sorted, name) => sorted.orderBy(name), query)
      .execute()
  }
  const read = async (handle: Handle, programmeId: string, from: typeof all): Promise<object> => {
    const found: [string, unknown[]][] = []
    for (const [name, home] of from) found.push([name, await rows(handle, home, programmeId)])
    return Object.fromEntries(found)
  }
  return {
    read: async (handle, programmeId) => (await read(handle, programmeId, all)) as Package,
    some: async (handle, programmeId, names) => {
      const wanted = all.filter(([name]) => names.some((one) => one === name))
      return (await read(handle, programmeId, wanted)) as Pick<Package, (typeof names)[number]>
    },
    keep: async (handle, programmeId, given) => {
      const tables = given as Readonly<Record<string, readonly Row[]>>
      for (const [name, home] of all) await insertRows(handle, home.in, keptForm(home, programmeId, tables[name] ?? []))
    },
  }
}

const keptForm = (home: Home, programmeId: string, rows: readonly Row[]): readonly Row[] => {
  const columns = [...columnsOf(home), ...(home.besides ?? [])]
  return rows.map((row, position) => ({
    programme_id: programmeId,
    position,
    ...Object.fromEntries(columns.map((name) => [name, row[name] ?? null])),
  }))
}
