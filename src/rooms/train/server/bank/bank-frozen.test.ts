import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import { asOwner, transaction } from '#kernel/db/transaction.ts'
import { fromPostgres } from '#kernel/problem/from-database.ts'
import { sha256Hex } from '#seal/canonical.ts'
import { houseWith, type InHouse } from '#test/house.ts'
import { ENGINES, freshDatabase, type TestDatabase } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { visibleBank } from '../../migrations/0007-bank.ts'
import { at, AT_ONCE, bankFile, IN, item, people, seed } from './bank.fixture.ts'

const TABLES = Object.keys(visibleBank)
const person = (name: string): Actor => people[name] as Actor

/** What no page of ours asks for: the database refuses it by itself, and each refusal has its name. */
describe.each(ENGINES)('the bank in the database on %s', (engine) => {
  let database: TestDatabase
  let as: InHouse['as']
  beforeAll(async () => {
    database = await freshDatabase(engine, rooms.migrations)
    await transaction(database.app, contextOf(OPERATOR), seed)
    as = houseWith(database.app, { rooms, people }).as
    await as('team-hn').post(at('items.import'), bankFile([item('I-1'), item('I-2')]))
    await as('team-pa').post(at('item.review'), { ...IN, item: 'I-1', number: 1, review: { verdict: 'agreed' } })
  })
  afterAll(() => database.close())

  const write = (table: string, row: Record<string, unknown>) =>
    transaction(database.app, contextOf(person('team-hn')), (tx) => insertRows(tx, table, [row]))
  const version = {
    programme_id: IN.programmeId,
    item: 'I-9',
    number: 1,
    sha256: sha256Hex('{}'),
    content: '{}',
    country: 'HN',
    recorded_by: person('team-hn').id,
    recorded_at: AT_ONCE,
  }
  const review = {
    programme_id: IN.programmeId,
    item: 'I-2',
    number: 1,
    recorded_by: person('team-hn').id,
    reviewer: person('second-hn').id,
    country: 'HN',
    verdict: 'returned',
    remark: 'x',
    language: 'es',
    reviewed_at: AT_ONCE,
  }

  /** By which name a row is refused, and what that means to a person. */
  const refused = async (table: string, row: Record<string, unknown>) => {
    const error: unknown = await write(table, row).catch((reason: unknown) => reason)
    return [(error as { constraint?: unknown }).constraint, fromPostgres(error, rooms.problems)?.code]
  }

  it.each([
    ['item_version_key', { item: 'I-1' }],
    ['item_version_in_country', { country: 'XX' }],
    ['item_version_numbered', { number: 0 }],
    ['item_version_hashed', { content: '{ }' }],
  ])('keeps %s', async (constraint, more) => {
    expect(await refused('item_version', { ...version, ...more })).toEqual([constraint, 'bank-item.incoherent'])
  })

  it.each([
    ['item_review_of_version', { number: 2 }],
    ['item_review_of_version', { recorded_by: person('team-pa').id }],
    ['item_review_in_country', { country: 'XX' }],
    ['item_review_verdict_known', { verdict: 'liked', remark: null, language: null }],
    ['item_review_returned_with_remark', { remark: null, language: null }],
    ['item_review_returned_with_remark', { verdict: 'agreed' }],
    ['item_review_remark_in_language', { language: null }],
  ])('keeps %s: %o', async (constraint, more) => {
    expect(await refused('item_review', { ...review, ...more })).toEqual([constraint, 'bank-item.incoherent'])
  })

  it.each([
    ['item_review_key', 'bank-item.reviewed', { item: 'I-1', reviewer: person('team-pa').id }],
    ['item_review_by_second_person', 'bank-item.own', { reviewer: person('team-hn').id }],
  ])('keeps %s, which is %s', async (constraint, problem, more) => {
    expect(await refused('item_review', { ...review, ...more })).toEqual([constraint, problem])
  })

  it('is added to only, by want of a right and by the tables themselves', async () => {
    for (const table of TABLES)
      for (const statement of [
        sql`update ${sql.table(table)} set programme_id = programme_id`,
        sql`delete from ${sql.table(table)}`,
        sql`truncate ${sql.table(table)} cascade`,
      ]) {
        const asApp = transaction(database.app, contextOf(OPERATOR), (tx) => statement.execute(tx as unknown as Kysely<unknown>))
        await expect(asApp, table).rejects.toMatchObject({ code: '42501' })
        const byOwner = asOwner(database.owner, 'read write', async (tx) => {
          await sql`select set_config('istmo.actor_kind', 'operator', true)`.execute(tx)
          await statement.execute(tx)
        })
        await expect(byOwner, table).rejects.toMatchObject({ code: '23001' })
      }
  })

  it('is seen by training teams, of all its countries', async () => {
    const rows = (who: string) =>
      transaction(database.app, contextOf(person(who)), async (tx) => {
        const { rows: found } = await sql<{ n: number }>`select count(*)::int as n from item_version`.execute(tx)
        return found[0]?.n
      })
    // The embedded database has one login, which no policy binds.
    if (engine === 'pglite') return expect(await rows('team-pa')).toBe(2)
    expect(await Promise.all(['team-hn', 'team-pa', 'reader', 'analyst', 'director', 'elsewhere'].map(rows))).toEqual([2, 2, 0, 0, 0, 0])
  })
})
