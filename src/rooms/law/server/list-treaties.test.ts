import { describe, expect } from 'vitest'
import { type Actor, type Membership, OPERATOR, person } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import type { Writer } from '#kernel/db/handles.ts'
import { transaction } from '#kernel/db/transaction.ts'
import { fromPostgres } from '#kernel/problem/from-database.ts'
import { keepProgrammeTables } from '#programme/port'
import { fixture } from '#test/fixture-package.ts'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { lawProblems } from './problems.ts'
import { lawPackage } from './sql/package.ts'

const PROGRAMME = '0192f7a0-5b1e-7c3d-9a41-000000000001'
const IN = { programmeId: PROGRAMME }
const id = (last: number) => `0192f7a0-5b1e-7c3d-9a41-00000000010${last}`
const seat = (programmeId: string): Membership => ({ programmeId, officeId: id(9), country: 'HN', sector: null, role: 'programme.reader' })
const people: Readonly<Record<string, Actor>> = {
  'rita-reader': person(id(1), [seat(PROGRAMME)]),
  'zoe-elsewhere': person(id(2), [seat('0192f7a0-5b1e-7c3d-9a41-000000000002')]),
}
const stand = {
  country: 'HN',
  treaty: 'untoc-protocol',
  name_es: 'Protocolo',
  name_en: 'Protocol',
  status_es: 'Adhesión',
  status_en: 'Accession',
  date: '2008-04-01',
  source: 'A depositary',
}
const unread = { ...stand, country: 'PA', source: null }
const seed = async (tx: Writer<never>): Promise<void> => {
  await keepProgrammeTables(tx, { ...IN, now: '2026-01-01T00:00:00.000Z' }, fixture)
  await lawPackage.keep(tx, PROGRAMME, { treaties: [stand, unread] })
}

describe.each(ENGINES)('treaty.list on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })
  const at = '/api/law/treaty.list'

  it('is for members, who learn what a source gives, and where none was found', async ({ as }) => {
    expect(await as('nobody').get(at, IN)).toMatchObject({ status: 401, code: 'access.sign-in' })
    expect(await as('zoe-elsewhere').get(at, IN)).toMatchObject({ status: 404, code: 'record.not-found' })
    expect(await as('rita-reader').get(at, {})).toMatchObject({ status: 400, code: 'input.invalid' })
    const { body } = await as('rita-reader').get(at, IN)
    expect(body).toEqual({
      treaties: [
        expect.objectContaining({ country: 'HN', statusEn: 'Accession', source: 'A depositary' }),
        expect.objectContaining({ country: 'PA', statusEn: 'Accession', source: null }),
      ],
    })
  })
  it('takes no stand twice', async ({ house }) => {
    const again = transaction(house.database, contextOf(OPERATOR), (tx) => lawPackage.keep(tx, PROGRAMME, { treaties: [stand] }))
    const refusal = await again.then(
      () => undefined,
      (error: unknown) => fromPostgres(error, lawProblems),
    )
    expect(refusal).toMatchObject({ code: 'treaty.incoherent', status: 422 })
  })
})
