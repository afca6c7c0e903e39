import { type Actor, type Membership, person } from '#kernel/access/actor.ts'
import type { Writer } from '#kernel/db/handles.ts'
import type { ProgrammeTables } from './tables.ts'

/** A programme with its people, for the tests of this room. */
export const PROGRAMME = '0192f7a0-5b1e-7c3d-9a41-000000000001'
const OFFICE = '0192f7a0-5b1e-7c3d-9a41-0000000000f0'
const id = (last: number) => `0192f7a0-5b1e-7c3d-9a41-0000000001${String(last).padStart(2, '0')}`
export const OLGA = id(1)

const seat = (role: string, programmeId = PROGRAMME): Membership => ({ programmeId, officeId: OFFICE, country: 'REG', sector: null, role })

export const people: Readonly<Record<string, Actor>> = {
  'olga-officer': person(OLGA, [seat('programme.officer')]),
  'hugo-administrator': person(id(2), [seat('programme.administrator')]),
  'rita-reader': person(id(3), [seat('programme.reader')]),
  'zoe-elsewhere': person(id(4), [seat('programme.officer', '0192f7a0-5b1e-7c3d-9a41-000000000009')]),
  juan: person(id(5), []),
}

export const seed = async (tx: Writer<ProgrammeTables>): Promise<void> => {
  const named = { programme_id: PROGRAMME, position: 0, name_es: 'Nombre', name_en: 'Name' }
  await tx
    .insertInto('programme')
    .values({
      id: PROGRAMME,
      code: 'XCAS26',
      name_es: 'Programa',
      name_en: 'Programme',
      area_es: 'Centroamérica',
      area_en: 'Central America',
      starts_on: '2008-01-01',
      ends_on: null,
      provenance: 'recorded',
      label_es: null,
      label_en: null,
      as_of: null,
      disclaimer_es: 'Sin valor oficial.',
      disclaimer_en: 'Of no official value.',
      created_at: '2026-01-01T00:00:00.000Z',
    })
    .execute()
  await tx
    .insertInto('country')
    .values({ ...named, code: 'HN', workshop_language: 'es' })
    .execute()
  await tx
    .insertInto('sector')
    .values({ ...named, code: 'police' })
    .execute()
  await tx.insertInto('office').values({ programme_id: PROGRAMME, id: OFFICE, country: 'REG', sector: null, name: 'Secretaría' }).execute()
  const olga = { programme_id: PROGRAMME, id: id(11), name: 'Olga', email: 'olga@example.org', account_id: OLGA }
  await tx
    .insertInto('person')
    .values({ ...olga, invited_at: '2026-01-01T00:00:00.000Z' })
    .execute()
  const membership = { programme_id: PROGRAMME, id: id(21), person_id: id(11), office_id: OFFICE, role: 'programme.officer' }
  await tx
    .insertInto('membership')
    .values({ ...membership, from_on: '2026-01-01', until_on: null })
    .execute()
}

export const newProgramme = {
  code: 'TWO-2026',
  nameEs: 'Programa de dos países',
  nameEn: 'Programme of two countries',
  areaEs: 'El Istmo',
  areaEn: 'The Isthmus',
  startsOn: '2026-01-01',
  disclaimerEs: 'Texto de prueba.',
  disclaimerEn: 'Test text.',
  countries: [
    { code: 'PA', nameEs: 'Panamá', nameEn: 'Panama', workshopLanguage: 'es' },
    { code: 'BZ', nameEs: 'Belice', nameEn: 'Belize', workshopLanguage: 'en' },
  ],
  sectors: [{ code: 'police', nameEs: 'Policía', nameEn: 'Police' }],
  conditions: [
    {
      code: 'technical',
      nameEs: 'Técnica',
      nameEn: 'Technical',
      definitionEs: 'Lo técnico.',
      definitionEn: 'What is technical.',
      foldsInto: null,
    },
    {
      code: 'operational',
      nameEs: 'Operativa',
      nameEn: 'Operational',
      definitionEs: 'Lo operativo.',
      definitionEn: 'What is operational.',
      foldsInto: 'technical',
    },
  ],
  rounds: [{ number: 1, nameEs: 'Primera ronda', nameEn: 'First round', fromYear: 2026, toYear: null }],
} as const
