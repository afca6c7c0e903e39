import { assessPackage } from '#assess/port'
import { type Actor, type Membership, person } from '#kernel/access/actor.ts'
import type { Writer } from '#kernel/db/handles.ts'
import { indicatorsPackage } from '#indicators/port'
import { keepProgrammeTables } from '#programme/port'
import { fixture } from '#test/fixture-package.ts'
import { recommendPackage } from './sql/package.ts'

const PROGRAMME = '0192f7a0-5b1e-7c3d-9a41-000000000001'
export const IN = { programmeId: PROGRAMME }
const id = (last: number) => `0192f7a0-5b1e-7c3d-9a41-0000000001${String(last).padStart(2, '0')}`
const seat = (role: string, country: string, programmeId = PROGRAMME): Membership => {
  return { programmeId, officeId: id(90), country, sector: null, role }
}

export const people: Readonly<Record<string, Actor>> = {
  'olga-officer': person(id(1), [seat('programme.officer', 'REG')]),
  'lena-lead': person(id(2), [seat('assess.lead', 'REG'), seat('assess.lead', 'HN')]),
  'luis-pa': person(id(8), [seat('assess.lead', 'PA')]),
  'carla-hn': person(id(3), [seat('programme.country-member', 'HN')]),
  'paco-pa': person(id(4), [seat('programme.country-member', 'PA')]),
  'rita-reader': person(id(5), [seat('programme.reader', 'REG')]),
  'zoe-elsewhere': person(id(6), [seat('programme.officer', 'REG', '0192f7a0-5b1e-7c3d-9a41-000000000002')]),
  juan: person(id(7), []),
}

const gaps = fixture.gaps.flatMap((gap) => [gap, { ...gap, code: 'G-02' }])
const [first] = fixture.recommendations
const recommendations = [...fixture.recommendations, ...(first ? [{ ...first, code: 'R-PA-99', country: 'PA' }] : [])]

/** The programme of the fixture package with a second gap: a regional recommendation, one to Honduras, and the last code of Panama. */
export const seed = async (tx: Writer<never>): Promise<void> => {
  await keepProgrammeTables(tx, { programmeId: PROGRAMME, now: '2026-01-01T00:00:00.000Z' }, fixture)
  await assessPackage.keep(tx, PROGRAMME, { ...fixture, gaps })
  await indicatorsPackage.keep(tx, PROGRAMME, fixture)
  await recommendPackage.keep(tx, PROGRAMME, { ...fixture, recommendations })
}
