import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NOBODY, OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { joinRooms } from '#kernel/command/rooms.ts'
import { perform } from '#kernel/command/perform.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import { transaction } from '#kernel/db/transaction.ts'
import { ENGINES, freshDatabase, type TestDatabase } from '#test/postgres.ts'
import { room } from '../room.ts'
import { endMembership } from './end-membership.ts'
import { people, PROGRAMME, seed } from './people.fixture.ts'

const id = (last: number) => `0192f7a0-5b1e-7c3d-9a41-0000000004${String(last).padStart(2, '0')}`
const rooms = joinRooms([room])

/** Seats of many officers, all ended at once by an administrator: one at least stays. */
describe.each(ENGINES)('officers whose seats are ended at once on %s', (engine) => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await freshDatabase(engine, rooms.migrations)
    await transaction(database.app, contextOf(OPERATOR), seed)
  })
  afterAll(() => database.close())

  it('leave one of them', async () => {
    const house = { database: database.app, rooms, now: () => new Date('2026-03-02T15:04:05Z'), newId: () => id(0), audited: () => {} }
    const numbers = [1, 2, 3, 4, 5, 6, 7]
    const at = { programme_id: PROGRAMME }
    await transaction(database.app, contextOf(OPERATOR), async (tx) => {
      const person = (n: number) => ({
        ...at,
        id: id(n),
        name: `Officer ${n}`,
        email: `officer-${n}@example.org`,
        invited_at: '2026-01-01',
      })
      await insertRows(tx, 'person', numbers.map(person))
      const office = { ...at, id: id(90), country: 'REG', name: 'Otra' }
      await insertRows(tx, 'office', [office])
      const seat = (n: number) => ({
        ...at,
        id: id(n + 20),
        person_id: id(n),
        office_id: id(90),
        role: 'programme.officer',
        from_on: '2026-01-01',
      })
      await insertRows(tx, 'membership', numbers.map(seat))
    })
    const seats = ['0192f7a0-5b1e-7c3d-9a41-000000000121', ...numbers.map((n) => id(n + 20))]
    const actor = people['hugo-administrator'] ?? NOBODY
    const ended = await Promise.allSettled(
      seats.map((membershipId) => perform(house, endMembership, { actor, input: { programmeId: PROGRAMME, membershipId } })),
    )
    const refused = ended.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
    expect(refused).toMatchObject([{ code: 'membership.last-officer' }])
  })
})
