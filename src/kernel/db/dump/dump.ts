import type { Kysely } from 'kysely'
import type { Database } from '../database.ts'
import { constraintOf, DatabaseFailure } from '../failure.ts'
import { appliedIn } from '../migrate.ts'
import { asOwner } from '../transaction.ts'
import { schemaOf, sequencesOf, type Table } from './catalogue.ts'
import { type Head, type Line, writeLines } from './file.ts'
import { digestOf, inOneForm, rowsOf, type TableDigest, tally } from './rows.ts'

export type Dumped = { readonly digest: string; readonly rows: number; readonly tables: readonly TableDigest[] }

export type DumpWatch = { readonly signal?: AbortSignal; readonly onTable?: (done: number, all: number) => void }

/**
 * Writes all rows of all tables, as they stand at one moment, to a file that `restore` takes on either engine. Others go on writing on
 * PostgreSQL and wait on PGlite. `database` is the owner's.
 * @param watch told after each table; its signal ends the dump, and then there is no file
 * @throws DatabaseFailure `dump.unseen` if row-level security would hide rows from this login
 */
export const dump = async (database: Database, path: string, watch: DumpWatch = {}): Promise<Dumped> => {
  const done: TableDigest[] = []
  let digest = ''
  await asOwner(database, 'snapshot', async (tx) => {
    await inOneForm(tx)
    const { tables } = await schemaOf(tx)
    const head: Head = { istmo: 'dump', version: 1, migrations: [...(await appliedIn(tx))], sequences: await sequencesOf(tx) }
    await writeLines(path, lines(tx, { head, tables, done }, watch))
    digest = digestOf(done, head.sequences)
  })
  return { digest, rows: done.reduce((sum, { rows }) => sum + rows, 0), tables: done }
}

type Dumping = { readonly head: Head; readonly tables: readonly Table[]; readonly done: TableDigest[] }

async function* lines(tx: Kysely<unknown>, { head, tables, done }: Dumping, { signal, onTable }: DumpWatch): AsyncGenerator<Head | Line> {
  yield head
  for (const table of tables) {
    yield { table: table.name, columns: table.columns.map(({ name }) => name) }
    const counted = tally(table.name)
    for await (const batch of seen(tx, table)) {
      signal?.throwIfAborted()
      for (const row of batch) {
        counted.add(row)
        yield [...row]
      }
    }
    done.push(counted.result())
    yield { ...(done.at(-1) as TableDigest) }
    onTable?.(done.length, tables.length)
  }
  yield { digest: digestOf(done, head.sequences) }
}

async function* seen(tx: Kysely<unknown>, table: Table) {
  try {
    yield* rowsOf(tx, table)
  } catch (error) {
    if (constraintOf(error)?.sqlState !== '42501') throw error
    throw new DatabaseFailure('dump.unseen', `row-level security hides rows of ${table.name} from this login: the owner needs BYPASSRLS`, {
      details: { table: table.name },
      cause: error,
    })
  }
}
