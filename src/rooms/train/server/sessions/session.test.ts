import { describe, expect } from 'vitest'
import { recommendPackage } from '#recommend/port'
import { fixture } from '#test/fixture-package.ts'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { sql } from 'kysely'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { rowsOf } from '#kernel/db/handles.ts'
import { transaction } from '#kernel/db/transaction.ts'
import { fromPostgres } from '#kernel/problem/from-database.ts'
import {
  at,
  certified,
  enrol,
  IN,
  move,
  nominated,
  PAST,
  people,
  plan,
  planned,
  seed,
  shown,
  staff,
  SYLLABUS,
  take,
} from './session.fixture.ts'

const PLAN = at('session.plan')

describe.each(ENGINES)('a training session on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it('is planned by the team of its country, or by an officer', async ({ as, auditLines }) => {
    expect(await as('nobody').post(PLAN, plan)).toMatchObject({ status: 401, code: 'access.sign-in' })
    for (const who of ['reader', 'facilitator-hn', 'director-hn', 'analyst', 'operator'])
      expect(await as(who).post(PLAN, {})).toMatchObject({ status: 403, code: 'access.refused' })
    expect(await as('team-pa').post(PLAN, plan)).toMatchObject({ status: 403 })
    expect(await as('elsewhere').post(PLAN, plan)).toMatchObject({ status: 404, code: 'record.not-found' })
    expect(await as('team-hn').post(PLAN, { ...plan, zone: 'Tegucigalpa', modules: [], ends: '2026-03-02T25:00' })).toMatchObject({
      status: 400,
      details: [{ path: 'modules' }, { path: 'ends' }, { path: 'zone' }],
    })
    expect(await as('team-hn').post(PLAN, { ...plan, ends: plan.starts })).toMatchObject({ status: 400, details: [{ path: 'ends' }] })
    expect(await as('team-hn').post(PLAN, plan)).toMatchObject({ status: 200, body: { code: 'HN-2026-01', state: 'planned', version: 1 } })
    expect(await as('officer').post(PLAN, plan)).toMatchObject({ status: 200, body: { code: 'HN-2026-02' } })
    expect(await auditLines()).toMatchObject([
      { event: 'train.session.plan', actor: 'team-hn', subject: 'HN-2026-01' },
      { event: 'train.session.plan', actor: 'officer', subject: 'HN-2026-02' },
    ])
  })
  it('keeps the instants at its place, and is read by every member', async ({ as }) => {
    const session = await planned(as)
    expect(await as('elsewhere').get(at('session.show'), { ...IN, session })).toMatchObject({ status: 404 })
    expect(await as('reader').get(at('session.show'), { ...IN, session })).toMatchObject({
      status: 200,
      body: {
        starts: '2026-03-02T14:30:00.000Z',
        ends: '2026-03-03T18:00:00.000Z',
        halfDays: ['2026-03-02/am', '2026-03-02/pm', '2026-03-03/am'],
        pilot: false,
        enrolled: null,
        next: [],
        may: [],
      },
    })
    // The way from a session to its tests is for whoever sees them there.
    expect((await as('team-hn').get(at('session.show'), { ...IN, session })).body['may']).toContain('see that answers arrived')
    expect((await as('team-pa').get(at('session.show'), { ...IN, session })).body['may']).not.toContain('see that answers arrived')
    expect((await as('reader').get(at('session.list'), IN)).body).toMatchObject({ sessions: [{ code: session }], plans: [] })
    expect((await as('team-hn').get(at('session.list'), IN)).body).toMatchObject({ plans: ['HN'] })
    expect((await as('reader').get(at('syllabus.teachable'), IN)).body['versions']).toHaveLength(2)
  })
  it('teaches one very version, and is a pilot where that is not in force', async ({ as }) => {
    expect((await shown(as, await planned(as, { syllabus: SYLLABUS.draft }))).pilot).toBe(true)
    const of = (more: object) => as('team-hn').post(PLAN, { ...plan, ...more })
    expect(await of({ syllabus: SYLLABUS.replaced })).toMatchObject({ status: 409, code: 'session.not-teachable' })
    expect(await of({ syllabus: 'a'.repeat(64) })).toMatchObject({ status: 422, code: 'session.no-such-version' })
    expect(await of({ modules: ['M1', 'M9'] })).toMatchObject({ code: 'session.unknown-module', details: { modules: 'M9' } })
    expect(await of({ sectors: ['army'] })).toMatchObject({ code: 'session.unknown-sector', details: { sectors: 'army' } })
  })
  it('answers recommendations that the programme has, and names those that it has not', async ({ as, house }) => {
    await transaction(house.database, contextOf(OPERATOR), (tx) =>
      recommendPackage.keep(tx, IN.programmeId, { ...fixture, recommendation_gaps: [], followups: [] }),
    )
    const of = (...recommendations: readonly string[]) => as('team-hn').post(PLAN, { ...plan, recommendations })
    expect(await of('R-HN-01', 'R-XX-99')).toMatchObject({
      status: 422,
      code: 'session.unknown-recommendation',
      details: { recommendations: 'R-XX-99' },
    })
    expect(await of('R-HN-01')).toMatchObject({ status: 200 })
  })
  it('is changed at the version that its editor read, until it runs', async ({ as }) => {
    const session = await planned(as)
    const { country: _, ...facts } = plan
    const edit = (more: object) => as('team-hn').post(at('session.edit'), { ...facts, session, version: 1, ...more })
    expect(await edit({ venue: 'Otra sala' })).toMatchObject({ status: 200, body: { version: 2 } })
    expect(await edit({ venue: 'Una tercera' })).toMatchObject({ status: 409, code: 'session.changed', details: { version: 2 } })
    expect(await as('team-pa').post(at('session.edit'), { ...facts, session, version: 2 })).toMatchObject({ status: 403 })
    await move(as, [session, 'cancelled'], 'team-hn', { reason: 'Huelga' })
    expect(await edit({ version: 3 })).toMatchObject({ status: 409, code: 'session.fixed' })
  })
  it('goes from step to step, and says what stands in the way', async ({ as }) => {
    const session = await planned(as)
    expect(await move(as, [session, 'running'])).toMatchObject({ status: 409, code: 'session.out-of-turn' })
    expect(await move(as, [session, 'cancelled'])).toMatchObject({ status: 422, code: 'session.reason-needed' })
    expect(await move(as, [session, 'enrolling'], 'facilitator-hn')).toMatchObject({ status: 403 })
    expect(await move(as, [session, 'enrolling'])).toMatchObject({ status: 200, body: { state: 'enrolling', version: 2 } })
    const blocked = await move(as, [session, 'confirmed'])
    expect(blocked).toMatchObject({ status: 409, code: 'session.blocked', details: { blocks: ['no-lead', 'nobody-enrolled'] } })
    expect((await shown(as, session)).next).toMatchObject([
      { state: 'confirmed', blocks: ['no-lead', 'nobody-enrolled'] },
      { state: 'cancelled' },
    ])
    await staff(as, session, [{ facilitator: await certified(as), part: 'lead' }])
    await enrol(as, [session, 'Fiscal, Honduras'])
    expect(await move(as, [session, 'confirmed'])).toMatchObject({ status: 200 })
    expect(await move(as, [session, 'running'], 'facilitator-hn')).toMatchObject({ status: 200 })
    expect(await move(as, [session, 'held'], 'facilitator-hn')).toMatchObject({ details: { blocks: ['not-over', 'attendance-missing'] } })
    const { body } = await as('team-hn').get(at('session.show'), { ...IN, session })
    expect(body['steps']).toMatchObject(['planned', 'enrolling', 'confirmed', 'running'].map((state, one) => ({ state, number: one + 1 })))
  })
  it('has nobody to teach it who may not', async ({ as }) => {
    const session = await planned(as)
    const candidate = await nominated(as)
    const lead = [{ facilitator: candidate, part: 'lead' }]
    expect(await staff(as, session, lead)).toMatchObject({
      status: 409,
      code: 'session.may-not-teach',
      details: { names: 'Facilitator, Honduras' },
    })
    expect((await as('team-hn').get(at('session.show'), { ...IN, session })).body['facilitators']).toEqual([])
    expect(await staff(as, session, [{ facilitator: candidate, part: 'candidate' }])).toMatchObject({ status: 200 })
    expect(await as('team-pa').post(at('session.staff'), { ...IN, session, facilitators: [] })).toMatchObject({ status: 403 })
    expect(await staff(as, session, [...lead, ...lead])).toMatchObject({ status: 400, details: [{ path: 'facilitators' }] })
    expect(await staff(as, session, [{ facilitator: '0192f7a0-5b1e-7c3d-9a41-000000000177', part: 'lead' }])).toMatchObject({
      code: 'session.incoherent',
    })
  })
  it('has no lead whose certificate ended or was taken away', async ({ as }) => {
    const session = await planned(as)
    const expired = await certified(as, '2023-01-15')
    for (const part of ['lead', 'candidate'])
      expect(await staff(as, session, [{ facilitator: expired, part }])).toMatchObject({ status: 409, code: 'session.may-not-teach' })
    const earlier = await planned(as, { starts: '2026-01-12T08:30', ends: '2026-01-15T12:00' })
    expect(await staff(as, earlier, [{ facilitator: expired, part: 'lead' }])).toMatchObject({ status: 200 })
    await take(as, [expired, 'revoked'], { on: '2026-01-01', facts: { reason: 'Decisión' } }, 'officer')
    expect(await staff(as, earlier, [{ facilitator: expired, part: 'lead' }])).toMatchObject({ code: 'session.may-not-teach' })
  })
  it('is in a calendar that names nobody', async ({ as }) => {
    await planned(as, PAST)
    const calendar = await as('reader').get(at('session.calendar'), { ...IN, lang: 'en' })
    const text = new TextDecoder().decode(calendar.file?.bytes)
    expect(text).toContain('DTSTART:20260112T143000Z')
    expect(text).not.toContain('Facilitator')
  })
  it('has one code, whatever is written past the house', async ({ as, house }) => {
    await planned(as)
    const again = transaction(house.database, contextOf(OPERATOR), async (tx) => {
      const written = sql<{ name: string }>`select column_name as name from information_schema.columns
        where table_schema = current_schema() and table_name = 'session' and is_generated = 'NEVER'`
      const columns = sql.join((await rowsOf(tx, written)).map(({ name }) => sql.ref(name)))
      return rowsOf(tx, sql`insert into session (${columns}) select ${columns} from session`)
    })
    expect(await again.catch((error: unknown) => fromPostgres(error, rooms.problems))).toMatchObject({ code: 'session.known' })
  })
})
