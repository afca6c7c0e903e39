import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Reader } from '#kernel/db/handles.ts'
import { visible, type AssessTables } from '../tables.ts'
import { codedByWorkshop, countsOf } from './found.ts'

/** What is asked of the database, in one line; it answers nothing. */
const asked = async (ask: (db: Reader<AssessTables>) => Promise<unknown>): Promise<string> => {
  const texts: string[] = []
  const db = new Kysely<AssessTables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (one) => new PostgresIntrospector(one),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    log: ({ query }) => void texts.push(query.sql),
  })
  await ask(db)
  return texts.join()
}

const PROGRAMME = '0197c0de-0000-7000-8000-000000000001'

// Row-level security would hide it in a database when the server's own wall were gone.
describe('counts by workshop', () => {
  it.each([
    ['of statements', (db: Reader<AssessTables>) => countsOf(db, PROGRAMME)],
    ['of those that are coded', (db: Reader<AssessTables>) => codedByWorkshop(db, PROGRAMME)],
  ] as const)('%s are joined to the workshops that the server itself lets through', async (_, ask) => {
    const wall = `(select * from "workshop" where (select istmo.is_operator()) or (${visible.workshop})) as "workshop" inner join`
    expect(await asked(ask)).toContain(wall)
  })
})
