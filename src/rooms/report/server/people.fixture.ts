import { type Actor, type Membership, person } from '#kernel/access/actor.ts'
import type { Writer } from '#kernel/db/handles.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import type { ProgrammePackage } from '../contract/package.ts'
import { keepProgramme } from './sql/package.ts'

/** A programme in the database, with people who may and may not. */
export const PROGRAMME = '0192f7a0-5b1e-7c3d-9a41-000000000001'
const ELSEWHERE = '0192f7a0-5b1e-7c3d-9a41-000000000009'
const id = (last: number) => `0192f7a0-5b1e-7c3d-9a41-0000000001${String(last).padStart(2, '0')}`
const OFFICE = id(90)

const seat = (role: string, country = 'REG', programmeId = PROGRAMME): Membership => {
  return { programmeId, officeId: OFFICE, country, sector: null, role }
}

export const people: Readonly<Record<string, Actor>> = {
  'olga-officer': person(id(1), [seat('programme.officer')]),
  'lena-lead': person(id(2), [seat('assess.lead', 'HN'), seat('assess.lead', 'PA')]),
  /** The same person once her seats in the countries have ended, and once one of them has. */
  'lena-after': person(id(2), [seat('programme.reader')]),
  'lena-in-hn': person(id(2), [seat('assess.lead', 'HN'), seat('programme.reader')]),
  'hilda-hn': person(id(6), [seat('programme.country-signatory', 'HN')]),
  'rita-reader': person(id(3), [seat('programme.reader')]),
  'hana-hn': person(id(6), [seat('assess.assessor', 'HN')]),
  'zoe-elsewhere': person(id(4), [seat('programme.officer', 'REG', ELSEWHERE), seat('assess.lead', 'HN', ELSEWHERE)]),
  juan: person(id(5), []),
}

export const seedWith =
  (given: ProgrammePackage) =>
  async (tx: Writer<never>): Promise<void> => {
    await keepProgramme(tx, { programmeId: PROGRAMME, now: '2026-01-01T00:00:00.000Z' }, given)
    const at = { programme_id: PROGRAMME }
    await insertRows(tx, 'office', [{ ...at, id: OFFICE, country: 'REG', name: 'Secretaría' }])
    const olga = { ...at, id: id(11), name: 'Officer', email: 'officer@example.org', account_id: id(1), invited_at: '2026-01-01T00:00:00Z' }
    await insertRows(tx, 'person', [olga])
    const membership = { ...at, id: id(21), person_id: id(11), office_id: OFFICE, role: 'programme.officer', from_on: '2026-01-01' }
    await insertRows(tx, 'membership', [membership])
  }
