import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { rowsOf } from '#kernel/db/handles.ts'
import { asOwner, transaction } from '#kernel/db/transaction.ts'
import { ENGINES, freshDatabase, type TestDatabase } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import type { AssessTables } from '../tables.ts'
import { people, PROGRAMME, seed } from '../workshop.fixture.ts'
import { statementSeen } from './statements.ts'

const MANY = 2000

describe.each(ENGINES)('a statement of a long workshop on %s', (engine) => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await freshDatabase(engine, rooms.migrations)
    await transaction(database.app, contextOf(OPERATOR), seed)
    await asOwner(database.owner, 'read write', async (tx) => {
      const many = sql`from generate_series(1, ${MANY}::int) n`
      await sql`insert into statement (programme_id, id, position, workshop, country, number, quadrant, language, allocated_by)
        select ${PROGRAMME}::uuid, 'long-' || n, 1000 + n, 'HN-OPE', 'HN', 1 + n, 'W', 'es', 'room' ${many}`.execute(tx)
      await sql`insert into statement_text select ${PROGRAMME}::uuid, 'long-' || n, 'HN-OPE', 'Dicho ' || n ${many}`.execute(tx)
      await sql`analyze statement, statement_text`.execute(tx)
    })
  })
  afterAll(() => database.close())

  it('is read without the others of its workshop', async () => {
    const [seen, read] = await transaction<AssessTables, [unknown, number]>(
      database.app,
      contextOf(people['ana-hn'] ?? OPERATOR),
      async (tx) => {
        const found = await statementSeen(tx, PROGRAMME, 'long-7')
        const [rows] = await rowsOf(
          tx,
          sql<{ read: number }>`select sum(seq_tup_read + idx_tup_fetch)::int as read from pg_stat_xact_user_tables
            where relname in ('statement', 'statement_text')`,
        )
        return [found, rows?.read ?? MANY]
      },
    )
    expect(seen).toMatchObject({ country: 'HN', state: 'open', statement: { id: 'long-7', number: 8, text: 'Dicho 7' } })
    // The planner looks at some rows at either end of an index.
    expect(read).toBeLessThan(MANY / 10)
  })
})
