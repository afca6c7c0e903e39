import { describe, expect } from 'vitest'
import type { Actor } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import type { House } from '#kernel/command/house.ts'
import { reading } from '#kernel/db/transaction.ts'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { room } from '../room.ts'
import { people, PROGRAMME, seed } from './people.fixture.ts'
import { type ProgrammeTables, seen } from './tables.ts'

const INVITE = '/api/programme/person.invite'
const beto = {
  programmeId: PROGRAMME,
  name: 'Beto',
  email: 'Beto@example.org',
  country: 'HN',
  sector: 'police',
  office: 'Policía Nacional',
  role: 'programme.country-member',
}

const addresses = (house: House, actor: Actor | undefined) =>
  reading<ProgrammeTables, { email: string }[]>(house.database, actor ? contextOf(actor) : {}, (db) =>
    seen(db, 'person').select('email').orderBy('email').execute(),
  ).then((rows) => rows.map(({ email }) => email))

describe.each(ENGINES)('person.invite on %s', (engine) => {
  const it = inHouse(engine, { rooms: [room], people, seed })

  it('asks who is speaking', async ({ as }) => {
    expect(await as('nobody').post(INVITE, beto)).toMatchObject({ status: 401, code: 'access.sign-in' })
  })
  it('refuses a member who only reads', async ({ as }) => {
    expect(await as('rita-reader').post(INVITE, {})).toMatchObject({ status: 403, code: 'access.refused' })
  })
  it('names the fields it cannot take', async ({ as }) => {
    const reply = await as('olga-officer').post(INVITE, { ...beto, email: 'beto', role: 'programme.king' })
    expect(reply).toMatchObject({ status: 400, details: [{ path: 'email' }, { path: 'role' }] })
  })
  it('hides the programme from the officer of another', async ({ as }) => {
    expect(await as('zoe-elsewhere').post(INVITE, beto)).toMatchObject({ status: 404, code: 'record.not-found' })
  })
  it('refuses a country and a sector that the programme does not have', async ({ as, house }) => {
    expect(await as('olga-officer').post(INVITE, { ...beto, country: 'PA' })).toMatchObject({
      status: 422,
      code: 'country.unknown',
      details: { country: 'PA' },
    })
    expect(await as('olga-officer').post(INVITE, { ...beto, sector: 'army' })).toMatchObject({ status: 422, code: 'sector.unknown' })
    expect(await as('olga-officer').post(INVITE, { ...beto, untilOn: '2020-01-01' })).toMatchObject({
      status: 422,
      code: 'membership.ends-first',
    })
    expect(await addresses(house, people['olga-officer'])).toEqual(['olga@example.org'])
  })
  it('records the person once, in one office, with each role', async ({ as, auditLines, house }) => {
    const first = await as('olga-officer').post(INVITE, beto)
    expect(first).toMatchObject({ status: 200, body: { role: 'programme.country-member' } })
    expect(await as('hugo-administrator').post(INVITE, beto)).toMatchObject({ status: 409, code: 'membership.repeated' })
    const second = await as('operator').post(INVITE, { ...beto, role: 'programme.reader' })
    expect(second.body).toMatchObject({ personId: first.body['personId'], officeId: first.body['officeId'] })
    expect(await addresses(house, people['olga-officer'])).toEqual(['beto@example.org', 'olga@example.org'])
    const fields = ['name', 'email', 'office', 'role', 'untilOn']
    expect(await auditLines()).toEqual([
      { event: 'programme.person.invite', actor: 'olga-officer', subject: first.body['membershipId'], fields },
      { event: 'programme.person.invite', actor: 'operator', subject: second.body['membershipId'], fields },
    ])
  })
  it('seats nobody who invites: no officer opens a country’s records to themself', async ({ as, auditLines }) => {
    const own = { ...beto, name: 'Olga', email: 'olga@example.org', role: 'assess.lead' }
    expect(await as('olga-officer').post(INVITE, own)).toMatchObject({ status: 409, code: 'membership.own' })
    expect(await auditLines()).toEqual([])
    expect(await as('hugo-administrator').post(INVITE, own)).toMatchObject({ status: 200, body: { link: null } })
  })
  it('shows addresses to those who invite, and to each person their own', async ({ as, house }) => {
    await as('olga-officer').post(INVITE, beto)
    expect(await addresses(house, people['rita-reader'])).toEqual([])
    expect(await addresses(house, people['zoe-elsewhere'])).toEqual([])
    const own = { ...people['olga-officer'], memberships: [] } as Actor
    expect(await addresses(house, own)).toEqual(['olga@example.org'])
  })
})
