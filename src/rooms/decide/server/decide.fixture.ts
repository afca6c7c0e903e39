import { type Actor, type Membership, person } from '#kernel/access/actor.ts'
import type { Writer } from '#kernel/db/handles.ts'
import { keepProgrammeTables } from '#programme/port'
import { fixture } from '#test/fixture-package.ts'
import { putToMembers } from './put.ts'

/** A programme of Honduras and Panama, whose report was put to both. */
export const PROGRAMME = '0192f7a0-5b1e-7c3d-9a41-000000000001'
export const SUBJECT = 'report:1'
export const PUT = '0192f7a0-5b1e-7c3d-9a41-0000000000e1'
const HASH = { HN: 'a'.repeat(64), PA: 'b'.repeat(64) } as const

const id = (last: number) => `0192f7a0-5b1e-7c3d-9a41-0000000001${String(last).padStart(2, '0')}`
const OFFICE = { HN: id(90), PA: id(91), REG: id(92) } as const

const seat = (role: string, country: keyof typeof OFFICE, programmeId = PROGRAMME): Membership => {
  return { programmeId, officeId: OFFICE[country], country, sector: null, role }
}

export const people: Readonly<Record<string, Actor>> = {
  'olga-officer': person(id(1), [seat('programme.officer', 'REG')]),
  'hilda-hn': person(id(2), [seat('programme.country-signatory', 'HN')]),
  'pablo-pa': person(id(3), [seat('programme.country-signatory', 'PA')]),
  'rex-reg': person(id(4), [seat('programme.country-signatory', 'REG')]),
  'mario-pa': person(id(5), [seat('programme.country-member', 'PA')]),
  'rita-reader': person(id(6), [seat('programme.reader', 'REG')]),
  'zoe-elsewhere': person(id(7), [seat('programme.country-signatory', 'HN', id(99)), seat('programme.officer', 'REG', id(99))]),
}

export const seed = async (tx: Writer<never>): Promise<void> => {
  await keepProgrammeTables(tx, { programmeId: PROGRAMME, now: '2026-01-01T00:00:00.000Z' }, fixture)
  const offices = tx as unknown as Writer<{ office: { programme_id: string; id: string; country: string; sector: null; name: string } }>
  await offices
    .insertInto('office')
    .values({ programme_id: PROGRAMME, id: OFFICE.HN, country: 'HN', sector: null, name: 'Ministerio Público' })
    .execute()
  const texts = [
    { country: 'HN', text: '{"country":"HN"}', hash: HASH.HN },
    { country: 'PA', text: '{"country":"PA"}', hash: HASH.PA },
  ]
  const about = { programmeId: PROGRAMME, subject: SUBJECT, body: 'countries' }
  await putToMembers(tx, { ...about, texts, deadline: '2026-04-01', by: 'somebody', now: '2026-03-01T10:00:00.000Z', id: PUT })
}

export const answer = { programmeId: PROGRAMME, submissionId: PUT, country: 'HN', hash: HASH.HN, stand: 'accept' } as const
