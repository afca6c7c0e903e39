import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENGINES, freshDatabase, type TestDatabase } from '#test/postgres.ts'
import { BOARD_HN, BOARD_PA, OTHER_PROGRAMME, people, PROGRAMME, SEALED_HN, seed } from '../command/fixture/people.ts'
import { boards, type FixtureTables, seen } from '../command/fixture/tables.ts'
import { kernelMigrations } from '../command/rooms.ts'
import { type Reader, rowsOf, type Writer } from '../db/handles.ts'
import { asOwner, type Context, reading, transaction } from '../db/transaction.ts'
import { ability, HOUSE, may, mayDo, mayEver } from './ability.ts'
import { type Actor, NOBODY, OPERATOR, person, rolesOf, speaksFor } from './actor.ts'
import { alsoActingAs, contextOf, KERNEL_CONTEXT } from './context.ts'

const as = (name: string): Actor => people[name] ?? NOBODY
const HN = { programmeId: PROGRAMME, country: 'HN' }
const PA = { programmeId: PROGRAMME, country: 'PA' }
const speak = ability('speak', { roles: ['fixture.speaker'], when: (actor, board: typeof HN) => speaksFor(actor, board.country) })

describe('an ability', () => {
  it('holds for its roles, in the programme of the subject, and by the memberships that give it', () => {
    expect(may(as('ana-hn'), speak, HN)).toBe(true)
    expect(may(as('ana-hn'), speak, PA)).toBe(false)
    expect(may(as('zoe-elsewhere'), speak, HN)).toBe(false)
    expect(may(as('beto-reg'), speak, HN)).toBe(true)
    expect(may(as('beto-reg'), speak, PA)).toBe(false)
  })
  it('holds for the operator only where it says so', () => {
    expect(may(OPERATOR, speak, HN)).toBe(false)
    expect(may(OPERATOR, ability('seal', { operator: true, when: () => false }), HN)).toBe(true)
    expect(may(as('ana-hn'), ability('seal', { operator: true }), HN)).toBe(false)
  })
  it('may be everybody’s', () => {
    const everyone = ability('look', { everyone: true })
    expect([NOBODY, OPERATOR, as('juan')].map((actor) => may(actor, everyone, HOUSE))).toEqual([true, true, true])
    expect(may(NOBODY, ability('look', { everyone: true, when: () => false }), HOUSE)).toBe(false)
  })
  it('may be that of whoever is signed in', () => {
    const signedIn = ability('look', { signedIn: true })
    expect([NOBODY, OPERATOR, as('juan')].map((actor) => may(actor, signedIn, HOUSE))).toEqual([false, false, true])
  })
  it('says beforehand who never may', () => {
    const actors = ['ana-hn', 'gil-auditor', 'juan', 'zoe-elsewhere'].map(as)
    expect([...actors, NOBODY, OPERATOR].map((actor) => mayEver(actor, speak))).toEqual([true, false, false, true, false, false])
  })
  it('stands in a record as its sentence', () => {
    expect(mayDo(as('ana-hn'), HN, [speak, ability('never', {})])).toEqual(['speak'])
  })
  it('knows the roles of an actor by programme', () => {
    expect(rolesOf(as('beto-reg'), PROGRAMME)).toEqual(['fixture.reader', 'fixture.speaker'])
    expect(rolesOf(as('beto-reg'), OTHER_PROGRAMME)).toEqual([])
  })
})

describe.each(ENGINES)('the wall on %s', (engine) => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await freshDatabase(engine, [...kernelMigrations, boards])
    await transaction(database.app, contextOf(OPERATOR), seed)
  })
  afterAll(() => database.close())

  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).toSorted()
  const byPolicy = (db: Reader<FixtureTables>) => db.selectFrom('board').select('id').execute().then(ids)
  const byServer = (db: Reader<FixtureTables>) => seen(db, 'board').select('id').execute().then(ids)
  const read = <Result>(context: Context, run: (db: Reader<FixtureTables>) => Promise<Result>) => reading(database.app, context, run)

  it.each([
    ['ana-hn', [BOARD_HN, SEALED_HN]],
    ['dina-pa', [BOARD_PA]],
    ['beto-reg', [BOARD_HN, BOARD_PA, SEALED_HN]],
    ['gil-auditor', []],
    ['juan', []],
    ['nobody', []],
  ])('shows %s the same rows by policy and by the server’s own question', async (name, expected) => {
    expect(await read(contextOf(as(name)), byPolicy)).toEqual(expected)
    expect(await read(contextOf(as(name)), byServer)).toEqual(expected)
  })

  it('stands in the server’s question alone, without any policy', async () => {
    const context = contextOf(as('ana-hn'))
    const rows = await asOwner(database.owner, 'read write', async (tx) => {
      const settings = Object.entries(context).map(([name, value]) => sql`set_config(${name}, ${value}, true)`)
      await sql`select ${sql.join(settings)}`.execute(tx)
      const handle = tx as unknown as Reader<FixtureTables>
      return { all: await byPolicy(handle), seen: await byServer(handle) }
    })
    expect(rows.all).toHaveLength(4)
    expect(rows.seen).toEqual([BOARD_HN, SEALED_HN])
  })

  it('shows nothing without a context, nor to the kernel’s own work', async () => {
    expect(await read({}, byPolicy)).toEqual([])
    expect(await read({}, byServer)).toEqual([])
    expect(await read(KERNEL_CONTEXT, byPolicy)).toEqual([])
  })

  const put = (tx: Writer<FixtureTables>, country: string) =>
    tx.insertInto('board').values({ programme_id: PROGRAMME, id: crypto.randomUUID(), country, state: 'open' }).execute()

  it('lets nobody write on the other side', async () => {
    await expect(transaction(database.app, contextOf(as('dina-pa')), (tx) => put(tx, 'HN'))).rejects.toMatchObject({ code: '42501' })
    const touched = await transaction<FixtureTables, { numUpdatedRows: bigint }>(database.app, contextOf(as('dina-pa')), (tx) =>
      tx.updateTable('board').set({ state: 'sealed' }).where('id', '=', BOARD_HN).executeTakeFirstOrThrow(),
    )
    expect(touched.numUpdatedRows).toBe(0n)
  })

  it('opens within a transaction for memberships made in it, and closes with it', async () => {
    const newcomer = person(crypto.randomUUID(), [])
    const undone = new Error('undone')
    const made = as('ana-hn').memberships
    const play = transaction<FixtureTables, void>(database.app, contextOf(newcomer), async (tx) => {
      expect(await byPolicy(tx as unknown as Reader<FixtureTables>)).toEqual([])
      await alsoActingAs(tx, newcomer, made)
      await put(tx, 'HN')
      expect(await byPolicy(tx as unknown as Reader<FixtureTables>)).toHaveLength(3)
      throw undone
    })
    await expect(play).rejects.toBe(undone)
    expect(await read(contextOf(newcomer), byPolicy)).toEqual([])
  })

  it('is worked out once for a statement, not once for a row', async () => {
    const plan = await read(contextOf(as('beto-reg')), (db) =>
      rowsOf(db, sql<{ 'QUERY PLAN': string }>`explain select id from board`).then((rows) =>
        rows.map((row) => row['QUERY PLAN']).join('\n'),
      ),
    )
    expect(plan).toMatch(/hashed SubPlan|InitPlan/)
    expect(plan).not.toMatch(/Filter:.*istmo\.memberships/)
  })
})

describe('the application of a server', () => {
  it.runIf(ENGINES.includes('postgres'))('cannot take the wall down', async () => {
    const database = await freshDatabase('postgres', [...kernelMigrations, boards])
    const attempt = (statement: ReturnType<typeof sql>) =>
      transaction(database.app, {}, (tx) => rowsOf(tx, statement)).then(
        () => 'done',
        (error: { code?: string }) => error.code,
      )
    expect(await attempt(sql`alter table board disable row level security`)).toBe('42501')
    expect(await attempt(sql`truncate board`)).toBe('42501')
    expect(await attempt(sql`set role istmo_owner`)).toBe('42501')
    expect(await attempt(sql`create policy open on board using (true)`)).toBe('42501')
    await database.close()
  })
})
