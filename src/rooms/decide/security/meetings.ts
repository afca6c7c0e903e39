import { putToBody } from '../server/port.ts'
import type { Writer } from '#kernel/db/handles.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import { accountOf, PROGRAMME } from '#test/security/people.ts'

/** A meeting of both countries: Honduras in the room, Guatemala remote, three points of which the second is decided under conditions. And one of directors. */
const id = (last: number): string => `0192f7a0-5b1e-7c3d-9a41-00000000c${String(last).padStart(3, '0')}`
const AT = '2026-02-01T00:00:00Z'
const KEEPER = accountOf('officer')

export const MEETING = { held: id(0), none: id(9), directors: id(8) } as const
export const ON_TABLE = { open: id(1), conditional: id(2), voted: id(3) } as const
/** Put to the same body and on no agenda; and the one point of a meeting at which directors vote. */
export const OFF_TABLE = { later: id(4), taught: id(5) } as const
export const READ = { put: 'a'.repeat(64), successor: 'd'.repeat(64), other: 'e'.repeat(64) } as const
/** What the third point is at: two were recorded as present, two voted. */
export const VOTED_VERSION = 4

const inMeeting = { programme_id: PROGRAMME, meeting: MEETING.held }
const recorded = { recorded_by: KEEPER, recorded_at: AT }

const conditions = [
  { item: 1, number: 1, owner: 'GT' },
  { item: 2, number: 1, owner: 'HN' },
  { item: 2, number: 2, owner: 'GT' },
].map((one) => ({ ...inMeeting, ...one, text_es: 'x', text_en: 'x', target: 'm', due: '2026-04-01', set_by: KEEPER, set_at: AT }))

export const seedMeetings = async (tx: Writer<never>): Promise<void> => {
  const put = { programmeId: PROGRAMME, body: 'countries', deadline: '2026-04-01', by: KEEPER, now: '2026-02-01T10:00:00.000Z' }
  for (const [name, one] of Object.entries(ON_TABLE))
    await putToBody(tx, { ...put, subject: `text:${name}`, text: '{}', hash: READ.put, id: one })
  const called = { programme_id: PROGRAMME, id: MEETING.held, body: 'countries', title_es: 'Uno', title_en: 'One', day: '2026-02-01' }
  const rule = { zone: 'America/Guatemala', place: 'x', voter_role: 'programme.country-signatory', called_by: KEEPER, called_at: AT }
  await insertRows(tx, 'meeting', [{ ...called, ...rule }])
  const members = ['HN', 'GT'].map((country, position) => ({ ...inMeeting, country, position }))
  await insertRows(tx, 'meeting_member', members)
  for (const [name, one] of Object.entries(OFF_TABLE))
    await putToBody(tx, { ...put, subject: `text:${name}`, text: '{}', hash: READ.put, id: one })
  const ofDirectors = { ...called, ...rule, id: MEETING.directors, voter_role: 'train.director' }
  const inOther = { meeting: MEETING.directors }
  await insertRows(tx, 'meeting', [ofDirectors])
  await insertRows(
    tx,
    'meeting_member',
    members.map((one) => ({ ...one, ...inOther })),
  )
  await insertRows(tx, 'agenda_item', [{ ...inMeeting, ...inOther, number: 1, submission: OFF_TABLE.taught }])
  await insertRows(
    tx,
    'presence',
    members.map((one) => ({ ...one, ...inOther, how: 'room', ...recorded })),
  )
  const agenda = Object.values(ON_TABLE).map((submission, at) => ({ ...inMeeting, number: at + 1, submission }))
  await insertRows(tx, 'agenda_item', agenda)
  const presences = members.map((one) => ({ ...one, how: one.country === 'HN' ? 'room' : 'remote', ...recorded }))
  await insertRows(tx, 'presence', presences)
  const vote = { choice: 'for', how: 'room', hash: READ.put, motion: 0, ...recorded }
  await insertRows(
    tx,
    'vote',
    members.map((one) => ({ ...one, item: 3, ...vote })),
  )
  await insertRows(tx, 'approval_condition', conditions)
  const outcome = { outcome: 'approved-with-conditions', hash: READ.put, tally: TALLY, decided_by: KEEPER, decided_at: AT }
  await insertRows(tx, 'decision', [{ ...inMeeting, item: 2, submission: ON_TABLE.conditional, confirms: false, ...outcome }])
  const answered = { ...inMeeting, item: 2, position: 1, hash: READ.successor, stand: 'answered', answered_by: KEEPER, answered_at: AT }
  await insertRows(
    tx,
    'condition_answer',
    [1, 2].map((number) => ({ ...answered, number })),
  )
}

const TALLY = JSON.stringify({
  rule: { quorum: null, majority: null },
  members: ['HN', 'GT'],
  present: [
    { country: 'HN', how: 'room' },
    { country: 'GT', how: 'remote' },
  ],
  represented: [],
  quorum: { need: 2, have: 2, met: true },
  cast: 2,
  for: ['HN', 'GT'],
  against: [],
  abstained: [],
  silent: [],
  result: 'consensus',
})
