import { describe, expect } from 'vitest'
import { type Actor, person } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import type { House } from '#kernel/command/house.ts'
import { reading } from '#kernel/db/transaction.ts'
import { startOf } from '#seal/ledger/kept-log.ts'
import { Ledger } from '#seal/ledger/ledger.ts'
import { note } from '#seal/seal.fixture.ts'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { sentOf, storedOf } from '../contract/keeping.ts'
import { readKept } from '../contract/operations.ts'
import { claimed, copyTo, IN, MEMBER, newCase, people, seed, sendingOf, SIGNATORY } from './cases.fixture.ts'
import { houseAt } from './house-at.fixture.ts'
import { type CasesTables, seen } from './tables.ts'

const TABLES = ['officer_key', 'sealed_case', 'sealed_case_reader', 'sealed_case_entry', 'sealed_copy', 'sealed_copy_reader'] as const

/** How many rows of each table an actor sees: by the policy in the database, which the server's own question must agree with. */
const rowsOf = (house: House, actor: Actor) =>
  reading<CasesTables, readonly number[]>(house.database, contextOf(actor), async (db) => {
    const counts: number[] = []
    for (const table of TABLES) {
      const byPolicy = await db
        .selectFrom(table)
        .select((of) => of.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      const byServer = await seen(db, table)
        .select((of) => of.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      expect(byPolicy, table).toEqual(byServer)
      counts.push(byPolicy.count)
    }
    return counts
  })

describe.each(ENGINES)('a reader who is removed at 17:00 on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed, before: claimed })

  it('is out at 17:01, and what they had written still comes in', async ({ house }) => {
    const made = await newCase()
    const both = await made.change(MEMBER, { holders: [MEMBER, SIGNATORY] })
    const [asked, never] = [
      { ...IN, ctx: made.ledger.ctx, after: '0' },
      { ...IN, ctx: 'e'.repeat(64), after: '0' },
    ]
    await houseAt(house, '16:59:00.000').post('member-hn', 'case.send', sendingOf(made))
    expect((await houseAt(house, '16:59:30.000').get('signatory-hn', 'case.list', IN)).body).toMatchObject([{ ctx: made.ledger.ctx }])
    expect(await houseAt(house, '16:59:30.000').get('signatory-hn', 'case.read', asked)).toMatchObject({
      status: 200,
      body: { more: false },
    })

    const before = made.ledger.heads
    await made.change(MEMBER, { holders: [MEMBER] }, { replaces: [both] })
    expect(await houseAt(house, '17:00:00.000').post('member-hn', 'case.send', sendingOf(made))).toMatchObject({ status: 200 })

    const later = houseAt(house, '17:01:00.000')
    expect(await later.get('signatory-hn', 'case.list', IN)).toEqual({ status: 200, body: [] })
    const refused = await later.get('signatory-hn', 'case.read', asked)
    expect(refused).toMatchObject({ status: 404, body: { code: 'record.not-found' } })
    expect(refused).toEqual(await later.get('signatory-hn', 'case.read', never))

    const late = await made.write(both, note('tarde', 7), { by: SIGNATORY, prev: before })
    const [entry] = sendingOf(made).entries.slice(-1)
    const handedIn = await later.post('signatory-hn', 'case.send', { ...asked, after: undefined, begin: null, entries: [entry] })
    expect(handedIn).toEqual({ status: 200, body: { from: startOf(made.ledger.ctx), taken: [] } })
    const { begin, entries } = readKept.output.parse((await later.get('member-hn', 'case.read', asked)).body)
    const ledger = await Ledger.begun(storedOf(begin))
    for (const one of entries) await ledger.take(storedOf(one))
    expect(ledger.isLate(late, ledger.standing)).toBe(true)
    expect(await later.get('signatory-hn', 'case.read', asked)).toEqual(refused)
  })

  it('reads no later than any other in the database either', async ({ house }) => {
    const made = await newCase()
    const both = await made.change(MEMBER, { holders: [MEMBER, SIGNATORY] })
    await houseAt(house, '16:59:00.000').post('member-hn', 'case.send', sendingOf(made))
    expect(await rowsOf(house, people['signatory-hn'])).toEqual([3, 1, 1, 1, 0, 0])
    await made.change(MEMBER, { holders: [MEMBER] }, { replaces: [both] })
    await houseAt(house, '17:00:00.000').post('member-hn', 'case.send', sendingOf(made))
    // That they were a reader once is their own.
    expect(await rowsOf(house, people['signatory-hn'])).toEqual([3, 0, 1, 0, 0, 0])
    expect(await rowsOf(house, people['member-hn'])).toEqual([3, 1, 1, 2, 0, 0])
    for (const who of ['member-pa', 'officer', 'administrator', 'auditor', 'elsewhere'] as const)
      expect((await rowsOf(house, people[who])).slice(1), who).toEqual([0, 0, 0, 0, 0])
  })
})

describe.each(ENGINES)('a member whose seat ended on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed, before: claimed })

  it('gets nothing at all, whatever keyrings name them', async ({ house }) => {
    const made = await newCase()
    await made.change(MEMBER, { holders: [MEMBER, SIGNATORY] })
    const [sent, copy] = [sendingOf(made), await copyTo([SIGNATORY])]
    const now = houseAt(house, '16:59:00.000')
    await now.post('member-hn', 'case.send', sent)
    const { body } = await now.post('member-hn', 'copy.give', { ...IN, envelope: sentOf(copy) })
    const { id } = body as { id: string }
    expect(await rowsOf(house, people['signatory-hn'])).toEqual([3, 1, 1, 1, 1, 1])

    // Another seat in the programme is left to them: the wall is not that they have none.
    for (const seats of [[], people['officer'].memberships]) {
      const gone = person(people['signatory-hn'].id, seats)
      const after = houseAt(house, '17:00:00.000', { ...people, 'signatory-hn': gone })
      const asked = [
        ['case.list', IN],
        ['case.read', { ...IN, ctx: sent.ctx, after: '0' }],
        ['copy.list', IN],
        ['copy.read', { ...IN, id }],
      ] as const
      for (const [name, query] of asked) expect(await after.get('signatory-hn', name, query), name).toMatchObject({ status: 403 })
      expect(await after.post('signatory-hn', 'case.send', sent)).toMatchObject({ status: 403 })
      expect(await rowsOf(house, gone)).toEqual([0, 0, 0, 0, 0, 0])
    }
  })
})
