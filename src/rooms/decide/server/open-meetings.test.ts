import { describe, expect } from 'vitest'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { reading } from '#kernel/db/transaction.ts'
import { type InHouse, inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import {
  allVote,
  arrive,
  at,
  called,
  COUNTRIES,
  decide,
  FULL,
  HASH,
  IN,
  people,
  PROGRAMME,
  seed,
  setCondition,
  TEXT,
  vote,
} from './meeting.fixture.ts'
import { openMeetings, unscheduled } from './open-meetings.ts'

const TODAY = '2026-03-02T18:00:00.000Z'
const BEFORE = '2026-03-02T05:59:00.000Z'

const waitsOf = (house: InHouse['house'], now = TODAY) =>
  reading(house.database, contextOf(OPERATOR), async (db) =>
    (await openMeetings(db, PROGRAMME, now)).map(
      ({ what, count, countries }) => [what, count, [...new Set(countries)].toSorted().join()] as const,
    ),
  )
const unscheduledIn = (house: InHouse['house']) => reading(house.database, contextOf(OPERATOR), (db) => unscheduled(db, PROGRAMME))

describe.each(ENGINES)('what waits at meetings, on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it('is nothing where none was called; texts wait for an agenda', async ({ as, house }) => {
    expect([await waitsOf(house), await unscheduledIn(house)]).toEqual([[], 2])
    await called(as, { agenda: [TEXT.first] })
    expect(await unscheduledIn(house)).toBe(1)
  })
  it('is reading until the day has come at the place, then who is there, then votes', async ({ as, house }) => {
    const meetingId = await called(as, { agenda: [TEXT.first] })
    expect(await waitsOf(house, BEFORE)).toEqual([['read', 1, COUNTRIES.toSorted().join()]])
    expect(await waitsOf(house)).toEqual([['record', 1, '']])
    await arrive(as, meetingId, FULL)
    expect(await waitsOf(house)).toEqual([['vote', 7, 'CR,GT,HN,NI,PA,SV']])
    for (const country of ['HN', 'CR', 'GT', 'NI', 'SV']) await vote(as, meetingId, { country })
    expect(await waitsOf(house)).toEqual([['vote', 2, 'GT,PA']])
  })
  it('is the record of what all voted on, and then nothing', async ({ as, house }) => {
    const meetingId = await called(as, { agenda: [TEXT.first] })
    await arrive(as, meetingId, FULL)
    await allVote(as, meetingId)
    expect(await waitsOf(house)).toEqual([['close', 1, '']])
    await decide(as, meetingId)
    expect(await waitsOf(house)).toEqual([])
  })
  it('is an answer to each condition, and then the word of its owner', async ({ as, house }) => {
    const meetingId = await called(as, { agenda: [TEXT.first] })
    await arrive(as, meetingId, FULL)
    await setCondition(as, meetingId)
    await setCondition(as, meetingId, { owner: 'PA' })
    await allVote(as, meetingId)
    await decide(as, meetingId)
    expect(await waitsOf(house)).toEqual([['answer', 2, '']])
    const answered = { ...IN, meetingId, item: 1, number: 2, hash: HASH.next }
    await as('officer').post(at('condition.answer'), answered)
    expect(await waitsOf(house)).toEqual([
      ['answer', 1, ''],
      ['judge', 1, 'PA'],
    ])
    await as('director-PA').post(at('condition.accept'), { ...answered, verdict: 'refused', reasonEn: 'No.' })
    expect(await waitsOf(house)).toEqual([['answer', 2, '']])
  })
})
