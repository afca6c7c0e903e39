import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { OPERATOR, person } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { rowsOf } from '#kernel/db/handles.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import { transaction } from '#kernel/db/transaction.ts'
import { fromPostgres } from '#kernel/problem/from-database.ts'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { IN, SYLLABUS } from '../sessions/session.fixture.ts'
import { before, close, decide, ID, LATER, people, pilots, propose, recordSeen, seed, seen } from './pilot.fixture.ts'

const OUTCOME = { target: 'outcomes/M1.O1' }

describe.each(ENGINES)('a change that pilots ask for on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed, before })

  it('is asked for by a team or an officer, on what was seen of that version', async ({ as, auditLines }) => {
    await recordSeen(as, [seen(1), seen(2)])
    expect(await propose(as, {}, 'nobody')).toMatchObject({ status: 401 })
    for (const who of ['facilitator-hn', 'director-hn', 'reader', 'operator'])
      expect(await propose(as, {}, who)).toMatchObject({ status: 403, code: 'access.refused' })
    expect(await propose(as, {}, 'elsewhere')).toMatchObject({ status: 404 })
    expect(await propose(as, { observations: [], target: 'logistics', proposalEn: '' })).toMatchObject({
      status: 400,
      details: [{ path: 'observations' }, { path: 'target' }, { path: 'proposalEn' }],
    })
    expect(await propose(as, { target: 'modules/M9' })).toMatchObject({ status: 422, code: 'change.unknown-target' })
    expect(await propose(as, { observations: [ID.first, ID.none] })).toMatchObject({
      status: 422,
      code: 'change.unknown-observation',
      details: { n: 1 },
    })
    expect(await propose(as, { syllabus: SYLLABUS.approved })).toMatchObject({ status: 422 })
    expect(await propose(as)).toMatchObject({ status: 200, body: { code: 'CR-01', state: 'asked' } })
    expect(await propose(as, { observations: [ID.first, ID.second, ID.second], ...OUTCOME }, 'officer')).toMatchObject({
      body: { code: 'CR-02' },
    })
    expect((await auditLines()).at(-1)).toMatchObject({ event: 'train.change.propose', actor: 'officer', subject: 'CR-02' })
  })
  it('is decided by another officer than the one who asked, with a reason in both languages', async ({ as, auditLines }) => {
    await recordSeen(as, [seen(1)])
    await propose(as, {}, 'officer')
    expect(await decide(as, 'CR-01', 'accepted', 'nobody')).toMatchObject({ status: 401 })
    expect(await decide(as, 'CR-01', 'accepted', 'team-hn')).toMatchObject({ status: 403 })
    expect(await decide(as, 'CR-09')).toMatchObject({ status: 404 })
    expect(await decide(as, 'CR-01', 'implemented')).toMatchObject({ status: 400, details: [{ path: 'decision' }] })
    expect(await decide(as, 'CR-01')).toMatchObject({ status: 403, code: 'change.own-request' })
    expect(await decide(as, 'CR-01', 'deferred', 'second-officer')).toMatchObject({ status: 200, body: { state: 'deferred' } })
    expect(await decide(as, 'CR-01', 'deferred', 'second-officer')).toMatchObject({ status: 409, code: 'change.out-of-turn' })
    expect(await decide(as, 'CR-01', 'rejected', 'second-officer')).toMatchObject({ status: 200 })
    expect(await decide(as, 'CR-01', 'accepted', 'second-officer')).toMatchObject({ status: 409 })
    expect((await auditLines()).at(-1)).toMatchObject({ event: 'train.change.decide', subject: 'CR-01', fields: ['decision', 'reason'] })
  })
  it('closes only with a version that follows and differs on its target', async ({ as }) => {
    await recordSeen(as, [seen(1)])
    await propose(as)
    expect(await close(as, 'CR-01', LATER.block.sha256)).toMatchObject({ status: 409, code: 'change.out-of-turn' })
    await decide(as, 'CR-01')
    expect(await close(as, 'CR-01', LATER.block.sha256, 'nobody')).toMatchObject({ status: 401 })
    expect(await close(as, 'CR-01', LATER.block.sha256, 'director-hn')).toMatchObject({ status: 403 })
    expect(await close(as, 'CR-01', 'x')).toMatchObject({ status: 400 })
    for (const version of [SYLLABUS.draft, SYLLABUS.approved, 'a'.repeat(64)])
      expect(await close(as, 'CR-01', version)).toMatchObject({ status: 409, code: 'change.not-later', details: { asked: '1.1.0' } })
    expect(await close(as, 'CR-01', LATER.outcome.sha256)).toMatchObject({
      status: 409,
      code: 'change.no-difference',
      details: { target: 'chapters/chapter-1/q-line', version: '1.2.0' },
    })
    expect(await close(as, 'CR-01', LATER.block.sha256)).toMatchObject({ status: 200, body: { state: 'implemented', changes: 1 } })
  })
  it('closes with no version that was withdrawn, and offers none', async ({ as, house }) => {
    await recordSeen(as, [seen(1)])
    await propose(as)
    await decide(as, 'CR-01')
    const { sha256 } = LATER.block
    const step = {
      programme_id: IN.programmeId,
      syllabus: sha256,
      number: 1,
      state: 'draft',
      taken_by: 'x',
      taken_at: '2026-01-01T00:00:00Z',
    }
    await transaction(house.database, contextOf(OPERATOR), (tx) => insertRows(tx, 'syllabus_step', [step]))
    const withdrawn = await as('team-pa').post('/api/train/syllabus.withdraw', { ...IN, sha256, reason: 'Por error.' })
    expect(withdrawn).toMatchObject({ status: 200, body: { state: 'withdrawn' } })
    expect((await pilots(as)).body['later']).toEqual([{ sha256: LATER.outcome.sha256, semver: '1.2.0' }])
    expect(await close(as, 'CR-01', sha256)).toMatchObject({ status: 409, code: 'change.not-later' })
  })
  it('leads from observations to changes in one sentence of numbers', async ({ as }) => {
    await recordSeen(as, [seen(1), seen(2), seen(3)])
    await propose(as)
    await propose(as, OUTCOME)
    await propose(as, { target: 'modules/M1' })
    for (const code of ['CR-01', 'CR-02']) await decide(as, code)
    await decide(as, 'CR-03', 'rejected')
    await close(as, 'CR-01', LATER.block.sha256)
    const { body } = await pilots(as)
    expect(body).toMatchObject({
      counts: { observations: 3, pilots: 1, requests: 3, changes: 1, rejected: 1, accepted: 1, open: 0 },
      countries: ['HN'],
      validation: [{ country: 'HN', sector: 'prosecution', pilots: 1, participants: null, withheld: 'few', observations: 3 }],
      requests: [
        {
          code: 'CR-01',
          state: 'implemented',
          implemented: { semver: '1.3.0' },
          seenBy: ['facilitator'],
          sessions: ['HN-2026-01'],
          next: [],
        },
        { code: 'CR-02', state: 'accepted', next: ['implemented'] },
        {
          code: 'CR-03',
          state: 'rejected',
          steps: [{ byRole: 'train.team' }, { byRole: 'programme.officer', reasonEs: 'Se vio en la sala.' }],
        },
      ],
      later: expect.arrayContaining([expect.objectContaining({ semver: '1.2.0' }), expect.objectContaining({ semver: '1.3.0' })]),
    })
    expect((body['requests'] as { entries: object[] }[])[0]?.entries).toMatchObject([
      { part: 'block', code: 'chapter-1/q-line', fields: [{ field: 'minutes', values: { before: 5, after: 9 } }] },
    ])
    expect(await pilots(as, 'officer', LATER.block.sha256)).toMatchObject({ body: { requests: [], answered: [{ code: 'CR-01' }] } })
  })
  it('is read by every member; numbers of people only by whoever sees the roll', async ({ as }) => {
    await recordSeen(as, [seen(1)])
    await propose(as)
    expect(await pilots(as, 'nobody')).toMatchObject({ status: 401 })
    expect(await pilots(as, 'elsewhere')).toMatchObject({ status: 404 })
    expect(await pilots(as, 'reader')).toMatchObject({
      status: 200,
      body: {
        counts: { observations: 1, requests: 1 },
        requests: [{ code: 'CR-01', next: [] }],
        observations: null,
        validation: [{ participants: null, withheld: 'unseen' }],
        may: [],
      },
    })
    expect((await pilots(as, 'team-hn')).body).toMatchObject({ validation: [{ participants: 1, withheld: null }] })
  })
  it('is only added to, by whomever', async ({ as, house }) => {
    await recordSeen(as, [seen(1)])
    await propose(as)
    const written = (statement: ReturnType<typeof sql>) =>
      transaction(house.database, contextOf(OPERATOR), (tx) => rowsOf(tx, statement)).catch((error: unknown) =>
        fromPostgres(error, rooms.problems),
      )
    expect(await written(sql`insert into change_request select * from change_request`)).toMatchObject({ code: 'change.known' })
    expect(
      await written(sql`insert into change_request_step select programme_id, request, 2, 'accepted', null, null, by_role, null, taken_by,
      taken_at from change_request_step`),
    ).toMatchObject({ code: 'change.incoherent' })
    const member = contextOf(person('0192f7a0-5b1e-7c3d-9a41-000000000106', people['officer']?.memberships ?? []))
    for (const table of ['observation_entry', 'change_request_step'])
      await expect(transaction(house.database, member, (tx) => rowsOf(tx, sql`delete from ${sql.table(table)}`))).rejects.toThrow(/denied/)
  })
})
