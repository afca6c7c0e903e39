import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { rowsOf } from '#kernel/db/handles.ts'
import { transaction } from '#kernel/db/transaction.ts'
import { fromPostgres } from '#kernel/problem/from-database.ts'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { at, IN } from '../sessions/session.fixture.ts'
import { before, ID, IN_FORCE, people, PILOT, PLANNED, propose, recordSeen, seed, seen } from './pilot.fixture.ts'

type Listed = { observations: Record<string, unknown>[] | null; order: { sections: { target: string }[] }[]; may: string[] }

describe.each(ENGINES)('what is seen in a pilot on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed, before })
  const list = async (as: Parameters<typeof recordSeen>[0], who = 'team-hn'): Promise<Listed> =>
    (await as(who).get(at('observation.list'), { ...IN, session: PILOT })).body as Listed

  it('is recorded by those of its country and by whoever observes for the programme', async ({ as, auditLines }) => {
    expect(await recordSeen(as, [seen(1)], 'nobody')).toMatchObject({ status: 401 })
    for (const who of ['reader', 'analyst', 'operator']) expect(await recordSeen(as, [], who)).toMatchObject({ status: 403 })
    expect(await recordSeen(as, [seen(1)], 'team-pa')).toMatchObject({ status: 403, code: 'access.refused' })
    expect(await recordSeen(as, [seen(1)], 'elsewhere')).toMatchObject({ status: 404 })
    expect(await recordSeen(as, [seen(1, { target: 'people/1', severity: 4, text: ' ' })])).toMatchObject({
      status: 400,
      details: [{ path: 'observations.0.target' }, { path: 'observations.0.severity' }, { path: 'observations.0.text' }],
    })
    expect(await recordSeen(as, [seen(1), seen(1)])).toMatchObject({ status: 400, details: [{ path: 'observations' }] })
    expect(await recordSeen(as, [seen(1)])).toMatchObject({ status: 200, body: { session: PILOT, recorded: 1 } })
    expect(await recordSeen(as, [seen(2, { byRole: 'observer' })], 'officer')).toMatchObject({ status: 200 })
    expect(await recordSeen(as, [seen(3), seen(4)], 'director-hn')).toMatchObject({ body: { recorded: 2 } })
    expect((await auditLines()).at(-1)).toMatchObject({ event: 'train.observation.record', actor: 'director-hn', subject: PILOT })
  })
  it('is of a pilot that has begun, and of what it teaches', async ({ as }) => {
    const target = { target: 'outcomes/M2.O1' }
    expect(await recordSeen(as, [seen(1), seen(2, target)])).toMatchObject({
      status: 422,
      code: 'observation.unknown-target',
      details: { targets: target.target },
    })
    expect((await list(as)).observations).toEqual([])
    expect(await recordSeen(as, [seen(1, { target: 'logistics' }), seen(2, { target: 'items/I-007' })])).toMatchObject({ status: 200 })
    expect(await recordSeen(as, [seen(3)], 'team-hn', PLANNED)).toMatchObject({ status: 409, code: 'observation.not-yet' })
    expect(await recordSeen(as, [seen(3)], 'team-hn', IN_FORCE)).toMatchObject({ status: 409, code: 'observation.no-pilot' })
    expect(await recordSeen(as, [seen(3), seen(1)])).toMatchObject({ status: 409, code: 'observation.known' })
  })
  it('is recorded once, though it is sent again since the answer was lost', async ({ as, auditLines }) => {
    expect(await recordSeen(as, [seen(1)])).toMatchObject({ status: 200 })
    expect(await recordSeen(as, [seen(1, { text: ' La pregunta tomó el doble de lo previsto.\n' })])).toMatchObject({
      body: { recorded: 1 },
    })
    expect((await auditLines()).at(-1)).toMatchObject({ event: 'train.observation.record', fields: [] })
    expect(await recordSeen(as, [seen(1), seen(2)])).toMatchObject({ body: { recorded: 2 } })
    expect((await list(as)).observations).toMatchObject([{ id: ID.first, version: 1 }, { id: ID.second }])
    for (const more of [{ text: 'Otra cosa.' }, { byRole: 'observer' }, { minutesUsed: null }, { severity: 3 }])
      expect(await recordSeen(as, [seen(3), seen(1, more)])).toMatchObject({ status: 409, code: 'observation.known' })
    expect((await list(as)).observations).toHaveLength(2)
  })
  it('is recorded as it was sent, though it was corrected since; what was withdrawn since stays withdrawn', async ({ as }) => {
    await recordSeen(as, [seen(1), seen(2)])
    const { byRole: _, ...said } = seen(1, { text: 'La pregunta tomó doce minutos.' })
    expect(await as('facilitator-hn').post(at('observation.correct'), { ...IN, version: 1, ...said })).toMatchObject({ status: 200 })
    expect(await as('facilitator-hn').post(at('observation.withdraw'), { ...IN, id: ID.second })).toMatchObject({ status: 200 })
    expect(await recordSeen(as, [seen(1)])).toMatchObject({ status: 200 })
    expect((await list(as)).observations).toMatchObject([{ id: ID.first, text: 'La pregunta tomó doce minutos.', version: 2 }])
    expect(await recordSeen(as, [seen(3), seen(1), seen(2)])).toMatchObject({
      status: 409,
      code: 'observation.withdrawn',
      body: { said: { es: { kept: expect.stringContaining('no se guardó nada') }, en: { kept: expect.stringContaining('nothing') } } },
    })
    expect((await list(as)).observations).toHaveLength(1)
  })
  it('is read by all who train, and by a member only as a count', async ({ as }) => {
    await recordSeen(as, [seen(1)])
    const { observations, order, may } = await list(as, 'team-pa')
    expect(observations).toMatchObject([{ id: ID.first, session: PILOT, minutesUsed: 10, byRole: 'facilitator', version: 1, requests: [] }])
    expect(JSON.stringify(observations)).not.toMatch(/recorded|facilitator-hn|Fiscal uno/)
    expect(order[0]?.sections[0]).toMatchObject({ target: 'chapters/chapter-1/two-crimes', minutes: 40 })
    expect(JSON.stringify(order)).not.toContain('n-scene')
    expect(may).toEqual(['read what was seen in pilots', 'ask for a change of what is taught'])
    expect(await list(as, 'reader')).toMatchObject({ observations: null, may: [] })
    expect((await list(as, 'facilitator-hn')).may).toContain('record what was seen in a pilot')
  })
  it('is corrected and withdrawn with what stood before kept', async ({ as, house }) => {
    await recordSeen(as, [seen(1), seen(2)])
    const { id, byRole: _, ...said } = seen(1, { text: 'La pregunta tomó doce minutos.', minutesUsed: 12 })
    const correct = (more: object, who = 'facilitator-hn') =>
      as(who).post(at('observation.correct'), { ...IN, id, version: 1, ...said, ...more })
    expect(await correct({}, 'nobody')).toMatchObject({ status: 401 })
    expect(await correct({}, 'team-pa')).toMatchObject({ status: 403 })
    expect(await correct({ id: ID.none })).toMatchObject({ status: 404 })
    expect(await correct({ kind: 'boring' })).toMatchObject({ status: 400, details: [{ path: 'kind' }] })
    expect(await correct({})).toMatchObject({ status: 200, body: { version: 2 } })
    expect(await correct({})).toMatchObject({ status: 409, code: 'observation.changed', details: { version: 2 } })
    expect((await list(as)).observations).toMatchObject([{ minutesUsed: 12, version: 2 }, {}])
    const withdraw = (who: string) => as(who).post(at('observation.withdraw'), { ...IN, id: ID.second })
    expect(await withdraw('nobody')).toMatchObject({ status: 401 })
    expect(await withdraw('team-pa')).toMatchObject({ status: 403 })
    expect(await withdraw('team-hn')).toMatchObject({ status: 200 })
    expect(await withdraw('team-hn')).toMatchObject({ status: 409, code: 'observation.withdrawn' })
    expect((await list(as)).observations).toHaveLength(1)
    const kept = await transaction(house.database, contextOf(OPERATOR), (tx) =>
      rowsOf<{ n: number }>(tx, sql`select count(*)::int as n from observation_entry`),
    )
    expect(kept).toEqual([{ n: 3 }])
  })
  it('stays as it was read once a request rests on it', async ({ as }) => {
    await recordSeen(as, [seen(1)])
    await propose(as)
    expect(await as('team-hn').post(at('observation.withdraw'), { ...IN, id: ID.first })).toMatchObject({
      status: 409,
      code: 'observation.cited',
      details: { requests: 'CR-01' },
    })
  })
  it('is of one very version, whatever is written past the house', async ({ as, house }) => {
    await recordSeen(as, [seen(1)])
    const written = (statement: ReturnType<typeof sql>) =>
      transaction(house.database, contextOf(OPERATOR), (tx) => rowsOf(tx, statement)).catch((error: unknown) =>
        fromPostgres(error, rooms.problems),
      )
    expect(
      await written(sql`insert into observation_entry select programme_id, observation, 2, target, kind, 4, text, language, null, null,
      recorded_by, recorded_at from observation_entry`),
    ).toMatchObject({ code: 'observation.incoherent' })
  })
})
