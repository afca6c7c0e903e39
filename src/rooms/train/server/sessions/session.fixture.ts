import canonicalize from 'canonicalize'
import { type Actor, type Membership, person } from '#kernel/access/actor.ts'
import type { Writer } from '#kernel/db/handles.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import { keepProgrammeTables } from '#programme/port'
import { fixture } from '#test/fixture-package.ts'
import type { InHouse, Reply } from '#test/house.ts'
import { exampleSyllabus } from '../../domain/syllabus/syllabus.fixture.ts'
import { syllabusHash } from '../../domain/syllabus/variant.ts'

/** A programme of Honduras and Panama with those who train in both; one version of a syllabus in force, one draft and one withdrawn. */
const PROGRAMME = '0192f7a0-5b1e-7c3d-9a41-000000000001'
export const IN = { programmeId: PROGRAMME }
const id = (last: number) => `0192f7a0-5b1e-7c3d-9a41-0000000001${String(last).padStart(2, '0')}`
const seat = (role: string, country: string, programmeId = PROGRAMME): Membership => {
  return { programmeId, officeId: id(90), country, sector: null, role }
}

export const people: Readonly<Record<string, Actor>> = {
  'team-hn': person(id(1), [seat('train.team', 'HN')]),
  'team-pa': person(id(2), [seat('train.team', 'PA')]),
  'facilitator-hn': person(id(3), [seat('train.facilitator', 'HN')]),
  'other-facilitator-hn': person(id(4), [seat('train.facilitator', 'HN')]),
  'director-hn': person(id(5), [seat('train.director', 'HN')]),
  officer: person(id(6), [seat('programme.officer', 'REG')]),
  analyst: person(id(7), [seat('train.analyst', 'REG')]),
  reader: person(id(8), [seat('programme.reader', 'REG')]),
  'second-hn': person(id(10), [seat('train.team', 'HN')]),
  elsewhere: person(id(9), [seat('train.team', 'HN', id(99))]),
}

const version = (semver: string) => {
  const syllabus = { ...exampleSyllabus(), semver }
  const at = { programme_id: PROGRAMME, recorded_by: id(6), recorded_at: '2026-01-01T00:00:00Z' }
  return { ...at, sha256: syllabusHash(syllabus), code: syllabus.code, semver, parent: null, content: canonicalize(syllabus) ?? '' }
}
const versions = { approved: version('1.0.0'), draft: version('1.1.0'), replaced: version('0.9.0') }
export const SYLLABUS = { approved: versions.approved.sha256, draft: versions.draft.sha256, replaced: versions.replaced.sha256 }
export const CODE = versions.approved.code

export const EMAIL = 'facilitator-hn@example.invalid'

export const seed = async (tx: Writer<never>): Promise<void> => {
  await keepProgrammeTables(tx, { programmeId: PROGRAMME, now: '2026-01-01T00:00:00.000Z' }, fixture)
  await insertRows(tx, 'syllabus_version', Object.values(versions))
  const step = { programme_id: PROGRAMME, taken_by: id(6), taken_at: '2026-01-02T00:00:00Z' }
  const stepsOf = (syllabus: string, states: readonly string[]) => states.map((state, at) => ({ ...step, syllabus, number: at + 1, state }))
  await insertRows(tx, 'syllabus_step', [
    ...stepsOf(SYLLABUS.approved, ['draft', 'approved']),
    ...stepsOf(SYLLABUS.draft, ['draft']),
    ...stepsOf(SYLLABUS.replaced, ['draft', 'approved', 'superseded']),
  ])
  const known = { programme_id: PROGRAMME, name: 'Facilitator, Honduras', email: EMAIL, invited_at: '2026-01-01T00:00:00Z' }
  await insertRows(tx, 'person', [{ ...known, id: id(80), account_id: id(3) }])
}

type As = InHouse['as']
export const at = (name: string): string => `/api/train/${name}`

export const plan = {
  ...IN,
  country: 'HN',
  syllabus: SYLLABUS.approved,
  modules: ['M1'],
  language: 'es',
  sectors: ['prosecution'],
  starts: '2026-03-02T08:30',
  ends: '2026-03-03T12:00',
  zone: 'America/Tegucigalpa',
  venue: 'Sala de prueba',
  mode: 'room',
  capacity: 20,
  selection: 'Por orden de solicitud',
}
/** A session that is over on the day of the tests. */
export const PAST = { starts: '2026-01-12T08:30', ends: '2026-01-13T12:00' }

export const planned = async (as: As, more: object = {}): Promise<string> =>
  String((await as('team-hn').post(at('session.plan'), { ...plan, ...more })).body['code'])

type Shown = {
  version: number
  state: string
  pilot: boolean
  next: { state: string; blocks: string[] }[]
  halfDays: string[]
  may: string[]
}
export const shown = async (as: As, session: string, who = 'team-hn'): Promise<Shown> =>
  (await as(who).get(at('session.show'), { ...IN, session })).body as unknown as Shown

export const move = async (as: As, [session, to]: readonly [string, string], who = 'team-hn', more: object = {}): Promise<Reply> =>
  as(who).post(at('session.move'), { ...IN, session, to, version: (await shown(as, session)).version, ...more })

export const trainee = (name: string, more: object = {}) => ({
  name,
  contact: null,
  country: 'HN',
  office: 'Ministerio Público (de ejemplo)',
  sector: 'prosecution',
  ...more,
})

export const enrol = (as: As, [session, name]: readonly [string, string], more: object = {}, who = 'team-hn'): Promise<Reply> =>
  as(who).post(at('person.enrol'), { ...IN, session, person: trainee(name), ...more })

const GOOD = [4, 3, 3, 4, 3, 3, 3, 4]
export const STEPS: readonly (readonly [string, object])[] = [
  ['trained', { attended: 1, score: 0.9, cut: 0.7 }],
  ['task', { marks: [GOOD, GOOD] }],
]
/** What a body says of somebody whom it certifies as one of the first, beside whom nobody could teach. */
export const FIRST = { decision: 'Acta 1', reason: 'Nadie ha impartido este plan' }

export const nominated = async (as: As, more: object = {}): Promise<string> => {
  const facts = { name: 'Facilitator, Honduras', email: EMAIL, languages: ['es'], sectors: ['prosecution'], yearsOfPractice: 5 }
  const asked = { ...IN, country: 'HN', ...facts, syllabus: CODE, language: 'es', on: '2025-01-10', ...more }
  return String((await as('team-hn').post(at('facilitator.nominate'), asked)).body['id'])
}
export const take = (as: As, [facilitator, step]: readonly [string, string], more: object = {}, who = 'team-hn'): Promise<Reply> =>
  as(who).post(at('certification.record'), { ...IN, facilitator, syllabus: CODE, language: 'es', step, on: '2025-06-01', ...more })

export const certified = async (as: As, on = '2025-06-01', more: object = {}): Promise<string> => {
  const facilitator = await nominated(as, { on: on < '2025-01-10' ? on : '2025-01-10', ...more })
  for (const [step, facts] of STEPS) await take(as, [facilitator, step], { on, facts })
  await take(as, [facilitator, 'certified'], { on, facts: FIRST }, 'officer')
  return facilitator
}

export const staff = (as: As, session: string, facilitators: readonly object[]): Promise<Reply> =>
  as('team-hn').post(at('session.staff'), { ...IN, session, facilitators })

/** A session that is over and was held, with these who taught in it. */
export const held = async (as: As, facilitators: readonly object[]): Promise<string> => {
  const session = await planned(as, PAST)
  await staff(as, session, facilitators)
  const { pseudonym } = (await enrol(as, [session, 'Fiscal, Honduras'])).body
  for (const to of ['enrolling', 'confirmed', 'running']) await move(as, [session, to])
  for (const halfDay of (await shown(as, session)).halfDays)
    await mark(as, { session, halfDay, marks: [{ pseudonym, mark: 'present', minutes: 0 }] })
  await move(as, [session, 'held'])
  return session
}

/** A session with somebody to teach it and people enrolled, confirmed and running. */
export const running = async (as: As, names: readonly string[], more: object = {}): Promise<{ session: string; people: string[] }> => {
  const session = await planned(as, more)
  await staff(as, session, [{ facilitator: await certified(as), part: 'lead' }])
  const enrolled: string[] = []
  for (const name of names) enrolled.push(String((await enrol(as, [session, name])).body['pseudonym']))
  for (const to of ['enrolling', 'confirmed', 'running']) await move(as, [session, to])
  return { session, people: enrolled }
}

export const mark = (as: As, given: { session: string; halfDay: string; marks: readonly object[]; reason?: string }, who = 'team-hn') =>
  as(who).post(at('attendance.record'), { ...IN, ...given })
