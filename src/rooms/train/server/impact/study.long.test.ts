import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { describe, expect } from 'vitest'
import { contextOf } from '#kernel/access/context.ts'
import { perform } from '#kernel/command/perform.ts'
import { reading } from '#kernel/db/transaction.ts'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import type { StudyShown } from '../../contract/study.ts'
import { IN } from '../sessions/session.fixture.ts'
import { recordForms } from '../taking/taking.fixture.ts'
import { gatherStudy } from './gather-study.ts'
import { lockPlan } from './lock-plan.ts'
import { studySeen } from './sql/studies.ts'
import { answered, at, locked, opened, people, plan, proposed, seed, SESSIONS, STUDY } from './study.fixture.ts'

const OPEN = { ...STUDY, title: { es: 'Primera ronda', en: 'First round' } }

describe.each(ENGINES)('a study and its plan on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })
  const shown = async (as: Parameters<typeof opened>[0], who = 'analyst') =>
    (await as(who).get(at('study.show'), STUDY)).body as unknown as StudyShown

  it('is opened by an analyst of the region, or an officer', async ({ as, auditLines }) => {
    expect(await as('nobody').post(at('study.open'), OPEN)).toMatchObject({ status: 401, code: 'access.sign-in' })
    for (const who of ['team-hn', 'facilitator-hn', 'director-hn', 'reader', 'analyst-pa', 'operator'])
      expect([who, await as(who).post(at('study.open'), OPEN)]).toMatchObject([who, { status: 403 }])
    expect(await as('elsewhere').post(at('study.open'), OPEN)).toMatchObject({ status: 404, code: 'record.not-found' })
    expect(await as('analyst').post(at('study.open'), { ...OPEN, title: { es: ' ', en: 'x' } })).toMatchObject({
      status: 400,
      details: [{ path: 'title.es' }],
    })
    expect(await as('analyst').post(at('study.open'), OPEN)).toMatchObject({ status: 200, body: { version: 1 } })
    expect(await as('officer').post(at('study.open'), OPEN)).toMatchObject({ status: 409, code: 'study.known' })
    expect(await auditLines()).toEqual([{ event: 'train.study.open', actor: 'analyst', subject: STUDY.study, fields: ['title'] }])
    expect((await as('analyst').get(at('study.list'), IN)).body).toMatchObject({
      studies: [{ study: STUDY.study, state: 'draft', countries: [] }],
    })
    expect((await as('director-hn').get(at('study.list'), IN)).body).toEqual({ studies: [], may: [] })
    for (const who of ['reader', 'team-hn', 'facilitator-hn']) {
      expect(await as(who).get(at('study.list'), IN)).toMatchObject({ status: 403 })
      expect(await as(who).get(at('study.show'), STUDY)).toMatchObject({ status: 403 })
    }
    expect(await as('director-hn').get(at('study.show'), STUDY)).toMatchObject({ status: 404 })
  })

  it('is described by one person after another, and never over what another wrote', async ({ as }) => {
    await opened(as)
    const about = {
      title: { es: 'Primera ronda', en: 'First round' },
      authors: null,
      training: { es: 'Tres días', en: 'Three days' },
      dataKind: 'example',
      series: [],
    }
    const describeIt = (who: string, version: number, more: object = {}) =>
      as(who).post(at('study.describe'), { ...STUDY, version, about: { ...about, ...more } })
    expect(await describeIt('nobody', 1)).toMatchObject({ status: 401 })
    expect(await describeIt('team-hn', 1)).toMatchObject({ status: 403 })
    expect(await describeIt('elsewhere', 1)).toMatchObject({ status: 404 })
    expect(await describeIt('analyst', 1, { dataKind: 'true' })).toMatchObject({ status: 400, details: [{ path: 'about.dataKind' }] })
    expect(await describeIt('analyst', 1)).toMatchObject({ status: 200, body: { version: 2 } })
    expect(await describeIt('officer', 1)).toMatchObject({ status: 409, code: 'study.changed', details: { version: 2 } })
    expect((await shown(as)).about).toEqual(about)
  })

  it('has a plan that one proposes and another locks, whose fingerprint is that of its file', async ({ as, auditLines }) => {
    await opened(as)
    expect(await proposed(as, {}, 'nobody')).toMatchObject({ status: 401 })
    for (const who of ['team-hn', 'director-hn', 'reader', 'analyst-pa'])
      expect((await proposed(as, {}, who)).status).toBeGreaterThanOrEqual(403)
    expect(await proposed(as, {}, 'elsewhere')).toMatchObject({ status: 404 })
    expect(await proposed(as, { plan: { ...plan, waves: ['pre'] } })).toMatchObject({ status: 400, details: [{ path: 'plan.waves' }] })
    const { status, body } = await proposed(as, {}, 'analyst-and-officer')
    const { plans } = await shown(as)
    const file = canonicalize(plans[0]?.plan) ?? ''
    expect([status, body['number'], body['sha256']]).toEqual([200, 1, createHash('sha256').update(file).digest('hex')])
    const lock = (who: string, more: object = {}) => as(who).post(at('plan.lock'), { ...STUDY, number: 1, ...more })
    expect(await lock('nobody')).toMatchObject({ status: 401 })
    for (const who of ['analyst', 'team-hn', 'director-hn', 'reader']) expect(await lock(who)).toMatchObject({ status: 403 })
    expect(await lock('elsewhere')).toMatchObject({ status: 404 })
    expect(await lock('officer', { number: 0 })).toMatchObject({ status: 400 })
    expect(await lock('officer', { number: 2 })).toMatchObject({ status: 409, code: 'plan.moved-on', details: { number: 1 } })
    expect(await lock('analyst-and-officer')).toMatchObject({ status: 409, code: 'plan.own' })
    expect(await lock('officer')).toMatchObject({ status: 200, body: { sha256: body['sha256'], late: false } })
    expect(await lock('officer')).toMatchObject({ status: 409, code: 'plan.locked' })
    expect((await auditLines()).at(-1)).toEqual({
      event: 'train.plan.lock',
      actor: 'officer',
      subject: `${STUDY.study}/1`,
      fields: ['locked'],
    })
    expect((await as('officer').get(at('study.list'), IN)).body).toMatchObject({ studies: [{ state: 'locked', countries: ['HN'] }] })
  })

  it('has no plan that cannot be followed', async ({ as }) => {
    await opened(as)
    const refused = [
      [{ sessions: ['HN-2026-99'] }, 'plan.sessions', 'Estas sesiones no están en el programa: HN-2026-99.'],
      [{ waves: ['pre', 'pre'] }, 'plan.waves', 'Está aquí dos veces: pre.'],
      [{ waves: ['antes', 'despues'] }, 'plan.waves', 'pre, post, m3, m6'],
      [{ waves: ['post', 'pre'] }, 'plan.waves', 'Las pruebas no siguen el orden del tiempo'],
      [{ waves: ['post', 'm3'] }, 'plan.waves', 'No hay ninguna prueba antes de la capacitación'],
      [{ reference: 'nobody' }, 'plan.reference', 'no es uno de los grupos del plan: trained, control.'],
      [{ reference: undefined }, 'plan.reference', 'indique con quiénes se comparan'],
      [{ arms: ['x', 'x'] }, 'plan.arms', 'Está aquí dos veces: x.'],
      [{ primary: 'foo' }, 'plan.primary', 'No se calcula ninguna cifra con este nombre'],
    ] as const
    for (const [more, path, why] of refused) {
      const reply = await proposed(as, { plan: { ...plan, ...more } })
      expect(reply).toMatchObject({ status: 400, code: 'input.invalid' })
      expect(reply.details).toContainEqual(expect.objectContaining({ path, message: expect.stringContaining(why) }))
    }
    expect((await shown(as)).plans).toEqual([])
  })

  it('is withdrawn while nobody has locked it, and its number is not given again', async ({ as, auditLines }) => {
    await opened(as)
    await proposed(as)
    const withdraw = (who: string, more: object = {}) => as(who).post(at('plan.withdraw'), { ...STUDY, number: 1, ...more })
    expect(await withdraw('nobody')).toMatchObject({ status: 401 })
    for (const who of ['team-hn', 'director-hn', 'reader']) expect(await withdraw(who)).toMatchObject({ status: 403 })
    for (const who of ['elsewhere', 'analyst-pa']) expect(await withdraw(who)).toMatchObject({ status: 404 })
    expect(await withdraw('analyst', { number: 0 })).toMatchObject({ status: 400 })
    expect(await withdraw('analyst', { number: 2 })).toMatchObject({ status: 409, code: 'plan.moved-on', details: { number: 1 } })
    expect(await withdraw('analyst')).toMatchObject({ status: 200, body: { number: 1 } })
    expect((await auditLines()).at(-1)).toMatchObject({ event: 'train.plan.withdraw', subject: `${STUDY.study}/1`, fields: ['withdrawn'] })
    expect((await shown(as)).plans).toEqual([])
    expect((await as('officer').get(at('study.list'), IN)).body).toMatchObject({ studies: [{ state: 'draft', countries: [] }] })
    expect(await locked(as)).toMatchObject({ status: 409, code: 'plan.moved-on', details: { number: 0 } })
    expect(await withdraw('analyst')).toMatchObject({ status: 409, code: 'plan.moved-on' })
    expect(await proposed(as)).toMatchObject({ status: 200, body: { number: 2 } })
    expect(await locked(as, { number: 2 })).toMatchObject({ status: 200 })
    expect(await withdraw('analyst', { number: 2 })).toMatchObject({ status: 409, code: 'plan.locked' })
  })

  it('is amended with a reason, and never changed', async ({ as }) => {
    await opened(as)
    await proposed(as)
    await locked(as)
    expect(await proposed(as, { plan: { ...plan, passMark: 5 } })).toMatchObject({ status: 422, code: 'plan.reason-needed' })
    const amended = await proposed(as, { plan: { ...plan, passMark: 5 }, reason: 'Los directores fijaron una nota' })
    expect(amended).toMatchObject({ status: 200, body: { number: 2 } })
    expect(await locked(as, { number: 2 })).toMatchObject({ status: 200, body: { late: false } })
    const { plans } = await shown(as)
    expect(plans.map(({ number, reason, lock }) => [number, reason, lock?.firstOpenedAt])).toEqual([
      [1, null, null],
      [2, 'Los directores fijaron una nota', null],
    ])
    expect(plans[0]?.plan.passMark).toBeUndefined()
  })

  it('cannot be locked once somebody has answered, but registered as late', async ({ as }) => {
    await opened(as)
    await proposed(as)
    await answered(as)
    expect((await shown(as, 'officer')).firstOpenedAt).toBe('2026-03-02T15:04:05.000Z')
    expect(await locked(as)).toMatchObject({ status: 409, code: 'plan.test-opened', details: { firstOpenedOn: '2026-03-02' } })
    expect(await locked(as, { late: true })).toMatchObject({ status: 200, body: { late: true } })
    expect((await shown(as)).plans[0]?.lock?.firstOpenedAt).toBe('2026-03-02T15:04:05.000Z')
  })

  it('bears the days that it was in the countries of the programme', async ({ as, house }) => {
    await opened(as)
    await proposed(as)
    const evening = '2026-03-03T03:00:00.000Z'
    const lock = { ...STUDY, number: 1, late: false }
    await perform({ ...house, now: () => new Date(evening) }, lockPlan, { actor: people['officer']!, input: lock })
    await answered(as)
    const analyst = people['analyst']!
    const gathered = await reading(house.database, contextOf(analyst), async (db) => {
      const study = await studySeen(db, { programmeId: STUDY.programmeId, study: STUDY.study })
      return study && gatherStudy(db, study, { actor: analyst, now: '2026-03-20T02:00:00.000Z' })
    })
    expect(gathered).toMatchObject({ date: '2026-03-19', registration: { lockedOn: '2026-03-02', firstOpenedOn: null } })
  })

  it('is late once a test was opened, though nothing has come, and nothing comes any more', async ({ as }) => {
    await opened(as)
    await proposed(as)
    const place = { ...IN, session: SESSIONS[0], wave: 'pre' }
    const move = (to: string, version: number) => as('facilitator-hn').post(at('test.move'), { ...place, to, version })
    await as('facilitator-hn').post(at('test.set'), { ...place, form: await recordForms(as), otherVersion: true })
    await move('open', 1)
    await move('closed', 2)
    expect(await locked(as)).toMatchObject({ status: 409, code: 'plan.test-opened', details: { firstOpenedOn: '2026-03-02' } })
  })

  it('is amended late though the amendment drops the session whose test was opened', async ({ as }) => {
    await opened(as)
    await proposed(as)
    await locked(as)
    const place = { ...IN, session: SESSIONS[0], wave: 'pre' }
    await as('facilitator-hn').post(at('test.set'), { ...place, form: await recordForms(as), otherVersion: true })
    await as('facilitator-hn').post(at('test.move'), { ...place, to: 'open', version: 1 })
    await proposed(as, { plan: { ...plan, sessions: [SESSIONS[1]] }, reason: 'Sin la primera sesión' })
    expect((await shown(as, 'officer')).firstOpenedAt).toBe('2026-03-02T15:04:05.000Z')
    expect(await locked(as, { number: 2 })).toMatchObject({ status: 409, code: 'plan.test-opened' })
    expect(await locked(as, { number: 2, late: true })).toMatchObject({ status: 200, body: { late: true } })
    expect((await shown(as)).plans.map(({ lock }) => lock?.firstOpenedAt)).toEqual([null, '2026-03-02T15:04:05.000Z'])
  })

  it('names series of official figures that the programme holds', async ({ as }) => {
    expect(await as('nobody').get(at('series.list'), IN)).toMatchObject({ status: 401 })
    expect(await as('reader').get(at('series.list'), IN)).toMatchObject({ status: 403 })
    expect(await as('elsewhere').get(at('series.list'), IN)).toMatchObject({ status: 404 })
    expect(await as('analyst').get(at('series.list'), IN)).toMatchObject({ status: 200, body: [] })
  })
})
