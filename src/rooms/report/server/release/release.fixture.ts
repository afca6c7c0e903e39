import { type Actor, type Membership, person } from '#kernel/access/actor.ts'
import type { Writer } from '#kernel/db/handles.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import { fixturePackage } from '#test/fixture-package.ts'
import type { InHouse } from '#test/house.ts'
import type { ProgrammePackage } from '../../contract/package.ts'
import { withReviews } from '../reviewed/reviews.ts'
import { keepProgramme } from '../sql/package.ts'

/** The test package as a programme of the database that is no example, with the people of its sign-off. */
const PROGRAMME = '0192f7a0-5b1e-7c3d-9a41-000000000001'
export const IN = { programmeId: PROGRAMME }

const id = (last: number) => `0192f7a0-5b1e-7c3d-9a41-0000000001${String(last).padStart(2, '0')}`
const OFFICE = { HN: id(90), PA: id(91), REG: id(92) } as const

const seat = (role: string, country: keyof typeof OFFICE, programmeId = PROGRAMME): Membership => {
  return { programmeId, officeId: OFFICE[country], country, sector: null, role }
}

export const people: Readonly<Record<string, Actor>> = {
  'olga-officer': person(id(1), [seat('programme.officer', 'REG')]),
  'otto-officer': person(id(2), [seat('programme.officer', 'REG')]),
  'hilda-hn': person(id(3), [seat('programme.country-signatory', 'HN')]),
  'pablo-pa': person(id(4), [seat('programme.country-signatory', 'PA')]),
  'rita-reader': person(id(5), [seat('programme.reader', 'REG')]),
  'lena-hn': person(id(6), [seat('assess.lead', 'HN')]),
  'zoe-elsewhere': person(id(7), [seat('programme.officer', 'REG', id(99))]),
}

const { tables } = fixturePackage
const [row] = tables.programme
if (!row) throw new Error('the test package has no programme')

/** A country page with a token in it, so that it moves with the data. */
const prose = {
  'country-HN': { es: 'Hay {{statements country=HN}} enunciados [@HN-1].', en: 'There are {{statements country=HN}} statements [@HN-1].' },
}

export const recorded: ProgrammePackage = {
  passages: { ...fixturePackage.passages, ...prose },
  tables: { ...tables, programme: [{ ...row, provenance: 'recorded', label_es: null, label_en: null }] },
}
export const reconstructed: ProgrammePackage = fixturePackage

/** People of whom it is kept by whose link they came in: accounts of `people`, or the operator. */
export const cameBy = async (tx: Writer<never>, links: readonly (readonly [name: string, maker: string])[]): Promise<void> => {
  const accountOf = (name: string) => people[name]?.id ?? name
  for (const [at, [name, maker]] of links.entries()) {
    const [personId, membership, place] = [id(50 + at), id(60 + at), { programme_id: PROGRAMME }]
    const [known, when] = [{ name, email: `${name}@example.org`, account_id: accountOf(name) }, '2026-01-01T00:00:00Z']
    await insertRows(tx, 'person', [{ ...place, id: personId, ...known, invited_at: when }])
    const seated = { person_id: personId, office_id: OFFICE.HN }
    await insertRows(tx, 'membership', [{ ...place, id: membership, ...seated, role: 'programme.reader', from_on: '2026-01-01' }])
    const link = { token_hash: name, made_at: when, expires_at: when, used_at: when, made_by: accountOf(maker) }
    await insertRows(tx, 'invitation', [{ ...place, id: id(70 + at), ...seated, membership_id: membership, ...link }])
  }
}

/** Changes a chapter's opening, which stands in no country's part: what is signed stays signed, and there is something to correct. */
export const rewriteGaps = async (as: InHouse['as']): Promise<void> => {
  const words = { es: 'Aquí se reúnen las brechas.', en: 'Here the gaps are gathered.' }
  const { status } = await as('olga-officer').post('/api/report/passage.write', { ...IN, key: 'gaps', ...words, version: 0 })
  if (status !== 200) throw new Error(`the opening of the gaps was not rewritten: ${status}`)
}

export const seedOf =
  (given: ProgrammePackage) =>
  async (tx: Writer<never>): Promise<void> => {
    await keepProgramme(tx, { ...IN, now: '2026-01-01T00:00:00.000Z' }, withReviews(given))
    const offices = tx as unknown as Writer<{ office: { programme_id: string; id: string; country: string; sector: null; name: string } }>
    for (const country of ['HN', 'PA'] as const)
      await offices
        .insertInto('office')
        .values({ programme_id: PROGRAMME, id: OFFICE[country], country, sector: null, name: `Ministerio Público de ${country}` })
        .execute()
  }
