import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import type { Database } from '#kernel/db/database.ts'
import { rowsOf } from '#kernel/db/handles.ts'
import { rehearse } from '#kernel/db/rehearsal.ts'
import { asOwner, reading, transaction } from '#kernel/db/transaction.ts'
import { houseWith } from '#test/house.ts'
import { ENGINES, freshDatabase, type TestDatabase } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import type { AssessTables } from './tables.ts'
import { IN, people, PROGRAMME, seed } from './workshop.fixture.ts'

const MANY = 2000
const LISTS = ['statement.find', 'coding.list']

/** What the transaction of a play has read so far of what was said. */
const readSoFar = (play: Database): Promise<number> =>
  reading<AssessTables, number>(play, contextOf(OPERATOR), async (db) => {
    const [rows] = await rowsOf(
      db,
      sql<{ read: number }>`select coalesce(sum(seq_tup_read + idx_tup_fetch), 0)::int as read from pg_stat_xact_user_tables
        where relname in ('statement', 'statement_text', 'coding', 'finding_evidence')`,
    )
    return rows?.read ?? MANY
  })

/** A database in which another country has a long workshop, and as many statements as are asked for in one of the reader's own; what is found there. */
const longWorkshop = (engine: (typeof ENGINES)[number], own: number) => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await freshDatabase(engine, rooms.migrations)
    await transaction(database.app, contextOf(OPERATOR), seed)
    await asOwner(database.owner, 'read write', async (tx) => {
      const many = sql`from generate_series(1, ${MANY}::int) n`
      await sql`insert into statement (programme_id, id, position, workshop, country, number, quadrant, language, allocated_by)
        select ${PROGRAMME}::uuid, 'long-' || n, 1000 + n, 'GT-OPE', 'GT', 1 + n, 'T', 'es', 'room' ${many}`.execute(tx)
      await sql`insert into statement_text select ${PROGRAMME}::uuid, 'long-' || n, 'GT-OPE', 'Dicho ' || n ${many}`.execute(tx)
      await sql`insert into coding (programme_id, subject, workshop, position, coder, condition, themes)
        select ${PROGRAMME}::uuid, 'long-' || n, 'GT-OPE', 1000 + n, 'C1', 'legal', '{}' ${many}`.execute(tx)
      await sql`insert into finding (programme_id, code, position, title_es, title_en, text_es, text_en, quadrant, condition, theme)
        values (${PROGRAMME}::uuid, 'F-901', 901, 'Algo', 'Something', 'Algo.', 'Something.', 'T', 'legal', 'data')`.execute(tx)
      await sql`insert into gap (programme_id, code, position, title_es, title_en, text_es, text_en, condition)
        values (${PROGRAMME}::uuid, 'G-91', 91, 'Algo', 'Something', 'Algo.', 'Something.', 'legal')`.execute(tx)
      await sql`insert into gap_finding (programme_id, gap, finding, position) values (${PROGRAMME}::uuid, 'G-91', 'F-901', 0)`.execute(tx)
      await sql`insert into finding_evidence (programme_id, finding, subject, workshop, position, stance)
        select ${PROGRAMME}::uuid, 'F-901', 'long-' || n, 'GT-OPE', 9000 + n, 'supports' ${many}`.execute(tx)
      await sql`insert into statement (programme_id, id, position, workshop, country, number, quadrant, language, allocated_by)
        select ${PROGRAMME}::uuid, 'own-' || n, 20000 + n, 'HN-OPE', 'HN', 5000 + n, 'T', 'es', 'room' from generate_series(1, ${own}::int) n`.execute(
        tx,
      )
      await sql`analyze workshop, statement, statement_text, coding, finding_evidence`.execute(tx)
    })
  })
  afterAll(() => database.close())

  /** How many statements a reader of Honduras finds, and how many rows were read for it. */
  const found = async (path: string, query: Readonly<Record<string, string>>) => {
    let answer = { found: -1, read: MANY }
    await rehearse(database.app, async (play) => {
      const before = await readSoFar(play)
      const { body } = await houseWith(play, { rooms, people })
        .as('beto-hn')
        .get(`/api/assess/${path}`, { ...IN, ...query })
      answer = { found: Number(body['found']), read: (await readSoFar(play)) - before }
    })
    return answer
  }
  return { found, app: () => database.app }
}

// How long a list takes would tell a workshop out of sight from one that is not there, and how much is said in it.
describe.each(ENGINES)('a long workshop of another country on %s', (engine) => {
  const { found, app } = longWorkshop(engine, 0)

  it.each(LISTS)('is as one that is not there to %s: nothing that was said is read', async (path) => {
    expect(await found(path, { workshop: 'GT-OPE' })).toEqual({ found: 0, read: 0 })
    expect(await found(path, { workshop: 'GT-NONE' })).toEqual({ found: 0, read: 0 })
  })

  it.each(
    LISTS.flatMap((path) => [
      [path, { country: 'GT' }, 1] as const,
      [path, { round: '1' }, 4] as const,
      [path, { quadrant: 'T' }, 0] as const,
      [path, { condition: 'legal' }, 0] as const,
    ]),
  )('is not read by %s, whatever else is asked for: %j', async (path, query, expected) => {
    const { found: count, read } = await found(path, query)
    expect(count).toBe(expected)
    // The planner looks at some rows at either end of an index.
    expect(read).toBeLessThan(MANY / 10)
  })

  it('is read for whoever sees it', async () => {
    let count: unknown
    await rehearse(app(), async (play) => {
      const { body } = await houseWith(play, { rooms, people })
        .as('gina-gt')
        .get('/api/assess/statement.find', { ...IN, workshop: 'GT-OPE' })
      count = body['found']
    })
    expect(count).toBe(MANY + 1)
  })
})

// Of many statements in sight the planner begins with what bears on the finding.
describe.each(ENGINES)('what bears on a finding in another country, on %s', (engine) => {
  const { found } = longWorkshop(engine, 4 * MANY)

  it.each([
    ['statement.find', { finding: 'F-901' }],
    ['coding.list', { finding: 'F-901' }],
    ['statement.find', { gap: 'G-91' }],
  ] as const)('is not read by %s of %j', async (path, query) => {
    const { found: count, read } = await found(path, query)
    expect(count).toBe(0)
    expect(read).toBeLessThan(MANY / 10)
  })
})
