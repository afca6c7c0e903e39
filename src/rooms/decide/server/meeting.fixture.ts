import { type Actor, type Membership, person } from '#kernel/access/actor.ts'
import type { Handle, Writer } from '#kernel/db/handles.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import { keepProgrammeTables } from '#programme/port'
import { fixture } from '#test/fixture-package.ts'
import type { InHouse } from '#test/house.ts'
import type { PutTitle, TextPlace } from '../contract/agenda.ts'
import { putToBody } from './put.ts'

/** A programme of seven countries, whose directors of training meet on the day of the tests and have two texts on their agenda. */
export const PROGRAMME = '0192f7a0-5b1e-7c3d-9a41-000000000001'
export const IN = { programmeId: PROGRAMME }
export const BODY = 'training-directors'
export const COUNTRIES = ['HN', 'PA', 'BZ', 'CR', 'GT', 'NI', 'SV'] as const
export const HASH = { first: 'a'.repeat(64), second: 'c'.repeat(64), next: 'd'.repeat(64) } as const

const id = (last: number) => `0192f7a0-5b1e-7c3d-9a41-0000000001${String(last).padStart(2, '0')}`
export const TEXT = { first: id(80), second: id(81), toOthers: id(82), none: id(83) } as const

const seat = (role: string, country: string, programmeId = PROGRAMME): Membership => {
  return { programmeId, officeId: id(90), country, sector: null, role }
}
const directors = Object.fromEntries(
  COUNTRIES.map((country, at) => [`director-${country}`, person(id(10 + at), [seat('train.director', country)])]),
)

export const people: Readonly<Record<string, Actor>> = {
  ...directors,
  officer: person(id(1), [seat('programme.officer', 'REG')]),
  'signatory-HN': person(id(2), [seat('programme.country-signatory', 'HN')]),
  'director-REG': person(id(3), [seat('train.director', 'REG')]),
  reader: person(id(4), [seat('programme.reader', 'REG')]),
  elsewhere: person(id(5), [seat('train.director', 'HN', id(99)), seat('programme.officer', 'REG', id(99))]),
}

const FOUNDING = { nameEs: 'Dirección de capacitación', nameEn: 'Training directors', voterRole: 'train.director' } as const
const putting = { programmeId: PROGRAMME, deadline: '2026-04-01', by: 'somebody', now: '2026-02-01T10:00:00.000Z' }

/** Puts a text to the directors; `founding` says who they are where nobody has set it. */
export const putText = (
  tx: Handle,
  text: { subject: string; hash: string; id: string; text?: string; title?: PutTitle; places?: readonly TextPlace[] },
) => putToBody(tx, { ...putting, body: BODY, founding: { ...FOUNDING, members: COUNTRIES }, text: `{"of":"${text.subject}"}`, ...text })

export const seed = async (tx: Writer<never>): Promise<void> => {
  await keepProgrammeTables(tx, { programmeId: PROGRAMME, now: '2026-01-01T00:00:00.000Z' }, fixture)
  const rows = COUNTRIES.slice(2).map((code, at) => {
    return { programme_id: PROGRAMME, code, position: 10 + at, name_es: code, name_en: code, workshop_language: 'es' }
  })
  await insertRows(tx, 'country', rows)
  await putText(tx, { subject: 'syllabus:1', hash: HASH.first, id: TEXT.first })
  const places = [{ target: 'modules/M2', es: 'M2 · Probar', en: 'M2 · Proving' }]
  await putText(tx, { subject: 'syllabus:2', hash: HASH.second, id: TEXT.second, places })
  const two = { nameEs: 'Dos', nameEn: 'Two', members: ['HN', 'PA'] }
  await putToBody(tx, { ...putting, subject: 'syllabus:3', body: 'two', founding: two, text: '{}', hash: HASH.next, id: TEXT.toOthers })
}

type As = InHouse['as']
export const at = (name: string): string => `/api/decide/${name}`

export const call = {
  ...IN,
  body: BODY,
  titleEs: 'Reunión de direcciones de capacitación',
  titleEn: 'Meeting of training directors',
  day: '2026-03-02',
  zone: 'America/Guatemala',
  place: 'Ciudad de Guatemala',
  agenda: [TEXT.first, TEXT.second],
}

export const called = async (as: As, more: object = {}): Promise<string> => {
  const { body } = await as('officer').post(at('meeting.call'), { ...call, ...more })
  return String(body['meetingId'])
}

type Item = {
  places: unknown
  hash: string
  motion: number
  version: number
  tally: { for: string[]; silent: string[]; result: string; quorum: object; cast: number }
  conditions: { number: number; state: string; answered: string | null; may: string[] }[]
  votes: object[]
  decisions: object[]
  may: string[]
  votesFor: string[]
}
export type Shown = { agenda: Item[]; members: object[]; may: string[] }
export const shown = async (as: As, meetingId: string, who = 'reader'): Promise<Shown> =>
  (await as(who).get(at('meeting.show'), { ...IN, meetingId })).body as unknown as Shown
export const itemOf = async (as: As, meetingId: string, who = 'reader'): Promise<Item> => {
  const [first] = (await shown(as, meetingId, who)).agenda
  if (!first) throw new Error('the meeting has an agenda')
  return first
}

export const arrive = async (as: As, meetingId: string, how: Readonly<Record<string, string>>): Promise<void> => {
  for (const [country, there] of Object.entries(how)) {
    const holder = there.startsWith('by ') ? there.slice(3) : null
    const presence = { ...IN, meetingId, country, how: holder ? 'proxy' : there, holder }
    const reply = await as('officer').post(at('presence.record'), presence)
    if (reply.status !== 200) throw new Error(JSON.stringify(reply))
  }
}

/** A vote on the first point with what stands there; by an officer, or by whoever is named. */
export const vote = async (as: As, meetingId: string, given: { country: string; choice?: string; who?: string; more?: object }) => {
  const { country, choice = 'for', who = 'officer', more = {} } = given
  const { hash, motion } = await itemOf(as, meetingId)
  const input = { ...IN, meetingId, item: 1, country, choice, hash, motion, ...more }
  return as(who).post(at(who === 'officer' ? 'vote.record' : 'vote.cast'), input)
}

export const decide = async (as: As, meetingId: string, more: object = {}) => {
  const { hash, version } = await itemOf(as, meetingId)
  return as('officer').post(at('item.decide'), { ...IN, meetingId, item: 1, hash, version, ...more })
}

export const condition = {
  textEs: 'El módulo 2 dice cómo se custodia la prueba digital.',
  textEn: 'Module 2 says how digital evidence is kept.',
  target: 'modules/M2',
  owner: 'CR',
  due: '2026-05-01',
}
export const setCondition = (as: As, meetingId: string, more: object = {}) =>
  as('officer').post(at('condition.set'), { ...IN, meetingId, item: 1, ...condition, ...more })

/** Five in the room, one remote, one represented: all vote for it. */
export const FULL = { HN: 'room', PA: 'remote', CR: 'room', GT: 'room', NI: 'room', SV: 'room', BZ: 'by GT' } as const
export const allVote = async (as: As, meetingId: string): Promise<void> => {
  for (const country of ['HN', 'CR', 'GT', 'NI', 'SV', 'BZ']) await vote(as, meetingId, { country })
  await vote(as, meetingId, { country: 'PA', who: 'director-PA' })
}
