import { describe, expect } from 'vitest'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import { transaction } from '#kernel/db/transaction.ts'
import { fromPostgres } from '#kernel/problem/from-database.ts'
import { canonicalText } from '#seal/canonical.ts'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { exampleSyllabus } from '../../domain/syllabus/syllabus.fixture.ts'
import { syllabusHash } from '../../domain/syllabus/variant.ts'
import {
  at,
  certified,
  CODE,
  EMAIL,
  FIRST,
  held,
  IN,
  nominated,
  PAST,
  people,
  planned,
  seed,
  shown,
  staff,
  STEPS,
  take,
} from './session.fixture.ts'

const LIST = at('facilitator.list')
type Listed = {
  facilitators: { email: string | null; certifications: { state: string; unmet: string[]; notice: number | null }[]; may: string[] }[]
}

describe.each(ENGINES)('who may teach, on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it('is offered no version that was withdrawn, and no syllabus is called by its title', async ({ as, house }) => {
    const syllabi = async () => (await as('officer').get(LIST, IN)).body['syllabi'] as { code: string; titleEn: string }[]
    const before = await syllabi()
    const mistaken = { ...exampleSyllabus(), semver: '9.0.0', title: { es: 'Por error', en: 'By mistake' } }
    const by = { programme_id: IN.programmeId, recorded_by: 'x', recorded_at: '2026-02-01T00:00:00Z' }
    const sha256 = syllabusHash(mistaken)
    await transaction(house.database, contextOf(OPERATOR), async (tx) => {
      const content = canonicalText(mistaken)
      await insertRows(tx, 'syllabus_version', [{ ...by, sha256, code: CODE, semver: '9.0.0', parent: null, content }])
      const step = { programme_id: IN.programmeId, syllabus: sha256, number: 1, state: 'draft', taken_by: 'x', taken_at: by.recorded_at }
      await insertRows(tx, 'syllabus_step', [step])
    })
    expect(await syllabi()).toMatchObject([{ code: CODE, titleEn: 'By mistake' }])
    const withdrawn = await as('team-hn').post(at('syllabus.withdraw'), { ...IN, sha256, reason: 'Por error.' })
    expect(withdrawn).toMatchObject({ status: 200 })
    expect(await syllabi()).toEqual(before)
  })

  it('is nominated by a director or the team of the country', async ({ as, auditLines }) => {
    const asked = { ...IN, country: 'HN', name: 'Facilitator, Honduras', email: EMAIL, languages: ['es'], sectors: ['prosecution'] }
    const whole = { ...asked, yearsOfPractice: 5, syllabus: CODE, language: 'es', on: '2026-02-01' }
    const NOMINATE = at('facilitator.nominate')
    expect(await as('nobody').post(NOMINATE, whole)).toMatchObject({ status: 401 })
    for (const who of ['officer', 'facilitator-hn', 'reader', 'analyst', 'operator'])
      expect(await as(who).post(NOMINATE, {})).toMatchObject({ status: 403 })
    expect(await as('team-pa').post(NOMINATE, whole)).toMatchObject({ status: 403 })
    expect(await as('elsewhere').post(NOMINATE, whole)).toMatchObject({ status: 404 })
    expect(await as('director-hn').post(NOMINATE, { ...whole, email: 'nadie' })).toMatchObject({
      status: 400,
      details: [{ path: 'email' }],
    })
    expect(await as('director-hn').post(NOMINATE, { ...whole, sectors: ['army'] })).toMatchObject({
      status: 422,
      code: 'session.unknown-sector',
    })
    expect(await as('director-hn').post(NOMINATE, whole)).toMatchObject({ status: 200 })
    expect(await as('team-hn').post(NOMINATE, whole)).toMatchObject({ status: 409, code: 'facilitator.known' })
    expect((await auditLines()).at(-1)).toMatchObject({ event: 'train.facilitator.nominate', actor: 'director-hn' })
  })
  it('is told which rule is not met, by name', async ({ as }) => {
    const facilitator = await nominated(as, { yearsOfPractice: 1 })
    const decided = { facts: { decision: 'Acta 1' } }
    const lacking = await take(as, [facilitator, 'certified'], decided, 'officer')
    expect(lacking).toMatchObject({
      status: 409,
      code: 'certification.unmet',
      details: { unmet: ['practice', 'trained', 'task', 'co-facilitated'] },
    })
    expect((lacking.details as { words: { es: string } }).words.es).toContain('dos años de práctica')
    const low = [4, 4, 4, 4, 4, 4, 1, 4]
    await take(as, [facilitator, 'trained'], { facts: { attended: 0.85, score: 0.6, cut: 0.7 } })
    await take(as, [facilitator, 'task'], { facts: { marks: [low, low] } })
    expect(await take(as, [facilitator, 'certified'], decided, 'officer')).toMatchObject({
      details: { unmet: ['practice', 'attendance', 'score', 'task-low', 'co-facilitated'] },
    })
    const { body } = await as('facilitator-hn').get(LIST, IN)
    expect((body as unknown as Listed).facilitators[0]).toMatchObject({ email: EMAIL, certifications: [{ state: 'candidate' }] })
  })
  it('is certified by what a body decided, recorded by an officer', async ({ as }) => {
    const facilitator = await nominated(as)
    for (const [step, facts] of STEPS) expect(await take(as, [facilitator, step], { facts })).toMatchObject({ status: 200 })
    const decided = { facts: FIRST }
    for (const who of ['team-hn', 'team-pa'])
      expect(await take(as, [facilitator, 'certified'], decided, who)).toMatchObject({ status: 403 })
    expect(await take(as, [facilitator, 'trained'], {}, 'officer')).toMatchObject({ status: 403 })
    expect(await take(as, [facilitator, 'certified'], {}, 'officer')).toMatchObject({
      status: 422,
      code: 'certification.facts-amiss',
      details: { facts: ['decision'] },
    })
    expect(await take(as, [facilitator, 'certified'], { on: '2024-01-01', ...decided }, 'officer')).toMatchObject({
      code: 'certification.out-of-turn',
    })
    expect(await take(as, [facilitator, 'certified'], decided, 'officer')).toMatchObject({
      status: 200,
      body: { state: 'certified', validUntil: '2028-06-01' },
    })
    expect(await take(as, [facilitator, 'certified'], decided, 'officer')).toMatchObject({ status: 409, code: 'certification.out-of-turn' })
    expect(await take(as, [facilitator, 'recertified'], { facts: { decision: 'Acta 2' } }, 'officer')).toMatchObject({
      details: { unmet: ['sessions-taught', 'updated', 'observed'] },
    })
  })
  it('has taught beside somebody in a session of that syllabus that was held, and in no other', async ({ as }) => {
    const facilitator = await nominated(as)
    for (const [step, facts] of STEPS) await take(as, [facilitator, step], { facts })
    const beside = (session: string, more: object = {}) =>
      take(as, [facilitator, 'co-facilitated'], { on: '2026-01-20', facts: { session, satisfactory: true }, ...more })
    const unheard = { status: 409, code: 'certification.not-taught' }
    const lead = { facilitator: await certified(as, '2025-06-01', { email: 'lead@example.invalid' }), part: 'lead' }
    expect(await beside('HN-2025-01')).toMatchObject({ ...unheard, details: { session: 'HN-2025-01' } })
    const open = await planned(as, PAST)
    await staff(as, open, [lead, { facilitator, part: 'candidate' }])
    expect(await beside(open)).toMatchObject(unheard)
    expect(await beside(await held(as, [lead]))).toMatchObject(unheard)
    const session = await held(as, [lead, { facilitator, part: 'candidate' }])
    expect((await shown(as, session)).state).toBe('held')
    expect(await beside(session, { on: '2026-01-12' })).toMatchObject(unheard)
    expect(await beside(session, { facts: { session, satisfactory: false } })).toMatchObject({ status: 200 })
    const certify = () => take(as, [facilitator, 'certified'], { on: '2026-01-20', facts: { decision: 'Acta 2' } }, 'officer')
    expect(await certify()).toMatchObject({ code: 'certification.unmet', details: { unmet: ['observer'] } })
    expect(await beside(session)).toMatchObject({ status: 200 })
    expect(await certify()).toMatchObject({ status: 200, body: { state: 'certified' } })
  })
  it('is certified without that only as one of the first, for a reason that stays on record', async ({ as }) => {
    const facilitator = await nominated(as)
    for (const [step, facts] of STEPS) await take(as, [facilitator, step], { facts })
    const certify = (who: string, facts: object) => take(as, [who, 'certified'], { facts }, 'officer')
    expect(await certify(facilitator, { decision: 'Acta 1' })).toMatchObject({
      code: 'certification.unmet',
      details: { unmet: ['co-facilitated'] },
    })
    expect(await certify(facilitator, FIRST)).toMatchObject({ status: 200 })
    await held(as, [{ facilitator, part: 'lead' }])
    const later = await nominated(as, { email: 'later@example.invalid' })
    for (const [step, facts] of STEPS) await take(as, [later, step], { facts })
    expect(await certify(later, FIRST)).toMatchObject({ code: 'certification.unmet', details: { unmet: ['co-facilitated'] } })
  })
  it('leads no session that was over before the certificate', async ({ as }) => {
    const session = await planned(as, PAST)
    const lead = [{ facilitator: await certified(as, '2026-01-14'), part: 'lead' }]
    expect(await staff(as, session, lead)).toMatchObject({ status: 409, code: 'session.may-not-teach' })
    const later = await planned(as, { starts: '2026-01-13T08:30', ends: '2026-01-14T12:00' })
    expect(await staff(as, later, lead)).toMatchObject({ status: 200 })
  })
  it('is warned before the end, and suspended, reinstated and revoked at once', async ({ as }) => {
    const facilitator = await certified(as, '2023-04-01')
    const listed = async (who = 'officer') => (await as(who).get(LIST, IN)).body as unknown as Listed
    expect((await listed()).facilitators[0]).toMatchObject({ email: null, certifications: [{ state: 'expiring', notice: 30 }] })
    const because = { on: '2026-03-01', facts: { reason: 'Decisión 4' } }
    expect(await take(as, [facilitator, 'suspended'], because, 'officer')).toMatchObject({ body: { state: 'suspended' } })
    expect(await take(as, [facilitator, 'reinstated'], because, 'officer')).toMatchObject({ body: { state: 'expiring' } })
    expect(await take(as, [facilitator, 'revoked'], because, 'officer')).toMatchObject({ body: { state: 'revoked' } })
    expect(await take(as, [facilitator, 'reinstated'], because, 'officer')).toMatchObject({ code: 'certification.out-of-turn' })
    for (const who of ['reader', 'analyst', 'operator']) expect(await as(who).get(LIST, IN)).toMatchObject({ status: 403 })
  })
  it('dates no step ahead, so that what does not hold yet is never in the way of a revocation', async ({ as }) => {
    const ahead = { status: 409, code: 'certification.out-of-turn' }
    const facts = { country: 'HN', name: 'x', email: 'x@example.invalid', languages: ['es'], sectors: ['prosecution'], yearsOfPractice: 5 }
    const nominate = { ...IN, ...facts, syllabus: CODE, language: 'es', on: '2026-03-03' }
    expect(await as('team-hn').post(at('facilitator.nominate'), nominate)).toMatchObject(ahead)
    const facilitator = await nominated(as)
    const tomorrow = await take(as, [facilitator, 'trained'], { on: '2026-03-03', facts: STEPS[0]![1] })
    expect(tomorrow).toMatchObject(ahead)
    expect((tomorrow.details as { why: { es: string } }).why.es).toContain('todavía no ha llegado')
    for (const [step, given] of STEPS) await take(as, [facilitator, step], { facts: given })
    const decided = { facts: FIRST }
    expect(await take(as, [facilitator, 'certified'], { on: '2031-01-01', ...decided }, 'officer')).toMatchObject(ahead)
    await take(as, [facilitator, 'certified'], { on: '2026-03-02', ...decided }, 'officer')
    const because = { facts: { reason: 'Decisión 4' } }
    expect(await take(as, [facilitator, 'revoked'], { on: '2027-01-01', ...because }, 'officer')).toMatchObject(ahead)
    expect(await take(as, [facilitator, 'revoked'], { on: '2026-03-01', ...because }, 'officer')).toMatchObject({ status: 200 })
  })
  it('holds a certificate until its last day has ended in the country of whoever has it', async ({ as, house }) => {
    await certified(as, '2025-06-01')
    const clock = house as { -readonly [Key in 'now']: (typeof house)[Key] }
    const stateAt = async (instant: string) => {
      clock.now = () => new Date(instant)
      return ((await as('team-hn').get(LIST, IN)).body as unknown as Listed).facilitators[0]?.certifications[0]?.state
    }
    expect(await stateAt('2028-06-02T02:00:00.000Z')).toBe('expiring')
    expect(await stateAt('2028-06-02T06:00:00.000Z')).toBe('expired')
  })
  it('stands on the public list with what they agreed to', async ({ as }) => {
    const facilitator = await certified(as)
    const publish = (who: string) => as(who).post(at('facilitator.publish'), { ...IN, facilitator, shown: ['name', 'country'] })
    for (const who of ['other-facilitator-hn', 'team-pa', 'director-hn', 'officer'])
      expect(await publish(who)).toMatchObject({ status: 403 })
    expect(await publish('facilitator-hn')).toMatchObject({ status: 200, body: { shown: ['name', 'country'] } })
    expect(await as('director-hn').post(at('facilitator.leave'), { ...IN, facilitator, leftOn: '2026-02-01' })).toMatchObject({
      status: 200,
    })
    expect(await as('team-pa').post(at('facilitator.leave'), { ...IN, facilitator, leftOn: null })).toMatchObject({ status: 403 })
  })
  it('is of a country of the programme', async ({ house }) => {
    const row = {
      programme_id: IN.programmeId,
      id: IN.programmeId,
      country: 'XX',
      name: 'x',
      languages: [],
      sectors: [],
      years_of_practice: 1,
      shown: [],
    }
    const kept = transaction(house.database, contextOf(OPERATOR), (tx) =>
      insertRows(tx, 'facilitator', [{ ...row, recorded_by: 'x', recorded_at: '2026-01-01T00:00:00Z' }]),
    )
    expect(await kept.catch((error: unknown) => fromPostgres(error, rooms.problems))).toMatchObject({ code: 'facilitator.incoherent' })
  })
})
