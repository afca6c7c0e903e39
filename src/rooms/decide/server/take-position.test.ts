import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { perform } from '#kernel/command/perform.ts'
import { rowsOf } from '#kernel/db/handles.ts'
import { savepoint, transaction } from '#kernel/db/transaction.ts'
import { fromPostgres } from '#kernel/problem/from-database.ts'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { answer, people, PROGRAMME, PUT, seed, SUBJECT } from './decide.fixture.ts'
import { putToMembers } from './put.ts'
import { takePosition } from './take-position.ts'

const TAKE = '/api/decide/position.take'
const LIST = '/api/decide/position.list'
const about = { programmeId: PROGRAMME, subject: SUBJECT }

describe.each(ENGINES)('position.take on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it('asks who is speaking, and refuses whoever signs for no country', async ({ as }) => {
    expect(await as('nobody').post(TAKE, answer)).toMatchObject({ status: 401, code: 'access.sign-in' })
    expect(await as('rita-reader').post(TAKE, answer)).toMatchObject({ status: 403, code: 'access.refused' })
    expect(await as('olga-officer').post(TAKE, answer)).toMatchObject({ status: 403, code: 'access.refused' })
    expect(await as('operator').post(TAKE, answer)).toMatchObject({ status: 403, code: 'access.refused' })
  })
  it('lets nobody sign for another country: neither its neighbour nor the region', async ({ as }) => {
    for (const name of ['pablo-pa', 'rex-reg'])
      expect(await as(name).post(TAKE, answer)).toMatchObject({ status: 403, code: 'access.refused' })
    expect(await as('zoe-elsewhere').post(TAKE, answer)).toMatchObject({ status: 404, code: 'record.not-found' })
    expect(await as('hilda-hn').post(TAKE, { ...answer, country: 'GT' })).toMatchObject({ status: 404 })
  })
  it('names the fields it cannot take', async ({ as }) => {
    const reply = await as('hilda-hn').post(TAKE, { ...answer, stand: 'abstain', hash: 'x' })
    expect(reply).toMatchObject({ status: 400, details: [{ path: 'hash' }, { path: 'stand' }] })
  })
  it('refuses another text than the one put, and a reservation without words', async ({ as }) => {
    expect(await as('hilda-hn').post(TAKE, { ...answer, hash: 'c'.repeat(64) })).toMatchObject({ status: 409, code: 'position.other-text' })
    for (const stand of ['accept-with-reservation', 'object'])
      expect(await as('hilda-hn').post(TAKE, { ...answer, stand })).toMatchObject({ status: 422, code: 'position.wordless' })
  })
  it('refuses an answer to what has been superseded', async ({ as, house }) => {
    const again = { ...about, body: 'countries', texts: [], deadline: '2026-04-01', by: 'x', now: '2026-03-02T10:00:00.000Z' }
    await transaction(house.database, contextOf(OPERATOR), (tx) =>
      putToMembers(tx, { ...again, texts: [{ country: 'HN', text: '{}', hash: answer.hash }], id: '0192f7a0-5b1e-7c3d-9a41-0000000000e2' }),
    )
    expect(await as('hilda-hn').post(TAKE, answer)).toMatchObject({ status: 409, code: 'submission.superseded', details: { number: 2 } })
  })
  it('is taken on the day that it is in the country', async ({ house }) => {
    const evening = { ...house, now: () => new Date('2026-03-03T03:00:00Z') }
    const taken = await perform(evening, takePosition, { actor: people['hilda-hn']!, input: answer })
    expect(taken).toMatchObject({ takenOn: '2026-03-02' })
  })
  it('keeps the stand, its words and its office, and one after the other', async ({ as, auditLines }) => {
    const reserved = { ...answer, stand: 'accept-with-reservation', reservationEs: 'El cuadro 3 no recoge 2025.' }
    expect(await as('hilda-hn').post(TAKE, answer)).toMatchObject({ status: 200, body: { country: 'HN', takenOn: '2026-03-02' } })
    expect(await as('hilda-hn').post(TAKE, reserved)).toMatchObject({ status: 200 })
    const { body } = await as('rita-reader').get(LIST, about)
    const office = { country: 'HN', officeEs: 'Ministerio Público', officeEn: 'Ministerio Público', takenOn: '2026-03-02', number: 1 }
    const base = { ...office, hash: answer.hash, letter: null, reservationEn: null }
    expect(body['positions']).toEqual([
      { ...base, stand: 'accept', reservationEs: null },
      { ...base, stand: 'accept-with-reservation', reservationEs: 'El cuadro 3 no recoge 2025.' },
    ])
    const line = { event: 'decide.position.take', actor: 'hilda-hn', subject: 'report:1/HN', fields: ['stand', 'reservation'] }
    expect(await auditLines()).toEqual([line, line])
  })
  it('stands once at its place, and on what was put', async ({ as, house }) => {
    await as('hilda-hn').post(TAKE, answer)
    const again = sql`insert into position select * from position`
    const refused = transaction(house.database, contextOf(OPERATOR), (tx) => rowsOf(tx, again))
    expect(await refused.catch((error: unknown) => fromPostgres(error, rooms.problems))).toMatchObject({ code: 'position.incoherent' })
  })
  it('leaves nothing that the application could change or take away', async ({ as, house }) => {
    await as('hilda-hn').post(TAKE, answer)
    await transaction(house.database, contextOf(OPERATOR), async (tx) => {
      for (const table of ['position', 'submission', 'submitted_text', 'letter'])
        for (const change of [sql`update ${sql.table(table)} set programme_id = programme_id`, sql`delete from ${sql.table(table)}`])
          await expect(savepoint(tx, (part) => rowsOf(part, change))).rejects.toThrow('permission denied')
    })
  })
})

describe.each(ENGINES)('what was put, and the body, on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })
  const SET = '/api/decide/body.set'
  const body = { programmeId: PROGRAMME, code: 'countries' }
  const rule = {
    ...body,
    version: 1,
    nameEs: 'Países',
    nameEn: 'Countries',
    rule: 'each',
    onObjection: 'include-marked',
    onSilence: 'block',
    members: ['HN', 'PA'],
  }

  it('is shown to every member, word for word', async ({ as }) => {
    expect(await as('nobody').get('/api/decide/submission.show', about)).toMatchObject({ status: 401 })
    expect(await as('zoe-elsewhere').get('/api/decide/submission.show', about)).toMatchObject({ status: 404 })
    const { body: shown } = await as('mario-pa').get('/api/decide/submission.show', about)
    expect(shown).toMatchObject({
      id: PUT,
      number: 1,
      deadline: '2026-04-01',
      texts: [{ text: '{"country":"HN"}' }, { text: '{"country":"PA"}' }],
    })
  })
  it('waits for each country until an officer sets another rule', async ({ as, auditLines }) => {
    expect((await as('rita-reader').get('/api/decide/body.show', body)).body).toMatchObject({
      rule: 'each',
      onSilence: 'block',
      version: 1,
      may: [],
    })
    expect(await as('hilda-hn').post(SET, rule)).toMatchObject({ status: 403, code: 'access.refused' })
    expect(await as('olga-officer').post(SET, { ...rule, members: [] })).toMatchObject({ status: 400, details: [{ path: 'members' }] })
    expect(await as('olga-officer').post(SET, rule)).toMatchObject({ status: 200, body: { version: 2 } })
    expect(await as('olga-officer').post(SET, rule)).toMatchObject({ status: 409, code: 'body.changed', details: { version: 2 } })
    expect((await as('olga-officer').get('/api/decide/body.show', body)).body).toMatchObject({
      onObjection: 'include-marked',
      members: ['HN', 'PA'],
      may: ['set by which rule countries decide'],
    })
    expect(await auditLines()).toMatchObject([{ event: 'decide.body.set', subject: 'countries' }])
  })
  it('refuses a rule that cannot be kept', async ({ as }) => {
    const of = (change: object) => as('olga-officer').post(SET, { ...rule, ...change })
    expect(await of({ rule: 'k-of-n', least: 3 })).toMatchObject({ code: 'body.least-out-of-reach', details: { least: 3, members: 2 } })
    expect(await of({ rule: 'k-of-n' })).toMatchObject({ status: 422, code: 'body.rule-incomplete' })
    expect(await of({ members: ['HN', 'US'] })).toMatchObject({ status: 422, code: 'body.member-unknown' })
  })
})
