import { describe, expect } from 'vitest'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { room } from '../room.ts'
import { people, PROGRAMME, seed } from './people.fixture.ts'

const LIST = '/api/programme/person.list'
const INVITE = '/api/programme/person.invite'
const RENEW = '/api/programme/invitation.renew'
const END = '/api/programme/membership.end'
const ABSENT = '0192f7a0-5b1e-7c3d-9a41-0000000009ff'
const ABOUT: readonly (readonly [string, 'get' | 'post', Record<string, string>])[] = [
  [LIST, 'get', { programmeId: PROGRAMME }],
  [RENEW, 'post', { programmeId: PROGRAMME, personId: ABSENT }],
  [END, 'post', { programmeId: PROGRAMME, membershipId: ABSENT }],
]
const beto = { programmeId: PROGRAMME, name: 'Beto', email: 'beto@example.org', country: 'HN', office: 'Policía', role: 'assess.lead' }

type Line = { id: string; email: string; joined: boolean; memberships: { id: string; role: string }[]; may: string[] }

describe.each(ENGINES)('the people of a programme on %s', (engine) => {
  const it = inHouse(engine, { rooms: [room], people, seed })

  it('are for who is signed in as officer or administrator there', async ({ as }) => {
    for (const [path, verb, input] of ABOUT) {
      expect(await as('nobody')[verb](path, input)).toMatchObject({ status: 401, code: 'access.sign-in' })
      expect(await as('rita-reader')[verb](path, input)).toMatchObject({ status: 403, code: 'access.refused' })
      expect(await as('olga-officer')[verb](path, { ...input, programmeId: 'x' })).toMatchObject({ status: 400, code: 'input.invalid' })
      expect(await as('zoe-elsewhere')[verb](path, input)).toMatchObject({ status: 404, code: 'record.not-found' })
    }
  })
  it('are listed with their seats', async ({ as, auditLines }) => {
    const { body } = await as('hugo-administrator').get(LIST, { programmeId: PROGRAMME })
    expect(body).toMatchObject([
      { email: 'olga@example.org', joined: true, memberships: [{ role: 'programme.officer' }], may: ['invite people', 'end memberships'] },
    ])
    expect(await auditLines()).toEqual([])
  })
  it('keep the last officer', async ({ as, auditLines }) => {
    const { body } = await as('olga-officer').get(LIST, { programmeId: PROGRAMME })
    const membershipId = (body as unknown as Line[])[0]?.memberships[0]?.id
    const end = () => as('hugo-administrator').post(END, { programmeId: PROGRAMME, membershipId })
    expect(await end()).toMatchObject({ status: 409, code: 'membership.last-officer' })
    await as('olga-officer').post(INVITE, { ...beto, role: 'programme.officer' })
    expect(await end()).toMatchObject({ status: 200, body: { membershipId, endedAt: '2026-03-02T15:04:05.000Z' } })
    expect(await end()).toMatchObject({ status: 404, code: 'record.not-found' })
    expect((await auditLines()).at(-1)).toEqual({
      event: 'programme.membership.end',
      actor: 'hugo-administrator',
      subject: membershipId,
      fields: ['endedAt'],
    })
  })
  it('are given a new link until they accept, for as long as they have a seat', async ({ as, auditLines }) => {
    const invited = await as('operator').post(INVITE, beto)
    expect(invited.body).toMatchObject({
      link: { path: expect.stringMatching(/^\/app\/invitation#[\w-]{43}$/), expiresAt: '2026-03-05T15:04:05.000Z' },
    })
    const [personId, membershipId] = [invited.body['personId'], invited.body['membershipId']]
    const renew = (id: unknown) => as('olga-officer').post(RENEW, { programmeId: PROGRAMME, personId: id })
    const renewed = await renew(personId)
    expect(renewed).toMatchObject({ status: 200, body: { personId } })
    expect(renewed.body['link']).not.toEqual(invited.body['link'])
    expect((await auditLines()).at(-1)).toMatchObject({ event: 'programme.invitation.renew', subject: personId, fields: ['invitation'] })
    await as('olga-officer').post(END, { programmeId: PROGRAMME, membershipId })
    expect(await renew(personId)).toMatchObject({ status: 409, code: 'invitation.without-seat' })
    const olga = ((await as('olga-officer').get(LIST, { programmeId: PROGRAMME })).body as unknown as Line[]).find(({ joined }) => joined)
    expect(await renew(olga?.id)).toMatchObject({ status: 409, code: 'invitation.accepted' })
  })
  it('are never told the same link twice: an answer that carries one is not kept', async ({ as }) => {
    const first = await as('olga-officer').post(INVITE, beto, { key: 'k1' })
    expect(first.status).toBe(200)
    expect(await as('olga-officer').post(INVITE, beto, { key: 'k1' })).toMatchObject({ status: 409, code: 'membership.repeated' })
  })
})
