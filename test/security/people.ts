import type { Writer } from '#kernel/db/handles.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'

/** Who acts in the matrix, in the order of its columns; `nobody` and `operator` come from the kernel. */
export const PROGRAMME = '0192f7a0-5b1e-7c3d-9a41-000000000001'
export const ELSEWHERE = '0192f7a0-5b1e-7c3d-9a41-000000000002'
export const IN = { programmeId: PROGRAMME }

type Seat = { readonly role: string; readonly country: string; readonly programmeId?: string; readonly ended?: true }

const SEATS: Readonly<Record<string, Seat>> = {
  officer: { role: 'programme.officer', country: 'REG' },
  administrator: { role: 'programme.administrator', country: 'REG' },
  auditor: { role: 'programme.auditor', country: 'REG' },
  reader: { role: 'programme.reader', country: 'REG' },
  'country-member HN': { role: 'programme.country-member', country: 'HN' },
  'country-signatory HN': { role: 'programme.country-signatory', country: 'HN' },
  'facilitator HN': { role: 'assess.facilitator', country: 'HN' },
  'assessor HN': { role: 'assess.assessor', country: 'HN' },
  'lead HN': { role: 'assess.lead', country: 'HN' },
  'lead REG': { role: 'assess.lead', country: 'REG' },
  'director HN': { role: 'train.director', country: 'HN' },
  'seat ended': { role: 'assess.lead', country: 'HN', ended: true },
  'officer elsewhere': { role: 'programme.officer', country: 'REG', programmeId: ELSEWHERE },
}
/** People whom the fixture needs and the matrix does not ask. */
const OTHERS: Readonly<Record<string, Seat>> = {
  'country-signatory GT': { role: 'programme.country-signatory', country: 'GT' },
  'lead GT': { role: 'assess.lead', country: 'GT' },
}
export const ACTORS: readonly string[] = ['nobody', 'operator', ...Object.keys(SEATS)]

const EVERYBODY = Object.entries({ ...SEATS, ...OTHERS })
export const PEOPLE: readonly string[] = EVERYBODY.map(([name]) => name)
const numbered = (kind: number, last: number): string => `0192f7a0-5b1e-7c3d-9a41-00000000${kind}${String(last).padStart(3, '0')}`
const place = (name: string): number => PEOPLE.indexOf(name)
export const accountOf = (name: string): string => (PEOPLE.includes(name) ? numbered(1, place(name)) : name)
export const seatOf = (name: string): string => numbered(2, place(name))
export const personOf = (name: string): string => numbered(3, place(name))
/** Was invited and has not come yet. */
export const GUEST = numbered(3, 900)

export const officeIn = (programme_id: string, country: string): string =>
  numbered(4, ['HN', 'GT', 'REG'].indexOf(country) + (programme_id === PROGRAMME ? 0 : 10))
const AT = '2026-01-01T00:00:00Z'

const offices = [PROGRAMME, ELSEWHERE].flatMap((programme_id) =>
  ['HN', 'GT', 'REG'].map((country) => ({ programme_id, id: officeIn(programme_id, country), country, name: `Oficina de ${country}` })),
)

/** Offices, people and their seats as sign-in will find them. */
export const seatPeople = async (tx: Writer<never>): Promise<void> => {
  await insertRows(tx, 'office', offices)
  const of = EVERYBODY.map(([name, { programmeId = PROGRAMME, ...seat }]) => ({ name, programme_id: programmeId, ...seat }))
  const person = (id: string, programme_id: string, account_id: string | null) => {
    return { programme_id, id, name: 'A role', email: `${id}@example.org`, account_id, invited_at: AT }
  }
  await insertRows(tx, 'person', [
    ...of.map(({ name, programme_id }) => person(personOf(name), programme_id, accountOf(name))),
    person(GUEST, PROGRAMME, null),
  ])
  const seat = (id: string, programme_id: string, { role, country, ended }: Seat) => {
    return { programme_id, id, office_id: officeIn(programme_id, country), role, from_on: '2026-01-01', ended_at: ended ? AT : null }
  }
  await insertRows(tx, 'membership', [
    ...of.map(({ name, programme_id, ...one }) => ({ ...seat(seatOf(name), programme_id, one), person_id: personOf(name) })),
    { ...seat(numbered(2, 900), PROGRAMME, { role: 'programme.reader', country: 'HN' }), person_id: GUEST },
  ])
}
