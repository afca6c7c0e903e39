import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { transaction } from '#kernel/db/transaction.ts'
import { houseWith, type InHouse } from '#test/house.ts'
import { ENGINES, freshDatabase, type TestDatabase } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { IN } from '../sessions/session.fixture.ts'
import { recordForms } from '../taking/taking.fixture.ts'
import { moveTest, takeTestsTurn, testSeen } from '../taking/sql/tests.ts'
import { at, locked, opened, people, plan, proposed, seed, SESSIONS } from './study.fixture.ts'

describe.each(ENGINES)('a plan that is locked while a test is being opened, on %s', (engine) => {
  let database: TestDatabase
  let as: InHouse['as']
  const pre = { ...IN, session: SESSIONS[0], wave: 'pre' as const }
  const move = (session: string) => as('facilitator-hn').post(at('test.move'), { ...pre, session, to: 'open', version: 1 })

  beforeAll(async () => {
    database = await freshDatabase(engine, rooms.migrations)
    await transaction(database.app, contextOf(OPERATOR), seed)
    as = houseWith(database.app, { rooms, people }).as
    await opened(as)
    await proposed(as)
    const form = await recordForms(as)
    for (const session of SESSIONS) await as('facilitator-hn').post(at('test.set'), { ...pre, session, form, otherVersion: true })
  })
  afterAll(() => database.close())

  it('waits until it is written, and is late; so does whoever opens another', async () => {
    const [held, written] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const opening = transaction<never, void>(database.app, contextOf(OPERATOR), async (tx) => {
      await takeTestsTurn(tx, IN.programmeId)
      const test = await testSeen(tx, pre)
      if (test) await moveTest(tx, test, { opened_at: '2026-03-02T15:00:00.000Z', by: 'example', now: '2026-03-02T15:00:00.000Z' })
      held.resolve()
      await written.promise
    })
    await held.promise
    const said: string[] = []
    const both = Promise.all([locked(as).finally(() => said.push('lock')), move(SESSIONS[1]).finally(() => said.push('move'))])
    await wait(300)
    expect(said).toEqual([])
    written.resolve()
    await opening
    expect(await both).toMatchObject([{ status: 409, code: 'plan.test-opened', details: { firstOpenedOn: '2026-03-02' } }, { status: 200 }])
  })

  it('takes one plan after another, of whoever propose at once', async () => {
    const study = '0192f7a0-5b1e-7c3d-9a41-000000000371'
    await as('analyst').post(at('study.open'), { ...IN, study, title: { es: 'Otra', en: 'Another' } })
    const replies = await Promise.all([5, 6, 7].map((passMark) => proposed(as, { study, plan: { ...plan, passMark } })))
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(replies.map(({ body }) => body['number']).toSorted()).toEqual([1, 2, 3])
  })
})
