import { describe, expect } from 'vitest'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { transaction } from '#kernel/db/transaction.ts'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import {
  arrive,
  at,
  called,
  decide,
  allVote,
  FULL,
  HASH,
  IN,
  itemOf,
  people,
  putText,
  seed,
  setCondition,
  vote,
} from './meeting.fixture.ts'

const [CAST, RECORD] = [at('vote.cast'), at('vote.record')]
const ballot = { ...IN, item: 1, choice: 'for', hash: HASH.first, motion: 0 }

describe.each(ENGINES)('a vote on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it('is cast by whoever sits for the country by the role of the body, or for its proxy', async ({ as }) => {
    const meetingId = await called(as)
    await arrive(as, meetingId, FULL)
    const cast = (who: string, country: string) => as(who).post(CAST, { ...ballot, meetingId, country })
    expect(await cast('nobody', 'PA')).toMatchObject({ status: 401, code: 'access.sign-in' })
    for (const who of ['officer', 'reader', 'operator']) expect(await as(who).post(CAST, {})).toMatchObject({ status: 403 })
    for (const who of ['director-HN', 'director-REG']) expect(await cast(who, 'PA')).toMatchObject({ status: 403, code: 'access.refused' })
    expect(await cast('signatory-HN', 'HN')).toMatchObject({ status: 403 })
    expect(await cast('elsewhere', 'HN')).toMatchObject({ status: 404, code: 'record.not-found' })
    expect(await cast('director-HN', 'US')).toMatchObject({ status: 404 })
    expect(await as('director-PA').post(CAST, { ...ballot, meetingId, country: 'PA', item: 3 })).toMatchObject({ status: 404 })
    expect(await cast('director-PA', 'PA')).toMatchObject({ status: 200 })
    expect(await cast('director-GT', 'BZ')).toMatchObject({ status: 200 })
    expect(await cast('director-GT', 'HN')).toMatchObject({ status: 403 })
    expect((await itemOf(as, meetingId, 'director-GT')).votesFor).toEqual(['BZ', 'GT'])
  })
  it('names the fields that it cannot take', async ({ as }) => {
    const asked = { ...ballot, meetingId: await called(as), country: 'PA', choice: 'perhaps', hash: 'x' }
    expect(await as('director-PA').post(CAST, asked)).toMatchObject({ status: 400, details: [{ path: 'choice' }, { path: 'hash' }] })
    expect(await as('officer').post(RECORD, asked)).toMatchObject({ status: 400 })
  })
  it('needs somebody who speaks for the country at that moment', async ({ as }) => {
    const meetingId = await called(as)
    const nobody = { status: 409, code: 'vote.nobody-speaks', details: { country: 'BZ' } }
    expect(await vote(as, meetingId, { country: 'BZ', who: 'director-BZ' })).toMatchObject(nobody)
    await arrive(as, meetingId, { GT: 'room', BZ: 'by GT' })
    expect(await vote(as, meetingId, { country: 'BZ', who: 'director-BZ' })).toMatchObject({
      status: 409,
      code: 'vote.represented',
      details: { country: 'BZ', holder: 'GT' },
    })
    await arrive(as, meetingId, { GT: 'absent' })
    expect(await vote(as, meetingId, { country: 'BZ' })).toMatchObject(nobody)
    expect(await vote(as, meetingId, { country: 'BZ', who: 'director-GT' })).toMatchObject({ status: 403 })
    await arrive(as, meetingId, { BZ: 'remote' })
    expect(await vote(as, meetingId, { country: 'BZ', who: 'director-BZ' })).toMatchObject({ status: 200 })
  })
  it('is recorded by an officer of whoever is heard in the room, and of nobody who is remote', async ({ as }) => {
    const meetingId = await called(as)
    await arrive(as, meetingId, FULL)
    const recorded = (who: string, country = 'HN') => as(who).post(RECORD, { ...ballot, meetingId, country })
    expect(await recorded('nobody')).toMatchObject({ status: 401 })
    for (const who of ['director-HN', 'reader', 'operator']) expect(await recorded(who)).toMatchObject({ status: 403 })
    expect(await recorded('elsewhere')).toMatchObject({ status: 404 })
    expect(await recorded('officer', 'PA')).toMatchObject({ status: 409, code: 'vote.remote', details: { country: 'PA' } })
    await arrive(as, meetingId, { BZ: 'absent', NI: 'by PA' })
    expect(await recorded('officer', 'NI')).toMatchObject({ status: 409, code: 'vote.remote', details: { country: 'PA' } })
    expect(await recorded('officer')).toMatchObject({ status: 200, body: { subject: 'syllabus:1', country: 'HN', choice: 'for' } })
  })
  it('is replaced by own hand alone where it was cast by own hand', async ({ as }) => {
    const meetingId = await called(as)
    await arrive(as, meetingId, FULL)
    const byHand = (country: string) => ({ status: 409, code: 'vote.by-hand', details: { country, name: expect.any(Object) } })
    await vote(as, meetingId, { country: 'PA', choice: 'against', who: 'director-PA' })
    await vote(as, meetingId, { country: 'BZ', choice: 'against', who: 'director-GT' })
    await arrive(as, meetingId, { PA: 'room' })
    for (const country of ['PA', 'BZ']) expect(await vote(as, meetingId, { country })).toMatchObject(byHand(country))
    await arrive(as, meetingId, { PA: 'by CR' })
    expect(await vote(as, meetingId, { country: 'PA', who: 'director-CR' })).toMatchObject(byHand('PA'))
    expect((await itemOf(as, meetingId, 'director-CR')).votesFor).toEqual(['CR'])
    await arrive(as, meetingId, { PA: 'room', BZ: 'remote' })
    for (const country of ['PA', 'BZ'])
      expect(await vote(as, meetingId, { country, choice: 'abstain', who: `director-${country}` })).toMatchObject({ status: 200 })
  })
  it('counts where it was cast by own hand, though an officer records that its country left', async ({ as }) => {
    const meetingId = await called(as)
    await arrive(as, meetingId, FULL)
    for (const country of ['HN', 'CR', 'GT', 'NI', 'BZ']) await vote(as, meetingId, { country })
    for (const country of ['SV', 'PA']) await vote(as, meetingId, { country, choice: 'against', who: `director-${country}` })
    await arrive(as, meetingId, { SV: 'absent', PA: 'absent', NI: 'absent' })
    expect(await decide(as, meetingId)).toMatchObject({ code: 'item.without-quorum' })
    await arrive(as, meetingId, { SV: 'room' })
    expect(await decide(as, meetingId)).toMatchObject({ status: 200, body: { outcome: 'approved' } })
    expect((await itemOf(as, meetingId)).tally).toMatchObject({ against: ['PA', 'SV'], cast: 6, result: 'carried' })
  })
  it('is on what was read: the very text, and the conditions on the table', async ({ as, house }) => {
    const meetingId = await called(as)
    await arrive(as, meetingId, FULL)
    const other = { status: 409, code: 'vote.other-text' }
    expect(await vote(as, meetingId, { country: 'HN', more: { hash: HASH.second } })).toMatchObject(other)
    expect(await vote(as, meetingId, { country: 'HN' })).toMatchObject({ status: 200 })
    await setCondition(as, meetingId)
    expect(await vote(as, meetingId, { country: 'CR', more: { motion: 0 } })).toMatchObject(other)
    expect(await itemOf(as, meetingId)).toMatchObject({ motion: 1, votes: [], tally: { cast: 0, for: [] } })
    await transaction(house.database, contextOf(OPERATOR), (tx) =>
      putText(tx, { subject: 'syllabus:1', hash: HASH.next, id: '0192f7a0-5b1e-7c3d-9a41-000000000187' }),
    )
    expect(await vote(as, meetingId, { country: 'HN' })).toMatchObject({ code: 'submission.superseded', details: { number: 2 } })
    expect(await itemOf(as, meetingId)).toMatchObject({ superseded: true, may: [] })
  })
  it('may be given anew until the decision, the last one counts, and none after it', async ({ as, auditLines }) => {
    const meetingId = await called(as)
    await arrive(as, meetingId, FULL)
    await allVote(as, meetingId)
    await vote(as, meetingId, { country: 'PA', who: 'director-PA', choice: 'against' })
    await vote(as, meetingId, { country: 'HN', choice: 'abstain' })
    const item = await itemOf(as, meetingId)
    expect(item.tally).toMatchObject({
      for: ['BZ', 'CR', 'GT', 'NI', 'SV'],
      against: ['PA'],
      abstained: ['HN'],
      silent: [],
      result: 'carried',
    })
    expect(item.votes).toContainEqual({ country: 'PA', choice: 'against', how: 'remote', recorded: false, at: '2026-03-02T15:04:05.000Z' })
    expect(item.votes).toContainEqual({ country: 'BZ', choice: 'for', how: 'proxy', recorded: true, at: '2026-03-02T15:04:05.000Z' })
    expect(await decide(as, meetingId)).toMatchObject({ status: 200 })
    const decided = { status: 409, code: 'item.decided', details: { outcome: 'approved' } }
    expect(await vote(as, meetingId, { country: 'PA', who: 'director-PA' })).toMatchObject(decided)
    expect(await vote(as, meetingId, { country: 'HN' })).toMatchObject(decided)
    expect((await auditLines()).filter(({ event }) => event === 'decide.vote.cast')).toEqual(
      [1, 2].map(() => ({ event: 'decide.vote.cast', actor: 'director-PA', subject: `${meetingId}/1/PA`, fields: ['choice'] })),
    )
    expect((await auditLines()).at(-2)).toMatchObject({ event: 'decide.vote.record', actor: 'officer', subject: `${meetingId}/1/HN` })
  })
})
