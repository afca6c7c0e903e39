import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NOW } from '#test/house.ts'
import { ENGINES, freshDatabase, type TestDatabase } from '#test/postgres.ts'
import { NOBODY, OPERATOR } from '../access/actor.ts'
import { contextOf } from '../access/context.ts'
import { reading, transaction } from '../db/transaction.ts'
import { BOARD_HN, people, seed } from './fixture/people.ts'
import { makeRemark } from './fixture/operations.ts'
import { fixtureRoom } from './fixture/room.ts'
import type { House } from './house.ts'
import type { IdempotencyTables } from './idempotency.ts'
import { newId } from './new-id.ts'
import { perform } from './perform.ts'
import { joinRooms } from './rooms.ts'

const rooms = joinRooms([fixtureRoom])
const ana = people['ana-hn'] ?? NOBODY

describe.each(ENGINES)('the same command sent many times at once on %s', (engine) => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await freshDatabase(engine, rooms.migrations)
    await transaction(database.app, contextOf(OPERATOR), seed)
  })
  afterAll(() => database.close())

  const house = (now: Date = NOW): House => ({ database: database.app, rooms, now: () => now, newId, audited: () => {} })
  const make = (on: House, key: string, id = newId()) =>
    perform(on, makeRemark, { actor: ana, key, input: { id, boardId: BOARD_HN, text: `Enunciado ${id}` } })
  const keys = () =>
    reading<IdempotencyTables, { key: string }[]>(database.app, contextOf(ana), (db) => db.selectFrom('answered').select('key').execute())

  it('has one effect and one answer', async () => {
    const id = newId()
    const answers = await Promise.all(Array.from({ length: 20 }, () => make(house(), 'k-many', id)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  })

  it('is remembered for a week', async () => {
    await make(house(), 'k-old')
    await make(house(new Date(NOW.getTime() + 6 * 86_400_000)), 'k-mid')
    expect((await keys()).map(({ key }) => key)).toContain('k-old')
    await make(house(new Date(NOW.getTime() + 8 * 86_400_000)), 'k-new')
    const left = (await keys()).map(({ key }) => key)
    expect(left).toEqual(expect.arrayContaining(['k-mid', 'k-new']))
    expect(left).not.toContain('k-old')
  })
})
