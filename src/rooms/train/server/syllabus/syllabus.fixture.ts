import { type Actor, type Membership, person } from '#kernel/access/actor.ts'
import type { Writer } from '#kernel/db/handles.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import { keepProgrammeTables } from '#programme/port'
import { fixture } from '#test/fixture-package.ts'
import type { InHouse } from '#test/house.ts'
import type { Syllabus } from '../../contract/syllabus.ts'
import { exampleChapter, exampleSyllabus } from '../../domain/syllabus/syllabus.fixture.ts'

/** A programme of seven countries whose assessment has the gaps and recommendations that the published example names. */
export const PROGRAMME = '0192f7a0-5b1e-7c3d-9a41-000000000001'
export const IN = { programmeId: PROGRAMME }
export const COUNTRIES = ['HN', 'PA', 'BZ', 'CR', 'GT', 'NI', 'SV'] as const

const id = (last: number) => `0192f7a0-5b1e-7c3d-9a41-0000000001${String(last).padStart(2, '0')}`
const seat = (role: string, country: string, programmeId = PROGRAMME): Membership => {
  return { programmeId, officeId: id(90), country, sector: null, role }
}

export const people: Readonly<Record<string, Actor>> = {
  ...Object.fromEntries(COUNTRIES.map((country, at) => [`director-${country}`, person(id(10 + at), [seat('train.director', country)])])),
  officer: person(id(1), [seat('programme.officer', 'REG')]),
  'team-CR': person(id(2), [seat('train.team', 'CR')]),
  reader: person(id(3), [seat('programme.reader', 'REG')]),
  elsewhere: person(id(4), [seat('train.team', 'HN', id(99)), seat('programme.officer', 'REG', id(99))]),
}

const words = { es: 'x', en: 'x' }
const named = ({ es, en }: typeof words, name: string) => ({ [`${name}_es`]: es, [`${name}_en`]: en })

export const seed = async (tx: Writer<never>): Promise<void> => {
  await keepProgrammeTables(tx, { programmeId: PROGRAMME, now: '2026-01-01T00:00:00.000Z' }, fixture)
  const own = { programme_id: PROGRAMME }
  const countries = COUNTRIES.slice(2).map((code, at) => {
    return { ...own, code, position: 10 + at, name_es: code, name_en: code, workshop_language: 'es' }
  })
  await insertRows(tx, 'country', countries)
  const { competences, setAside } = exampleSyllabus()
  const gaps = [...new Set([...competences.flatMap((one) => one.gaps), ...setAside.map(({ gap }) => gap)])]
  const gapOf = (code: string, position: number) => ({ ...own, code, position, ...named(words, 'title'), ...named(words, 'text') })
  await insertRows(
    tx,
    'gap',
    gaps.map((code, at) => ({ ...gapOf(code, at), condition: 'technical' })),
  )
  const asked = [...new Set(competences.flatMap((one) => one.recommendations))]
  const recommended = (code: string, position: number) => ({ ...own, code, position, country: 'REG', ...named(words, 'text') })
  const issued = { condition: 'technical', ...named(words, 'issuer'), of_programme: 'yes' }
  await insertRows(
    tx,
    'recommendation',
    asked.map((code, at) => ({ ...recommended(code, at), ...issued })),
  )
  await insertRows(tx, 'recommendation_gap', [{ ...own, recommendation: 'R-REG-03', gap: 'G-03', position: 0 }])
}

type As = InHouse['as']
const at = (name: string): string => `/api/train/syllabus.${name}`
export const AT = {
  record: at('record'),
  put: at('put'),
  withdraw: at('withdraw'),
  list: at('list'),
  show: at('show'),
  compare: at('compare'),
  successors: at('successors'),
  answer: at('answer'),
  verify: at('verify'),
  file: at('export'),
  given: at('file'),
  print: at('print'),
} as const

/** The published example as a version of a number, changed where a test says so. */
export const version = (semver: string, change: (syllabus: Syllabus) => void = () => {}): { syllabus: Syllabus; chapters: object[] } => {
  const syllabus = { ...exampleSyllabus(), semver }
  change(syllabus)
  return { syllabus, chapters: [exampleChapter()] }
}

/** Records a version. @returns its hash */
export const record = async (as: As, given: { syllabus: object; chapters: object[] }): Promise<string> => {
  const { status, body } = await as('team-CR').post(AT.record, { ...IN, ...given })
  if (status !== 200) throw new Error(JSON.stringify(body))
  return String(body['sha256'])
}
export const first = (as: As): Promise<string> => record(as, version('1.0.0-rc.1'))
/** A successor of the version of that hash. */
export const after = (sha256: string, semver: string, change?: (syllabus: Syllabus) => void) =>
  version(semver, (syllabus) => {
    syllabus.parent = { semver: '1.0.0-rc.1', sha256 }
    change?.(syllabus)
  })

/** Puts a version to the directors. @returns the submission */
export const put = async (as: As, sha256: string): Promise<string> => {
  const reply = await as('team-CR').post(AT.put, { ...IN, sha256, deadline: '2026-04-01' })
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body))
  const { body } = await as('reader').get('/api/decide/submission.show', { ...IN, subject: 'train.syllabus:central-america-first' })
  return String(body['id'])
}

type Shown = {
  state: string
  steps: { state: string }[]
  approved: { key: string; approval: object } | null
  wider: string[]
  may: string[]
}
export const shown = async (as: As, sha256: string, who = 'reader'): Promise<Shown & Record<string, unknown>> =>
  (await as(who).get(AT.show, { ...IN, sha256 })).body as Shown & Record<string, unknown>
export const stateOf = async (as: As, sha256: string): Promise<string> => (await shown(as, sha256)).state

const decide = (name: string) => `/api/decide/${name}`

/** Four countries in the room on the day of the tests. */
const PRESENT = ['HN', 'CR', 'GT', 'NI'] as const

/** A meeting on what was put, with who is there. */
export const meet = async (as: As, submission: string): Promise<string> => {
  const called = { body: 'training-directors', titleEs: 'Uno', titleEn: 'One', day: '2026-03-02', zone: 'America/Guatemala', place: 'x' }
  const { body } = await as('officer').post(decide('meeting.call'), { ...IN, ...called, agenda: [submission] })
  const meetingId = String(body['meetingId'])
  for (const country of PRESENT) await as('officer').post(decide('presence.record'), { ...IN, meetingId, country, how: 'room' })
  return meetingId
}

export const setCondition = (as: As, meetingId: string, target: string) =>
  as('officer').post(decide('condition.set'), {
    ...IN,
    meetingId,
    item: 1,
    textEs: 'Se dice cómo se custodia la prueba digital.',
    textEn: 'It says how digital evidence is kept.',
    target,
    owner: 'CR',
    due: '2026-05-01',
  })

type Item = { hash: string; motion: number; version: number }
const itemOf = async (as: As, meetingId: string): Promise<Item> => {
  const { body } = await as('reader').get(decide('meeting.show'), { ...IN, meetingId })
  const [item] = body['agenda'] as Item[]
  if (!item) throw new Error('the meeting has an agenda')
  return item
}

/** All who are there vote alike by their own hand, and the officer records what that comes to. */
export const voteAll = async (as: As, meetingId: string, choice: 'for' | 'against' = 'for') => {
  const { hash, motion } = await itemOf(as, meetingId)
  for (const country of PRESENT)
    await as(`director-${country}`).post(decide('vote.cast'), { ...IN, meetingId, item: 1, country, choice, hash, motion })
  const { version: read } = await itemOf(as, meetingId)
  return as('officer').post(decide('item.decide'), { ...IN, meetingId, item: 1, hash, version: read })
}

export const answerWith = (as: As, meetingId: string, hash: string) =>
  as('officer').post(decide('condition.answer'), { ...IN, meetingId, item: 1, number: 1, hash })
export const accept = (as: As, meetingId: string, hash: string, verdict: 'accepted' | 'refused' = 'accepted') =>
  as('director-CR').post(decide('condition.accept'), { ...IN, meetingId, item: 1, number: 1, hash, verdict, reasonEs: 'No.' })
