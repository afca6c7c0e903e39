import { describe, expect } from 'vitest'
import { z } from 'zod'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { hearing } from '#kernel/command/hearing.ts'
import { reading } from '#kernel/db/transaction.ts'
import type { InHouse } from '#test/house.ts'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { conditionsOn, confirmConditions, decisionOn } from './decisions.ts'
import {
  allVote,
  arrive,
  at,
  called,
  condition,
  decide,
  FULL,
  HASH,
  IN,
  itemOf,
  people,
  PROGRAMME,
  seed,
  setCondition,
  TEXT,
} from './meeting.fixture.ts'

/** Stands for the room whose text it is: it takes any successor that all owners accept; of the second text it tries too early. */
const confirming = hearing({
  event: 'decide.condition.accept',
  reads: z.object({ subject: z.string(), hash: z.string(), open: z.array(z.int()) }),
  hear: async ({ tx, read: { subject, hash, open }, actor, now }) => {
    if (open.length > 0 && subject !== 'syllabus:2') return undefined
    await confirmConditions(tx, { programmeId: PROGRAMME, subject, hash, by: actor.id, now })
    return { event: 'test.text.approved', subject, fields: ['hash'] }
  },
})
const house = { ...rooms, hearings: [...rooms.hearings, confirming] }
const [SET, WITHDRAW, ANSWER, ACCEPT] = ['set', 'withdraw', 'answer', 'accept'].map((name) => at(`condition.${name}`)) as [
  string,
  string,
  string,
  string,
]

/** Approved with two conditions: Costa Rica asks for one, Panama for the other. */
const approved = async (as: InHouse['as']): Promise<string> => {
  const meetingId = await called(as)
  await arrive(as, meetingId, FULL)
  await setCondition(as, meetingId)
  await setCondition(as, meetingId, { owner: 'PA', target: 'modules/M3' })
  await allVote(as, meetingId)
  await decide(as, meetingId)
  return meetingId
}
const answer = (as: InHouse['as'], meetingId: string, number: number, hash: string = HASH.next) =>
  as('officer').post(ANSWER, { ...IN, meetingId, item: 1, number, hash })
const accept = (as: InHouse['as'], [who, number]: readonly [string, number], asked: object) =>
  as(who).post(ACCEPT, { ...IN, item: 1, number, hash: HASH.next, verdict: 'accepted', ...asked })

describe.each(ENGINES)('a condition on %s', (engine) => {
  const it = inHouse(engine, { rooms: house, people, seed })

  it('names a place of the text, where the room that put it says which there are', async ({ as }) => {
    const meetingId = await called(as, { agenda: [TEXT.second] })
    expect((await itemOf(as, meetingId)).places).toEqual([{ target: 'modules/M2', es: 'M2 · Probar', en: 'M2 · Proving' }])
    const asked = { ...IN, meetingId, item: 1, ...condition }
    expect(await as('officer').post(SET, { ...asked, target: 'modules/M9' })).toMatchObject({
      status: 422,
      code: 'condition.no-such-place',
      details: { target: 'modules/M9' },
    })
    expect((await itemOf(as, meetingId)).conditions).toEqual([])
    expect(await as('officer').post(SET, { ...asked, target: 'modules/M2' })).toMatchObject({ status: 200 })
  })

  it('is put on the table by an officer, for a member of the meeting, before the decision', async ({ as, auditLines }) => {
    const meetingId = await called(as)
    const asked = { ...IN, meetingId, item: 1, ...condition }
    expect(await as('nobody').post(SET, asked)).toMatchObject({ status: 401, code: 'access.sign-in' })
    for (const who of ['director-CR', 'reader', 'operator']) expect(await as(who).post(SET, asked)).toMatchObject({ status: 403 })
    expect(await as('elsewhere').post(SET, asked)).toMatchObject({ status: 404, code: 'record.not-found' })
    expect(await as('officer').post(SET, { ...asked, target: '/modules', textEn: ' ' })).toMatchObject({
      status: 400,
      details: [{ path: 'textEn' }, { path: 'target' }],
    })
    expect(await as('officer').post(SET, { ...asked, owner: 'US' })).toMatchObject({
      status: 422,
      code: 'condition.owner-unknown',
      details: { country: 'US' },
    })
    expect(await as('officer').post(SET, asked)).toMatchObject({ status: 200, body: { number: 1, motion: 1 } })
    expect((await auditLines()).at(-1)).toEqual({
      event: 'decide.condition.set',
      actor: 'officer',
      subject: `${meetingId}/1/condition 1`,
      fields: ['text', 'target', 'owner', 'due'],
    })
    expect((await itemOf(as, meetingId)).conditions).toEqual([
      { number: 1, ...condition, state: 'open', answered: null, reasonEs: null, reasonEn: null, may: [] },
    ])
  })
  it('is taken off it before the decision, and its number is not given again', async ({ as, auditLines }) => {
    const meetingId = await called(as)
    await setCondition(as, meetingId)
    const asked = { ...IN, meetingId, item: 1, number: 1 }
    expect(await as('nobody').post(WITHDRAW, asked)).toMatchObject({ status: 401 })
    expect(await as('director-CR').post(WITHDRAW, asked)).toMatchObject({ status: 403 })
    expect(await as('elsewhere').post(WITHDRAW, asked)).toMatchObject({ status: 404 })
    expect(await as('officer').post(WITHDRAW, { ...asked, number: 2 })).toMatchObject({ status: 404 })
    expect(await as('officer').post(WITHDRAW, { ...asked, number: 0 })).toMatchObject({ status: 400, details: [{ path: 'number' }] })
    expect(await as('officer').post(WITHDRAW, asked)).toMatchObject({ status: 200, body: { number: 1, motion: 2 } })
    expect(await as('officer').post(WITHDRAW, asked)).toMatchObject({ status: 409, code: 'condition.withdrawn' })
    expect((await auditLines()).at(-1)).toMatchObject({ event: 'decide.condition.withdraw', subject: `${meetingId}/1/condition 1` })
    expect(await setCondition(as, meetingId)).toMatchObject({ body: { number: 2, motion: 3 } })
    expect((await itemOf(as, meetingId)).conditions).toMatchObject([{ number: 2 }])
    expect(await answer(as, meetingId, 1)).toMatchObject({ status: 409, code: 'condition.withdrawn' })
  })
  it('waits for a successor once it was approved under it', async ({ as, auditLines }) => {
    const open = await called(as)
    await setCondition(as, open)
    expect(await answer(as, open, 1)).toMatchObject({ status: 409, code: 'condition.closed' })
    const meetingId = await approved(as)
    const asked = { ...IN, meetingId, item: 1, number: 1, hash: HASH.next }
    expect(await as('nobody').post(ANSWER, asked)).toMatchObject({ status: 401 })
    expect(await as('director-CR').post(ANSWER, asked)).toMatchObject({ status: 403 })
    expect(await as('elsewhere').post(ANSWER, asked)).toMatchObject({ status: 404 })
    expect(await as('officer').post(ANSWER, { ...asked, hash: 'x' })).toMatchObject({ status: 400, details: [{ path: 'hash' }] })
    expect(await answer(as, meetingId, 1, HASH.first)).toMatchObject({ status: 409, code: 'condition.same-text' })
    expect(await answer(as, meetingId, 1)).toMatchObject({ status: 200, body: { subject: 'syllabus:1', number: 1, hash: HASH.next } })
    expect(await answer(as, meetingId, 1)).toMatchObject({ status: 409, code: 'condition.same-text' })
    expect((await auditLines()).at(-1)).toMatchObject({ event: 'decide.condition.answer', fields: ['hash'] })
  })
  it('is accepted by whoever asked for it alone, of the text that was read', async ({ as, auditLines }) => {
    const meetingId = await approved(as)
    expect(await accept(as, ['director-CR', 1], { meetingId })).toMatchObject({ status: 409, code: 'condition.other-text' })
    await answer(as, meetingId, 1)
    expect(await accept(as, ['nobody', 1], { meetingId })).toMatchObject({ status: 401 })
    for (const who of ['officer', 'director-PA', 'director-REG', 'signatory-HN', 'operator'])
      expect(await accept(as, [who, 1], { meetingId })).toMatchObject({ status: 403, code: 'access.refused' })
    expect(await accept(as, ['elsewhere', 1], { meetingId })).toMatchObject({ status: 404 })
    expect(await accept(as, ['director-CR', 1], { meetingId, verdict: 'perhaps' })).toMatchObject({ status: 400 })
    expect(await accept(as, ['director-CR', 1], { meetingId, hash: HASH.second })).toMatchObject({ code: 'condition.other-text' })
    expect(await accept(as, ['director-CR', 1], { meetingId, verdict: 'refused' })).toMatchObject({
      status: 422,
      code: 'condition.wordless',
    })
    const [mine] = (await itemOf(as, meetingId, 'director-CR')).conditions
    expect(mine).toMatchObject({ state: 'answered', answered: HASH.next, may: ['say whether a condition of one’s country is met'] })
    const refused = await accept(as, ['director-CR', 1], { meetingId, verdict: 'refused', reasonEs: 'Falta el sello.' })
    expect(refused).toMatchObject({ status: 200, body: { verdict: 'refused', open: [1, 2] } })
    expect((await itemOf(as, meetingId, 'director-CR')).conditions).toMatchObject([
      { state: 'refused', reasonEs: 'Falta el sello.', may: [] },
      { state: 'open', answered: null },
    ])
    expect((await auditLines()).at(-1)).toMatchObject({ event: 'decide.condition.accept', fields: ['verdict', 'reason'] })
    await answer(as, meetingId, 1, 'e'.repeat(64))
    expect((await itemOf(as, meetingId)).conditions[0]).toMatchObject({ state: 'answered', answered: 'e'.repeat(64), reasonEs: null })
  })
  it('holds up the approval until the last owner accepts, and then the successor is as decided', async ({
    as,
    house: { database },
    auditLines,
  }) => {
    const meetingId = await approved(as)
    const about = { programmeId: PROGRAMME, subject: 'syllabus:1', hash: HASH.next }
    const read = <Result>(ask: (db: Parameters<typeof conditionsOn>[0]) => Promise<Result>) => reading(database, contextOf(OPERATOR), ask)
    for (const number of [1, 2]) await answer(as, meetingId, number)
    expect(await accept(as, ['director-CR', 1], { meetingId })).toMatchObject({ status: 200, body: { open: [2] } })
    expect(await read((db) => decisionOn(db, about))).toBeUndefined()
    expect(await read((db) => conditionsOn(db, about))).toMatchObject({
      approved: { hash: HASH.first, outcome: 'approved-with-conditions' },
      met: null,
      conditions: [
        { number: 1, target: 'modules/M2', state: 'accepted' },
        { number: 2, owner: 'PA', target: 'modules/M3', state: 'answered' },
      ],
    })
    expect(await accept(as, ['director-PA', 2], { meetingId })).toMatchObject({ status: 200, body: { open: [] } })
    expect(await read((db) => decisionOn(db, about))).toMatchObject({ outcome: 'conditions-met', hash: HASH.next, tally: null })
    expect(await itemOf(as, meetingId)).toMatchObject({
      decisions: [
        { outcome: 'approved-with-conditions', hash: HASH.first },
        { outcome: 'conditions-met', hash: HASH.next },
      ],
      tally: { result: 'consensus' },
    })
    expect((await auditLines()).slice(-2)).toMatchObject([
      { event: 'test.text.approved', actor: 'director-PA' },
      { event: 'decide.condition.accept', actor: 'director-PA' },
    ])
    for (const refused of [await answer(as, meetingId, 1, 'e'.repeat(64)), await accept(as, ['director-CR', 1], { meetingId })])
      expect(refused).toMatchObject({ status: 409, code: 'condition.closed' })
  })
  it('cannot be confirmed before that: what the listener tries undoes the acceptance too', async ({ as }) => {
    const meetingId = await called(as)
    await arrive(as, meetingId, FULL)
    const second = { meetingId, item: 2 }
    for (const owner of ['CR', 'PA']) await setCondition(as, meetingId, { item: 2, owner })
    const voted = { ...IN, ...second, choice: 'for', hash: HASH.second, motion: 2 }
    for (const country of ['HN', 'CR', 'GT', 'NI', 'SV', 'BZ']) await as('officer').post(at('vote.record'), { ...voted, country })
    await as('director-PA').post(at('vote.cast'), { ...voted, country: 'PA' })
    const { body } = await as('officer').get(at('meeting.show'), { ...IN, meetingId })
    const [, { version }] = body['agenda'] as [object, { version: number }]
    expect(await as('officer').post(at('item.decide'), { ...IN, ...second, hash: HASH.second, version })).toMatchObject({
      body: { outcome: 'approved-with-conditions' },
    })
    await as('officer').post(ANSWER, { ...IN, ...second, number: 1, hash: HASH.next })
    expect(await accept(as, ['director-CR', 1], second)).toMatchObject({ status: 409, code: 'condition.open', details: { numbers: '2' } })
    const { body: after } = await as('reader').get(at('meeting.show'), { ...IN, meetingId })
    expect(after['agenda']).toMatchObject([{}, { conditions: [{ state: 'answered' }, { state: 'open' }] }])
  })
  it('has nothing to say of what was approved under none, and nothing to confirm', async ({ as, house: { database } }) => {
    const meetingId = await called(as)
    await arrive(as, meetingId, FULL)
    await allVote(as, meetingId)
    await decide(as, meetingId)
    const about = { programmeId: PROGRAMME, subject: 'syllabus:1', hash: HASH.next }
    expect(await reading(database, contextOf(OPERATOR), (db) => conditionsOn(db, about))).toBeUndefined()
    const confirmed = reading(database, contextOf(OPERATOR), (db) =>
      confirmConditions(db, { ...about, by: 'x', now: '2026-03-02T00:00:00Z' }),
    )
    await expect(confirmed).rejects.toMatchObject({ code: 'condition.closed' })
  })
})
