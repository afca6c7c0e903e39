import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import type { Database } from '#kernel/db/database.ts'
import { rowsOf } from '#kernel/db/handles.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import { reading, savepoint, transaction } from '#kernel/db/transaction.ts'
import { fromPostgres } from '#kernel/problem/from-database.ts'
import { inHouse, NOW } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import type { RollLine } from '../../contract/attendance.ts'
import { seen, type TrainTables } from '../tables.ts'
import { at, enrol, IN, mark, move, PAST, people, nominated, planned, running, seed, staff, trainee } from './session.fixture.ts'

type Roll = { people: RollLine[]; names: string; may: string[] }
const NAMES = ['Fiscal 1, Honduras', 'Fiscal 2, Honduras', 'Fiscal 3, Honduras']
const DAYS = ['2026-01-12/am', '2026-01-12/pm', '2026-01-13/am']

describe.each(ENGINES)('who takes part, on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })
  const refusedBy = async (database: Database, table: string, row: object): Promise<unknown> =>
    transaction(database, contextOf(OPERATOR), (tx) => insertRows(tx, table, [{ programme_id: IN.programmeId, ...row }])).then(
      () => 'kept',
      (error: unknown) => fromPostgres(error, rooms.problems)?.code,
    )

  it('is enrolled by the team of their own country', async ({ as, auditLines }) => {
    const session = await planned(as)
    const asked = { ...IN, session, person: trainee('Fiscal, Honduras') }
    const ENROL = at('person.enrol')
    expect(await as('nobody').post(ENROL, asked)).toMatchObject({ status: 401 })
    for (const who of ['officer', 'facilitator-hn', 'director-hn', 'analyst', 'reader', 'operator'])
      expect(await as(who).post(ENROL, {})).toMatchObject({ status: 403 })
    expect(await as('team-pa').post(ENROL, asked)).toMatchObject({ status: 403 })
    expect(await as('elsewhere').post(ENROL, asked)).toMatchObject({ status: 404 })
    expect(await as('team-hn').post(ENROL, { ...asked, person: { ...asked.person, name: ' ' } })).toMatchObject({
      status: 400,
      details: [{ path: 'person.name' }],
    })
    expect(await as('team-hn').post(ENROL, { ...asked, pseudonym: 'P-00000000' })).toMatchObject({
      status: 400,
      details: [{ path: 'person' }],
    })
    const first = await as('team-hn').post(ENROL, asked)
    expect(first).toMatchObject({ status: 200, body: { enrolled: 1, capacity: 20, pseudonym: expect.stringMatching(/^P-/) } })
    expect(await as('team-hn').post(ENROL, { ...IN, session, pseudonym: first.body['pseudonym'] })).toMatchObject({
      status: 409,
      code: 'participant.known',
    })
    expect((await auditLines()).at(-1)).toMatchObject({ event: 'train.person.enrol', subject: first.body['pseudonym'] })
  })
  it('comes from another country too, and stays that team’s to name', async ({ as }) => {
    const session = await planned(as)
    const guest = { person: trainee('Fiscal, Panamá', { country: 'PA' }) }
    expect(await enrol(as, [session, ''], guest, 'team-pa')).toMatchObject({ status: 200 })
    const roll = async (who: string) => (await as(who).get(at('roll.show'), { ...IN, session })).body as unknown as Roll
    expect(await roll('team-hn')).toMatchObject({ names: 'none', people: [{ name: null, country: 'PA' }] })
    expect((await as('team-pa').get(at('trainee.list'), { ...IN, country: 'PA' })).body).toMatchObject({
      people: [{ name: 'Fiscal, Panamá' }],
    })
    expect(await as('team-pa').get(at('roll.show'), { ...IN, session })).toMatchObject({ status: 403 })
  })
  it('is named to whoever teaches by a facilitator’s seat, and to no analyst whose address a team puts on the staff', async ({
    as,
    house,
  }) => {
    const { session } = await running(as, NAMES)
    const address = 'analyst@example.invalid'
    await transaction<never, void>(house.database, contextOf(OPERATOR), async (tx) => {
      const person = { programme_id: IN.programmeId, id: '0192f7a0-5b1e-7c3d-9a41-000000000181', name: 'Analyst', email: address }
      await insertRows(tx, 'person', [{ ...person, account_id: people['analyst']?.id, invited_at: '2026-01-01T00:00:00Z' }])
    })
    const analyst = await nominated(as, { email: address })
    const { body } = await as('team-hn').get(at('session.show'), { ...IN, session })
    const [lead] = (body as unknown as { facilitators: { facilitator: string }[] }).facilitators
    const both = [
      { facilitator: lead?.facilitator, part: 'lead' },
      { facilitator: analyst, part: 'candidate' },
    ]
    expect(await staff(as, session, both)).toMatchObject({ status: 200 })
    const roll = async (who: string) => (await as(who).get(at('roll.show'), { ...IN, session })).body as unknown as Roll
    expect(await roll('facilitator-hn')).toMatchObject({ names: 'all' })
    expect(await roll('analyst')).toMatchObject({ names: 'none', people: NAMES.map(() => ({ name: null })) })
    if (engine === 'postgres') {
      const namesOf = (who: 'analyst' | 'facilitator-hn') =>
        reading<TrainTables, number>(
          house.database,
          contextOf(people[who]!),
          async (db) => (await seen(db, 'participant_person').select('name').execute()).length,
        )
      expect([await namesOf('analyst'), await namesOf('facilitator-hn')]).toEqual([0, NAMES.length])
    }
  })
  it('finds no place where there is none, and frees one by not coming', async ({ as }) => {
    const session = await planned(as, { capacity: 1 })
    const first = String((await enrol(as, [session, NAMES[0]!])).body['pseudonym'])
    expect(await enrol(as, [session, NAMES[1]!])).toMatchObject({
      status: 409,
      code: 'session.full',
      details: { capacity: 1, enrolled: 1 },
    })
    expect(await enrol(as, [session, NAMES[1]!], { arm: 'waiting' })).toMatchObject({ status: 200 })
    const gone = { ...IN, session, pseudonym: first, reason: 'Traslado' }
    expect(await as('team-pa').post(at('enrolment.withdraw'), gone)).toMatchObject({ status: 404 })
    expect(await as('team-hn').post(at('enrolment.withdraw'), gone)).toMatchObject({ status: 200 })
    expect(await as('team-hn').post(at('enrolment.withdraw'), gone)).toMatchObject({ status: 422, code: 'attendance.not-enrolled' })
    expect(await enrol(as, [session, NAMES[2]!])).toMatchObject({ status: 200 })
  })
  it('comes back after having withdrawn, one by one or in a sheet, and is enrolled once', async ({ as, auditLines }) => {
    const session = await planned(as, { capacity: 1 })
    const enrolled = await enrol(as, [session, ''], { person: trainee(NAMES[0]!, { contact: 'uno@example.invalid' }), reason: 'Turno 1' })
    const pseudonym = String(enrolled.body['pseudonym'])
    const gone = { ...IN, session, pseudonym, reason: 'Traslado' }
    const back = { ...IN, session, pseudonym, reason: 'Vuelve' }
    const withdrawn = async () =>
      ((await as('team-hn').get(at('roll.show'), { ...IN, session })).body as unknown as Roll).people.map((one) => one.withdrawnOn)
    await as('team-hn').post(at('enrolment.withdraw'), gone)
    expect(await withdrawn()).toEqual(['2026-03-02'])
    expect(await as('team-hn').post(at('person.enrol'), back)).toMatchObject({ status: 200, body: { pseudonym, enrolled: 1 } })
    expect(await withdrawn()).toEqual([null])
    expect((await auditLines()).at(-2)).toMatchObject({ event: 'train.person.enrol', subject: pseudonym })
    expect(await as('team-hn').post(at('person.enrol'), { ...back, arm: 'waiting' })).toMatchObject({ code: 'participant.known' })
    await as('team-hn').post(at('enrolment.withdraw'), gone)
    const sheet = new FormData()
    sheet.append('input', JSON.stringify({ ...IN, session }))
    sheet.append('sheet', new File([`Contacto\nuno@example.invalid\n`], 'lista.csv'))
    expect(await as('team-hn').post(at('roll.import'), sheet)).toMatchObject({ body: { imported: true, known: 1, already: 0 } })
    expect(await withdrawn()).toEqual([null])
  })
  it('begins with one form or the other, half and half, once it is confirmed', async ({ as }) => {
    const { session } = await running(as, NAMES)
    const count = async (): Promise<number[]> => {
      const { people: all } = (await as('team-hn').get(at('roll.show'), { ...IN, session })).body as unknown as Roll
      return ['A', 'B'].map((form) => all.filter(({ firstForm }) => firstForm === form).length)
    }
    expect((await count()).toSorted()).toEqual([1, 2])
    await enrol(as, [session, 'Fiscal 4, Honduras'])
    expect(await count()).toEqual([2, 2])
    expect(await as('team-hn').post(at('order.draw'), { ...IN, session })).toMatchObject({ status: 200, body: { drawn: 0, A: 2, B: 2 } })
    expect(await as('facilitator-hn').post(at('order.draw'), { ...IN, session })).toMatchObject({ status: 403 })
  })
  it('is marked half day by half day by whoever teaches, and has completed from four fifths on', async ({ as, auditLines }) => {
    const { session, people: all } = await running(as, NAMES, PAST)
    const [whole = '', late = '', away = ''] = all
    const present = (...who: string[]) => who.map((pseudonym) => ({ pseudonym, mark: 'present' }))
    const RECORD = at('attendance.record')
    const first = { session, halfDay: DAYS[0]!, marks: present(whole, late, away) }
    expect(await as('nobody').post(RECORD, { ...IN, ...first })).toMatchObject({ status: 401 })
    for (const who of ['other-facilitator-hn', 'officer', 'director-hn', 'analyst', 'team-pa', 'operator'])
      expect(await mark(as, first, who)).toMatchObject({ status: 403 })
    expect(await mark(as, { ...first, marks: [{ pseudonym: whole, mark: 'late' }] })).toMatchObject({
      status: 400,
      details: [{ path: 'marks.0.minutes' }],
    })
    expect(await mark(as, { ...first, halfDay: '2026-01-14/am' })).toMatchObject({ status: 422, code: 'attendance.no-such-half-day' })
    expect(await mark(as, { ...first, marks: present('P-00000000') })).toMatchObject({ status: 422, code: 'attendance.not-enrolled' })
    expect(await mark(as, first, 'facilitator-hn')).toMatchObject({ status: 200, body: { recorded: 3 } })
    expect(await move(as, [session, 'held'])).toMatchObject({ details: { blocks: ['attendance-missing'] } })
    // M1 has six hours of contact: two in each half day.
    await mark(as, {
      session,
      halfDay: DAYS[1]!,
      marks: [...present(whole), { pseudonym: late, mark: 'late', minutes: 72 }, { pseudonym: away, mark: 'absent' }],
    })
    await mark(as, { session, halfDay: DAYS[2]!, marks: present(whole, late, away) })
    const { people: lines } = (await as('director-hn').get(at('roll.show'), { ...IN, session })).body as unknown as Roll
    const lineOf = (roll: readonly RollLine[], who: string) => roll.find(({ pseudonym }) => pseudonym === who)
    const seen = all.map((who) => lineOf(lines, who))
    expect(seen.map((line) => [Math.round((line?.attended ?? 0) * 100), line?.completed, line?.name])).toEqual([
      [100, true, null],
      [80, true, null],
      [67, false, null],
    ])
    expect(await move(as, [session, 'held'])).toMatchObject({ status: 200 })
    expect(await move(as, [session, 'closed'])).toMatchObject({ status: 200 })
    const correction = { session, halfDay: DAYS[1]!, marks: present(away) }
    expect(await mark(as, correction)).toMatchObject({ status: 422, code: 'attendance.reason-needed' })
    expect(await mark(as, { ...correction, reason: 'Estaba en la otra sala' })).toMatchObject({ status: 200 })
    const after = (await as('team-hn').get(at('roll.show'), { ...IN, session })).body as unknown as Roll
    expect(lineOf(after.people, away)).toMatchObject({ attended: 1, marks: [{}, { mark: 'present', corrected: true }, {}] })
    expect((await auditLines()).at(-1)).toMatchObject({ event: 'train.roll.show', subject: session, fields: ['name', 'attendance'] })
  })
  it('is not marked before the session runs', async ({ as }) => {
    const session = await planned(as)
    const pseudonym = String((await enrol(as, [session, NAMES[0]!])).body['pseudonym'])
    const marks = [{ pseudonym, mark: 'present' }]
    expect(await mark(as, { session, halfDay: '2026-03-02/am', marks })).toMatchObject({ status: 409, code: 'attendance.not-yet' })
  })
  it('is named to their team, to whoever teaches them until a month after, and to nobody else', async ({ as, house }) => {
    const recent = await running(as, NAMES)
    const names = async (who: string, session: string) => {
      const reply = await as(who).get(at('roll.show'), { ...IN, session })
      return reply.status === 200 ? (reply.body as unknown as Roll).names : reply.status
    }
    for (const [who, seen] of [
      ['team-hn', 'all'],
      ['facilitator-hn', 'all'],
      ['director-hn', 'none'],
      ['officer', 'none'],
      ['analyst', 'none'],
      ['other-facilitator-hn', 403],
      ['team-pa', 403],
      ['reader', 403],
      ['operator', 403],
      ['elsewhere', 404],
    ] as const)
      expect([who, await names(who, recent.session)]).toEqual([who, seen])
    await transaction(house.database, contextOf(OPERATOR), (tx) =>
      rowsOf(tx, sql`update session set starts = '2026-01-12T14:30Z', ends = '2026-01-13T18:00Z' where code = ${recent.session}`),
    )
    expect(NOW.toISOString() > '2026-02-13').toBe(true)
    expect([await names('facilitator-hn', recent.session), await names('team-hn', recent.session)]).toEqual(['none', 'all'])
  })
  it('is listed by name to the team of the country alone', async ({ as, auditLines }) => {
    await running(as, NAMES)
    const LIST = at('trainee.list')
    expect(await as('nobody').get(LIST, { ...IN, country: 'HN' })).toMatchObject({ status: 401 })
    for (const who of ['facilitator-hn', 'director-hn', 'officer', 'analyst', 'reader', 'operator', 'team-pa'])
      expect(await as(who).get(LIST, { ...IN, country: 'HN' })).toMatchObject({ status: 403 })
    expect(await as('elsewhere').get(LIST, { ...IN, country: 'HN' })).toMatchObject({ status: 404 })
    expect(await as('team-hn').get(LIST, { ...IN, country: 'HN' })).toMatchObject({
      body: { people: [{ name: expect.any(String) }, {}, {}] },
    })
    expect((await auditLines()).at(-1)).toMatchObject({ event: 'train.trainee.list', fields: ['name', 'contact', 'unit', 'post'] })
  })
  it('is forgotten by name, and stays counted', async ({ as, house }) => {
    const { session, people: all } = await running(as, NAMES)
    const [pseudonym = ''] = all
    const halfDay = '2026-03-02/am'
    const because = { reason: `${NAMES[0]} llegó en taxi` }
    await mark(as, { session, halfDay, marks: [{ pseudonym, mark: 'present' }], ...because })
    await mark(as, { session, halfDay, marks: [{ pseudonym: all[1], mark: 'present' }], reason: 'x' })
    const erase = (who: string, more: object = {}) => as(who).post(at('trainee.erase'), { ...IN, pseudonym, ...more })
    expect(await erase('team-pa')).toMatchObject({ status: 404 })
    for (const who of ['facilitator-hn', 'officer', 'operator']) expect(await erase(who)).toMatchObject({ status: 403 })
    const would = await erase('team-hn', { dryRun: true })
    expect(would).toMatchObject({
      status: 200,
      body: { erased: false, names: 1, reasons: 1, kept: { enrolments: 1, attendance: 1, orders: 1 } },
    })
    expect(await erase('team-hn')).toMatchObject({ body: { ...would.body, asked: true } })
    const seenBy = async (who: string) => {
      const { body } = await as(who).get(at('trainee.list'), { ...IN, country: 'HN' })
      return (body['people'] as { pseudonym: string; name: unknown; erasure: string }[]).find((one) => one.pseudonym === pseudonym)
    }
    expect([await seenBy('team-hn'), await seenBy('second-hn')]).toMatchObject([
      { name: NAMES[0], erasure: 'own' },
      { name: NAMES[0], erasure: 'other' },
    ])
    expect(await erase('team-hn')).toMatchObject({ status: 409, code: 'participant.second-person' })
    expect(await erase('second-hn')).toMatchObject({ status: 200, body: { ...would.body, erased: true, asked: false } })
    expect(await seenBy('team-hn')).toMatchObject({ name: null, erasure: 'none' })
    expect(await erase('team-hn', { dryRun: true })).toMatchObject({ body: { names: 0, answers: 0, reasons: 0, kept: { attendance: 1 } } })
    const reasons = () =>
      transaction(house.database, contextOf(OPERATOR), (tx) => rowsOf(tx, sql`select reason from attendance order by reason`))
    expect(await reasons()).toEqual([{ reason: 'x' }, { reason: null }])
    const { people: lines, names } = (await as('team-hn').get(at('roll.show'), { ...IN, session })).body as unknown as Roll
    expect([lines.length, lines.find((line) => line.pseudonym === pseudonym)?.name, names]).toEqual([3, null, 'some'])
    expect(await as('team-hn').post(at('trainee.leave'), { ...IN, pseudonym, leftOn: '2026-03-01' })).toMatchObject({ status: 200 })
  })
  it('is asked to be forgotten by one who may think again, until another has agreed', async ({ as, auditLines }) => {
    const { people: all } = await running(as, NAMES)
    const [pseudonym = ''] = all
    const ask = (who: string) => as(who).post(at('trainee.erase'), { ...IN, pseudonym })
    const takeBack = (who: string, more: object = {}) => as(who).post(at('erasure.withdraw'), { ...IN, pseudonym, ...more })
    expect(await takeBack('nobody')).toMatchObject({ status: 401 })
    for (const who of ['facilitator-hn', 'officer', 'operator']) expect(await takeBack(who)).toMatchObject({ status: 403 })
    expect(await takeBack('team-pa')).toMatchObject({ status: 404 })
    expect(await takeBack('team-hn', { pseudonym: 'x' })).toMatchObject({ status: 400 })
    expect(await takeBack('team-hn')).toMatchObject({ status: 409, code: 'participant.not-asked' })
    await ask('team-hn')
    expect(await takeBack('second-hn')).toMatchObject({ status: 409, code: 'participant.not-asked' })
    expect(await takeBack('team-hn')).toMatchObject({ status: 200, body: { pseudonym } })
    expect((await auditLines()).at(-1)).toMatchObject({ event: 'train.erasure.withdraw', subject: pseudonym, fields: ['erasure'] })
    // Nothing waits any more: who says so now is the first again.
    expect(await ask('second-hn')).toMatchObject({ body: { erased: false, asked: true } })
    expect(await ask('team-hn')).toMatchObject({ body: { erased: true } })
    expect(await takeBack('second-hn')).toMatchObject({ status: 409, code: 'participant.not-asked' })
  })
  it('is marked for good: of a mark only its reason can be taken away', async ({ as, house }) => {
    const { session, people: all } = await running(as, NAMES)
    await mark(as, { session, halfDay: '2026-03-02/am', marks: [{ pseudonym: all[0], mark: 'present' }], reason: 'x' })
    for (const change of [sql`reason = 'y'`, sql`reason = null, mark = 'absent'`, sql`mark = 'absent'`])
      await expect(
        transaction(house.database, contextOf(OPERATOR), (tx) => rowsOf(tx, sql`update attendance set ${change}`)),
      ).rejects.toMatchObject({ code: expect.stringMatching(/^(?:42501|23001)$/) })
  })
  it('stands once, and only where the house knows the session', async ({ as, house }) => {
    const { session, people: all } = await running(as, NAMES)
    const row = { session, pseudonym: all[0], country: 'HN', recorded_by: 'x', recorded_at: '2026-03-02T00:00:00Z' }
    const { session: _, ...participant } = { ...row, office: 'x', sector: 'x' }
    expect(await refusedBy(house.database, 'participant', { ...participant, country: 'XX', pseudonym: 'P-1' })).toBe(
      'participant.incoherent',
    )
    expect(await refusedBy(house.database, 'attendance', { ...row, half_day: DAYS[0], number: 1, mark: 'late', minutes: 0 })).toBe(
      'attendance.incoherent',
    )
    expect(
      await refusedBy(house.database, 'form_order', {
        session,
        pseudonym: all[0],
        country: 'HN',
        first_form: 'A',
        block: 1,
        seed: 1,
        drawn_at: '2026-03-02T00:00:00Z',
      }),
    ).toBe('order.incoherent')
  })
  it('leaves nothing of what happened that the application could change', async ({ as, house }) => {
    await running(as, NAMES)
    await transaction(house.database, contextOf(OPERATOR), async (tx) => {
      for (const table of ['session_step', 'attendance', 'certification_step'])
        for (const change of [sql`update ${sql.table(table)} set programme_id = programme_id`, sql`delete from ${sql.table(table)}`])
          await expect(savepoint(tx, (part) => rowsOf(part, change))).rejects.toThrow('permission denied')
    })
  })
})
