import { describe, expect } from 'vitest'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { room } from '../room.ts'
import { people, PROGRAMME, seed } from './people.fixture.ts'

const SHOW = '/api/programme/programme.show'
const LIST = '/api/programme/programme.list'

describe.each(ENGINES)('programme.show and .list on %s', (engine) => {
  const it = inHouse(engine, { rooms: [room], people, seed })

  it('ask who is speaking', async ({ as }) => {
    expect(await as('nobody').get(SHOW)).toMatchObject({ status: 401, code: 'access.sign-in' })
    expect(await as('nobody').get(LIST)).toMatchObject({ status: 401, code: 'access.sign-in' })
  })
  it('refuse whoever is no member any more', async ({ as }) => {
    expect(await as('juan').get(SHOW)).toMatchObject({ status: 403, code: 'access.refused' })
    expect(await as('juan').get(LIST)).toMatchObject({ status: 403, code: 'access.refused' })
  })
  it('name the field they cannot take', async ({ as }) => {
    expect(await as('rita-reader').get(SHOW, { programmeId: '7' })).toMatchObject({ status: 400, details: [{ path: 'programmeId' }] })
    expect(await as('rita-reader').get(LIST, { all: 'true' })).toMatchObject({ status: 400, details: [{ path: 'all' }] })
  })
  it('hide a programme from the members of another', async ({ as }) => {
    expect(await as('zoe-elsewhere').get(SHOW, { programmeId: PROGRAMME })).toMatchObject({ status: 404, code: 'record.not-found' })
    expect(await as('zoe-elsewhere').get(LIST)).toMatchObject({ status: 200, body: [] })
  })
  it('give it to its members, with what each may do, and leave no line', async ({ as, auditLines }) => {
    const seenBy = async (name: string) => (await as(name).get(SHOW, { programmeId: PROGRAMME })).body
    expect(await seenBy('rita-reader')).toMatchObject({
      code: 'XCAS26',
      countries: [{ code: 'HN' }],
      rounds: [],
      may: ['read the programme'],
    })
    expect(await seenBy('olga-officer')).toMatchObject({ may: ['read the programme', 'invite people'] })
    expect(await as('rita-reader').get(LIST)).toMatchObject({
      body: [{ id: PROGRAMME, code: 'XCAS26', nameEs: 'Programa', nameEn: 'Programme' }],
    })
    expect(await auditLines()).toEqual([])
  })
})
