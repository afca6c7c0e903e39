import { describe, expect } from 'vitest'
import { contextOf } from '#kernel/access/context.ts'
import { NOBODY, OPERATOR, person } from '#kernel/access/actor.ts'
import { reading } from '#kernel/db/transaction.ts'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { room } from '../room.ts'
import { newProgramme, OLGA, people, seed } from './people.fixture.ts'
import { type ProgrammeTables, seen } from './tables.ts'

const CREATE = '/api/programme/programme.create'
const SHOW = '/api/programme/programme.show'

describe.each(ENGINES)('programme.create on %s', (engine) => {
  const it = inHouse(engine, { rooms: [room], people, seed })

  it('asks who is speaking', async ({ as }) => {
    expect(await as('nobody').post(CREATE, newProgramme)).toMatchObject({ status: 401, code: 'access.sign-in' })
  })
  it('refuses a member who only reads', async ({ as }) => {
    expect(await as('rita-reader').post(CREATE, {})).toMatchObject({ status: 403, code: 'access.refused' })
  })
  it('names the fields it cannot take', async ({ as }) => {
    const reply = await as('olga-officer').post(CREATE, { ...newProgramme, nameEs: ' ', endsOn: '2025-01-01', id: 'x' })
    const details = [{ path: 'nameEs' }, { path: 'id' }, { path: 'endsOn', message: 'Termina antes de empezar.' }]
    expect(reply).toMatchObject({ status: 400, code: 'input.invalid', details })
  })
  it('refuses a code that is taken, also by a programme out of sight', async ({ as }) => {
    const taken = { ...newProgramme, code: 'XCAS26' }
    for (const name of ['olga-officer', 'zoe-elsewhere'])
      expect(await as(name).post(CREATE, taken)).toMatchObject({ status: 409, code: 'programme.code-taken' })
  })
  it('refuses lists that do not fit together', async ({ as }) => {
    const [country, condition] = [newProgramme.countries[0], newProgramme.conditions[1]]
    for (const change of [{ countries: [country, country] }, { conditions: [condition] }])
      expect(await as('olga-officer').post(CREATE, { ...newProgramme, ...change })).toMatchObject({
        status: 422,
        code: 'programme.incoherent',
      })
  })
  it('makes the programme whole, with its creator as first officer and lead assessor', async ({ as, auditLines, house }) => {
    const { status, body } = await as('olga-officer').post(CREATE, newProgramme)
    expect(status).toBe(200)
    const own = await reading<ProgrammeTables, unknown>(house.database, contextOf(person(OLGA, [])), (db) =>
      seen(db, 'membership').select(['role', 'programme_id', 'from_on']).where('programme_id', '=', String(body.id)).execute(),
    )
    const first = { programme_id: body.id, from_on: '2026-03-02' }
    expect(own).toEqual(['programme.officer', ...['REG', 'PA', 'BZ'].map(() => 'assess.lead')].map((role) => ({ role, ...first })))
    expect(await auditLines()).toMatchObject([{ event: 'programme.programme.create', actor: 'olga-officer', subject: body.id }])
    const shown = await as('operator').get(SHOW, { programmeId: String(body.id) })
    expect(shown).toMatchObject({
      status: 200,
      body: { ...newProgramme, endsOn: null, provenance: 'recorded', may: ['read the programme', 'invite people'] },
    })
    expect(await as('zoe-elsewhere').get(SHOW, { programmeId: String(body.id) })).toMatchObject({ status: 404 })
  })
  it('lets the operator begin, as nobody’s member', async ({ as, house }) => {
    const { status, body } = await as('operator').post(CREATE, newProgramme, { key: 'k1' })
    expect(status).toBe(200)
    expect((await as('operator').post(CREATE, newProgramme, { key: 'k1' })).body).toEqual(body)
    const members = await reading<ProgrammeTables, unknown>(house.database, contextOf(OPERATOR), (db) =>
      seen(db, 'membership').select('id').where('programme_id', '=', String(body.id)).execute(),
    )
    expect(members).toEqual([])
    expect(
      await reading<ProgrammeTables, unknown>(house.database, contextOf(NOBODY), (db) => seen(db, 'programme').select('id').execute()),
    ).toEqual([])
  })
})
