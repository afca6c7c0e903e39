import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { rowsOf } from '#kernel/db/handles.ts'
import { savepoint, transaction } from '#kernel/db/transaction.ts'
import { reading } from '#kernel/db/transaction.ts'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { decisionOn } from './decisions.ts'
import {
  allVote,
  arrive,
  at,
  called,
  condition,
  decide,
  FULL,
  HASH,
  IN,
  itemOf,
  people,
  PROGRAMME,
  seed,
  setCondition,
  TEXT,
  vote,
} from './meeting.fixture.ts'

const DECIDE = at('item.decide')
const TABLES = [
  'submission',
  'submitted_text',
  'meeting',
  'meeting_member',
  'agenda_item',
  'presence',
  'vote',
  'approval_condition',
  'condition_withdrawal',
  'condition_answer',
  'decision',
]

describe.each(ENGINES)('a decision on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it('is recorded by an officer, on the text that was put and on the standing that was read', async ({ as }) => {
    const meetingId = await called(as)
    const asked = { ...IN, meetingId, item: 1, hash: HASH.first, version: 0 }
    expect(await as('nobody').post(DECIDE, asked)).toMatchObject({ status: 401, code: 'access.sign-in' })
    for (const who of ['director-HN', 'reader', 'operator']) expect(await as(who).post(DECIDE, asked)).toMatchObject({ status: 403 })
    expect(await as('elsewhere').post(DECIDE, asked)).toMatchObject({ status: 404, code: 'record.not-found' })
    expect(await as('officer').post(DECIDE, { ...asked, item: 3 })).toMatchObject({ status: 404 })
    expect(await as('officer').post(DECIDE, { ...asked, hash: 'x' })).toMatchObject({ status: 400, details: [{ path: 'hash' }] })
    expect(await as('officer').post(DECIDE, { ...asked, hash: HASH.second })).toMatchObject({ status: 409, code: 'item.other-text' })
    await arrive(as, meetingId, { HN: 'room' })
    expect(await as('officer').post(DECIDE, asked)).toMatchObject({ status: 409, code: 'item.changed', details: { version: 1 } })
  })
  it('needs a quorum of those present, and the vote of each', async ({ as }) => {
    const meetingId = await called(as)
    await arrive(as, meetingId, { HN: 'room', PA: 'remote', GT: 'room', BZ: 'by GT' })
    expect(await decide(as, meetingId)).toMatchObject({ status: 409, code: 'item.without-quorum', details: { need: 4, have: 3 } })
    await arrive(as, meetingId, FULL)
    await vote(as, meetingId, { country: 'HN' })
    expect(await decide(as, meetingId)).toMatchObject({
      status: 409,
      code: 'item.silent',
      details: { countries: 'PA, BZ, CR, GT, NI, SV' },
    })
    expect(await itemOf(as, meetingId)).toMatchObject({ decisions: [], tally: { for: ['HN'] } })
  })
  it('approves what was carried, and keeps what was counted word for word', async ({ as, house, auditLines }) => {
    const meetingId = await called(as)
    await arrive(as, meetingId, FULL)
    await allVote(as, meetingId)
    const decided = { outcome: 'approved', hash: HASH.first, decidedAt: '2026-03-02T15:04:05.000Z' }
    expect(await decide(as, meetingId)).toEqual({ status: 200, body: { subject: 'syllabus:1', ...decided } })
    expect(await itemOf(as, meetingId)).toMatchObject({ decisions: [decided], may: [], tally: { result: 'consensus', cast: 7 } })
    expect((await auditLines()).at(-1)).toEqual({
      event: 'decide.item.decide',
      actor: 'officer',
      subject: 'syllabus:1',
      fields: ['outcome', 'hash', 'tally'],
    })
    expect((await as('reader').get(at('meeting.list'), IN)).body).toMatchObject({ meetings: [{ items: 2, decided: 1 }] })
    const about = { programmeId: PROGRAMME, subject: 'syllabus:1' }
    await reading(house.database, contextOf(OPERATOR), async (db) => {
      expect(await decisionOn(db, { ...about, hash: HASH.first })).toEqual({
        ...decided,
        submissionId: TEXT.first,
        meetingId,
        item: 1,
        tally: expect.objectContaining({ represented: [{ country: 'BZ', holder: 'GT' }], silent: [] }),
      })
      expect(await decisionOn(db, { ...about, hash: HASH.next })).toBeUndefined()
    })
  })
  it('returns what was lost', async ({ as }) => {
    const meetingId = await called(as)
    await arrive(as, meetingId, FULL)
    await setCondition(as, meetingId)
    await allVote(as, meetingId)
    for (const country of ['HN', 'CR', 'NI']) await vote(as, meetingId, { country, choice: 'against' })
    expect(await decide(as, meetingId)).toMatchObject({ status: 200, body: { outcome: 'returned' } })
  })
  it('is taken once: another meeting cannot take it again, and nothing on its way to it moves any more', async ({ as }) => {
    const [meetingId, other] = [await called(as), await called(as)]
    for (const one of [meetingId, other]) {
      await arrive(as, one, FULL)
      await allVote(as, one)
    }
    await decide(as, meetingId)
    const decided = { status: 409, code: 'item.decided' }
    expect(await decide(as, other)).toMatchObject(decided)
    expect(await decide(as, meetingId)).toMatchObject(decided)
    expect(await setCondition(as, meetingId)).toMatchObject(decided)
    expect(await vote(as, other, { country: 'HN', choice: 'against' })).toMatchObject(decided)
    await arrive(as, meetingId, { HN: 'absent' })
    expect((await itemOf(as, meetingId)).tally).toMatchObject({ cast: 7, quorum: { have: 6 } })
  })
  it('leaves nothing that the application could change or take away', async ({ as, house }) => {
    const meetingId = await called(as)
    await arrive(as, meetingId, FULL)
    await setCondition(as, meetingId)
    await setCondition(as, meetingId)
    await as('officer').post(at('condition.withdraw'), { ...IN, meetingId, item: 1, number: 2 })
    await allVote(as, meetingId)
    await decide(as, meetingId)
    await as('officer').post(at('condition.answer'), { ...IN, meetingId, item: 1, number: 1, hash: HASH.next })
    await transaction(house.database, contextOf(OPERATOR), async (tx) => {
      for (const table of TABLES) {
        expect((await rowsOf(tx, sql`select 1 from ${sql.table(table)}`)).length, table).toBeGreaterThan(0)
        const into = sql.table(table)
        for (const change of [sql`update ${into} set programme_id = programme_id`, sql`delete from ${into}`, sql`truncate ${into} cascade`])
          await expect(savepoint(tx, (part) => rowsOf(part, change))).rejects.toThrow('permission denied')
      }
    })
  })
  it('is seen by nobody of another programme, in the database either', async ({ as, house }) => {
    const meetingId = await called(as)
    await arrive(as, meetingId, FULL)
    await setCondition(as, meetingId, condition)
    await allVote(as, meetingId)
    await decide(as, meetingId)
    const rows = (who: string) =>
      reading(house.database, contextOf(people[who]!), async (db) => {
        const found = await Promise.all(TABLES.map((table) => rowsOf(db, sql`select 1 from ${sql.table(table)}`)))
        return found.map(({ length }) => length)
      })
    expect(new Set(await rows('elsewhere'))).toEqual(new Set([0]))
    expect(Math.min(...(await rows('reader')).filter((_, at) => !TABLES[at]?.startsWith('condition_')))).toBeGreaterThan(0)
  })
})
