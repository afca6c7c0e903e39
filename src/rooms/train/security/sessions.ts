import { readFileSync } from 'node:fs'
import type { Writer } from '#kernel/db/handles.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import { sha256Hex } from '#seal/canonical.ts'
import { ROOT } from '#test/sources.ts'
import { PROGRAMME } from '#test/security/people.ts'

/** A version of a syllabus, a session of each country that teaches it, somebody who comes to each and somebody who would teach. */
const AT = '2026-02-01T00:00:00Z'
export const SESSION = { HN: 'HN-2026-90', GT: 'GT-2026-90', off: 'HN-2026-91', none: 'HN-2026-99' } as const
export const TRAINEE = { HN: 'P-HN000000', GT: 'P-GT000000' } as const
export const FACILITATOR = '0192f7a0-5b1e-7c3d-9a41-00000000f001'
const content = readFileSync(`${ROOT}/examples/first-syllabus/syllabus.json`, 'utf8')
export const TAUGHT = { sha256: sha256Hex(content), code: 'matrix-syllabus' }

export const sessionRow = (code: string, country: string, state: string) => ({
  programme_id: PROGRAMME,
  code,
  syllabus: TAUGHT.sha256,
  country,
  language: 'es',
  sectors: [],
  modules: ['M1'],
  starts: '2026-03-02T14:30:00Z',
  ends: '2026-03-02T22:30:00Z',
  zone: 'America/Tegucigalpa',
  venue: 'x',
  mode: 'room',
  pilot: true,
  capacity: 20,
  selection: 'x',
  recommendations: [],
  state,
  version: 1,
  changed_by: 'somebody',
  changed_at: AT,
})

export const seedSessions = async (tx: Writer<never>): Promise<void> => {
  const by = { recorded_by: 'somebody', recorded_at: AT }
  const of = { programme_id: PROGRAMME }
  await insertRows(tx, 'syllabus_version', [{ ...of, ...TAUGHT, semver: '9.0.0', content, ...by }])
  const sessions = [
    sessionRow(SESSION.HN, 'HN', 'planned'),
    sessionRow(SESSION.GT, 'GT', 'planned'),
    sessionRow(SESSION.off, 'HN', 'cancelled'),
  ]
  await insertRows(tx, 'session', sessions)
  const people = (['HN', 'GT'] as const).map((country) => ({ ...of, pseudonym: TRAINEE[country], country }))
  await insertRows(
    tx,
    'participant',
    people.map((row) => ({ ...row, office: 'x', sector: 'prosecution', ...by })),
  )
  await insertRows(
    tx,
    'participant_person',
    people.map(({ programme_id, pseudonym }) => ({ programme_id, pseudonym, name: 'A role' })),
  )
  await insertRows(
    tx,
    'enrolment',
    people.map((row) => ({ ...row, session: SESSION[row.country], arm: 'trained', ...by })),
  )
  const facts = { country: 'HN', name: 'A role', languages: ['es'], sectors: [], years_of_practice: 5, shown: [] }
  await insertRows(tx, 'facilitator', [{ ...of, id: FACILITATOR, ...facts, ...by }])
  const step = { ...of, facilitator: FACILITATOR, syllabus: TAUGHT.code, language: 'es', number: 1, step: 'nominated' }
  await insertRows(tx, 'certification_step', [{ ...step, taken_on: '2026-01-01', facts: {}, ...by }])
}
