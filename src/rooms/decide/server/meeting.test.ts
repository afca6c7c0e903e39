import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { rowsOf } from '#kernel/db/handles.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import { transaction } from '#kernel/db/transaction.ts'
import { fromPostgres } from '#kernel/problem/from-database.ts'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import {
  allVote,
  arrive,
  at,
  BODY,
  call,
  called,
  COUNTRIES,
  decide,
  FULL,
  HASH,
  IN,
  people,
  putText,
  seed,
  shown,
  TEXT,
} from './meeting.fixture.ts'

const CALL = at('meeting.call')
const PRESENCE = at('presence.record')
const IN_DATABASE = { programme_id: IN.programmeId }

describe.each(ENGINES)('a meeting on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it('is called by an officer', async ({ as }) => {
    expect(await as('nobody').post(CALL, call)).toMatchObject({ status: 401, code: 'access.sign-in' })
    for (const who of ['director-HN', 'signatory-HN', 'reader', 'operator'])
      expect(await as(who).post(CALL, {})).toMatchObject({ status: 403, code: 'access.refused' })
    expect(await as('elsewhere').post(CALL, call)).toMatchObject({ status: 404, code: 'record.not-found' })
  })
  it('names the fields that it cannot take', async ({ as }) => {
    const of = (change: object) => as('officer').post(CALL, { ...call, ...change })
    expect(await of({ zone: 'Guatemala', day: 'ayer', agenda: [] })).toMatchObject({
      status: 400,
      details: [{ path: 'day' }, { path: 'zone' }, { path: 'agenda' }],
    })
    expect(await of({ agenda: [TEXT.first, TEXT.first] })).toMatchObject({ status: 400, details: [{ path: 'agenda' }] })
  })
  it('treats only what was put to the body, with one text to all, and is the last on its subject', async ({ as, house }) => {
    const of = (change: object) => as('officer').post(CALL, { ...call, ...change })
    for (const other of [TEXT.toOthers, TEXT.none])
      expect(await of({ agenda: [TEXT.first, other] })).toMatchObject({ code: 'agenda.not-one-text', details: { item: 2 } })
    const again = { subject: 'syllabus:1', hash: HASH.next, id: '0192f7a0-5b1e-7c3d-9a41-000000000187' }
    await transaction(house.database, contextOf(OPERATOR), (tx) => putText(tx, again))
    expect(await of({})).toMatchObject({ status: 409, code: 'submission.superseded', details: { number: 2 } })
    const rule = { nameEs: 'x', nameEn: 'x', rule: 'each', onObjection: 'block', onSilence: 'block', members: ['HN'] }
    await as('officer').post(at('body.set'), { ...IN, code: BODY, version: 1, ...rule })
    expect(await of({ agenda: [TEXT.second] })).toMatchObject({ code: 'agenda.not-one-text', details: { item: 1 } })
  })
  it('is shown to every member, and to nobody of another programme', async ({ as, auditLines }) => {
    const meetingId = await called(as)
    expect(await auditLines()).toEqual([
      { event: 'decide.meeting.call', actor: 'officer', subject: meetingId, fields: ['body', 'title', 'day', 'zone', 'place', 'agenda'] },
    ])
    for (const path of [at('meeting.list'), at('meeting.show')]) {
      expect(await as('nobody').get(path, { ...IN, meetingId })).toMatchObject({ status: 401 })
      expect(await as('elsewhere').get(path, path === at('meeting.list') ? IN : { ...IN, meetingId })).toMatchObject({ status: 404 })
    }
    expect((await as('reader').get(at('meeting.list'), { ...IN, body: BODY })).body).toMatchObject({
      meetings: [{ id: meetingId, day: '2026-03-02', zone: 'America/Guatemala', items: 2, decided: 0 }],
      may: [],
    })
    expect((await as('officer').get(at('meeting.list'), { ...IN, body: 'two' })).body).toEqual({
      meetings: [],
      may: ['call a meeting of a body'],
    })
    const seen = await shown(as, meetingId)
    expect(seen).toMatchObject({
      role: 'train.director',
      may: [],
      members: COUNTRIES.map((country) => ({ country, how: null, holder: null })),
    })
    expect(seen.agenda).toMatchObject([
      {
        item: 1,
        subject: 'syllabus:1',
        number: 1,
        hash: HASH.first,
        motion: 0,
        version: 0,
        tally: { result: 'no-quorum', quorum: { need: 4 } },
      },
      { item: 2, subject: 'syllabus:2', hash: HASH.second, may: [], votesFor: [] },
    ])
    expect((await shown(as, meetingId, 'officer')).agenda[0]?.may).toEqual(['keep the record of a meeting'])
  })
  it('votes by the rule and the members that the body had when it was called', async ({ as }) => {
    const rule = { nameEs: 'x', nameEn: 'x', rule: 'each', onObjection: 'block', onSilence: 'block', members: COUNTRIES }
    const set = (version: number, voting?: object) => as('officer').post(at('body.set'), { ...IN, code: BODY, version, ...rule, voting })
    expect(await set(1, { quorum: 8 })).toMatchObject({ status: 422, code: 'body.quorum-out-of-reach', details: { quorum: 8, members: 7 } })
    const meetingId = await called(as)
    expect(await set(1, { quorum: 5, majority: 'consensus', role: 'programme.country-signatory' })).toMatchObject({ status: 200 })
    expect(await set(2)).toMatchObject({ status: 200 })
    const { body } = await as('reader').get(at('body.show'), { ...IN, code: BODY })
    expect(body['voting']).toEqual({ quorum: 5, majority: 'consensus', role: 'programme.country-signatory' })
    expect(await shown(as, meetingId)).toMatchObject({ role: 'train.director', agenda: [{ tally: { rule: { quorum: null } } }, {}] })
    expect(await shown(as, await called(as))).toMatchObject({ agenda: [{ tally: { rule: { quorum: 5, majority: 'consensus' } } }, {}] })
  })
})

describe.each(ENGINES)('a body that was set before it could vote, on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it('votes by the defaults, through its signatories', async ({ as, house }) => {
    const names = { name_es: 'x', name_en: 'x', rule: 'each', on_objection: 'block', on_silence: 'block' }
    const row = { ...IN_DATABASE, code: 'old', ...names, version: 1, changed_at: '2026-01-01T00:00:00Z' }
    await transaction(house.database, contextOf(OPERATOR), (tx) => insertRows(tx, 'body', [row]))
    const { body } = await as('reader').get(at('body.show'), { ...IN, code: 'old' })
    expect(body['voting']).toEqual({ quorum: null, majority: null, role: 'programme.country-signatory' })
  })
})

describe.each(ENGINES)('who is at a meeting, on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })
  const here = { ...IN, country: 'HN', how: 'room' }

  it('is recorded by an officer', async ({ as }) => {
    const meetingId = await called(as)
    expect(await as('nobody').post(PRESENCE, { ...here, meetingId })).toMatchObject({ status: 401 })
    expect(await as('director-HN').post(PRESENCE, { ...here, meetingId })).toMatchObject({ status: 403 })
    expect(await as('elsewhere').post(PRESENCE, { ...here, meetingId })).toMatchObject({ status: 404 })
    expect(await as('officer').post(PRESENCE, { ...here, meetingId, country: 'US' })).toMatchObject({ status: 404 })
  })
  it('names a holder with a proxy alone, and never oneself', async ({ as }) => {
    const meetingId = await called(as)
    for (const odd of [{ how: 'proxy' }, { holder: 'PA' }, { how: 'proxy', holder: 'HN' }])
      expect(await as('officer').post(PRESENCE, { ...here, meetingId, ...odd })).toMatchObject({
        status: 400,
        details: [{ path: 'holder' }],
      })
  })
  it('gives a proxy to who is there and holds no other', async ({ as, auditLines }) => {
    const meetingId = await called(as)
    const proxy = (country: string, holder: string) => as('officer').post(PRESENCE, { ...IN, meetingId, country, how: 'proxy', holder })
    expect(await proxy('BZ', 'GT')).toMatchObject({
      status: 422,
      code: 'presence.holder-absent',
      details: { holder: 'GT', holderName: { es: 'Guatemala' } },
    })
    await arrive(as, meetingId, { GT: 'remote' })
    expect(await proxy('BZ', 'GT')).toMatchObject({ status: 200, body: { country: 'BZ', how: 'proxy', holder: 'GT' } })
    expect(await proxy('NI', 'GT')).toMatchObject({
      status: 409,
      code: 'presence.holder-taken',
      details: { holder: 'GT', country: 'BZ', name: { es: 'Belice', en: 'Belize' } },
    })
    expect(await proxy('BZ', 'GT')).toMatchObject({ status: 200 })
    expect((await auditLines()).at(-1)).toEqual({
      event: 'decide.presence.record',
      actor: 'officer',
      subject: `${meetingId}/BZ`,
      fields: ['how', 'holder'],
    })
    await arrive(as, meetingId, { BZ: 'absent', NI: 'by GT' })
    expect((await shown(as, meetingId)).agenda[0]?.tally).toMatchObject({
      present: [{ country: 'GT', how: 'remote' }],
      represented: [{ country: 'NI', holder: 'GT' }],
      quorum: { need: 4, have: 1, met: false },
    })
  })
  it('is recorded on its day, where it takes place, and no more once all is decided', async ({ as }) => {
    const early = await called(as, { day: '2026-03-03' })
    const refused = { status: 409, code: 'meeting.not-yet', details: { day: '2026-03-03' } }
    expect(await as('officer').post(PRESENCE, { ...here, meetingId: early })).toMatchObject(refused)
    const meetingId = await called(as, { agenda: [TEXT.first] })
    await arrive(as, meetingId, FULL)
    await allVote(as, meetingId)
    await decide(as, meetingId)
    expect(await as('officer').post(PRESENCE, { ...here, meetingId, how: 'absent' })).toMatchObject({ status: 409, code: 'meeting.over' })
    expect(await as('officer').post(CALL, { ...call, agenda: [TEXT.second, TEXT.first] })).toMatchObject({
      status: 409,
      code: 'agenda.decided',
      details: { item: 2 },
    })
  })
  it('stands once at its place', async ({ as, house }) => {
    await arrive(as, await called(as), { HN: 'room' })
    const again = transaction(house.database, contextOf(OPERATOR), (tx) => rowsOf(tx, sql`insert into presence select * from presence`))
    expect(await again.catch((error: unknown) => fromPostgres(error, rooms.problems))).toMatchObject({ code: 'meeting.incoherent' })
  })
})
