import { describe, expect } from 'vitest'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { transaction } from '#kernel/db/transaction.ts'
import { sha256Hex } from '#seal/canonical.ts'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { allVote, arrive, at, BODY, called, decide, FULL, HASH, IN, people, putText, seed, shown, TEXT } from './meeting.fixture.ts'

const [LIST, FILE, BODIES, ADD] = [at('submission.list'), at('submission.file'), at('body.list'), at('agenda.add')] as const
const LATER = '0192f7a0-5b1e-7c3d-9a41-000000000186'
const TITLE = { es: 'Plan de estudios', en: 'Syllabus' }
const SAID = '{"que":"ámbito"}'
const OF_SAID = sha256Hex(SAID)

describe.each(ENGINES)('what waits for a vote, on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it('is listed for members alone', async ({ as }) => {
    for (const path of [LIST, BODIES]) {
      expect(await as('nobody').get(path, IN)).toMatchObject({ status: 401, code: 'access.sign-in' })
      expect(await as('elsewhere').get(path, IN)).toMatchObject({ status: 404, code: 'record.not-found' })
      expect(await as('reader').get(path, { programmeId: 'x' })).toMatchObject({ status: 400, details: [{ path: 'programmeId' }] })
    }
  })
  it('is what was put last, with one text to all of its body, and is not decided', async ({ as, house }) => {
    const listed = async () =>
      (await as('reader').get(LIST, IN)).body['submissions'] as { id: string; subject: string; hash: string; meetings: string[] }[]
    const first = await listed()
    expect(first.map(({ id }) => id).toSorted()).toEqual([TEXT.first, TEXT.second, TEXT.toOthers].toSorted())
    expect(first.find(({ id }) => id === TEXT.first)).toMatchObject({ subject: 'syllabus:1', hash: HASH.first, title: null, meetings: [] })
    await transaction(house.database, contextOf(OPERATOR), (tx) =>
      putText(tx, { subject: 'syllabus:2', hash: HASH.next, id: LATER, title: TITLE }),
    )
    const meetingId = await called(as, { agenda: [TEXT.first] })
    await arrive(as, meetingId, FULL)
    const on = (await listed()).map(({ id, meetings }) => [id, meetings] as const)
    expect(new Map(on)).toEqual(
      new Map([
        [LATER, []],
        [TEXT.first, [meetingId]],
        [TEXT.toOthers, []],
      ]),
    )
    expect((await listed()).find(({ id }) => id === LATER)).toMatchObject({ title: TITLE, hash: HASH.next })
    await allVote(as, meetingId)
    await decide(as, meetingId)
    expect((await listed()).map(({ id }) => id)).not.toContain(TEXT.first)
  })
  it('is handed out byte for byte', async ({ as, house }) => {
    await transaction(house.database, contextOf(OPERATOR), (tx) =>
      putText(tx, { subject: 'syllabus:4', hash: OF_SAID, id: LATER, text: SAID }),
    )
    const asked = { ...IN, submissionId: LATER, hash: OF_SAID }
    expect(await as('nobody').get(FILE, asked)).toMatchObject({ status: 401 })
    expect(await as('elsewhere').get(FILE, asked)).toMatchObject({ status: 404 })
    expect(await as('reader').get(FILE, { ...asked, hash: HASH.first })).toMatchObject({ status: 404 })
    expect(await as('reader').get(FILE, { ...asked, hash: 'x' })).toMatchObject({ status: 400, details: [{ path: 'hash' }] })
    const { file } = await as('reader').get(FILE, asked)
    expect(file).toMatchObject({ name: `${OF_SAID.slice(0, 12)}.json`, mediaType: 'application/json' })
    expect(sha256Hex(file?.bytes ?? '')).toBe(OF_SAID)
  })
  it('is decided by bodies, which say by which rule', async ({ as }) => {
    const { body } = await as('officer').get(BODIES, IN)
    expect(body).toMatchObject({
      bodies: [
        { code: BODY, voting: { quorum: null, majority: null, role: 'train.director' } },
        { code: 'two', members: ['HN', 'PA'] },
      ],
      may: ['set by which rule countries decide'],
    })
    expect((await as('director-HN').get(BODIES, IN)).body['may']).toEqual([])
  })
})

describe.each(ENGINES)('a point more on an agenda, on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })
  const add = { ...IN, submissionId: TEXT.second }

  it('is added by an officer, at the end', async ({ as, auditLines }) => {
    const meetingId = await called(as, { agenda: [TEXT.first] })
    expect(await as('nobody').post(ADD, { ...add, meetingId })).toMatchObject({ status: 401, code: 'access.sign-in' })
    for (const who of ['director-HN', 'reader', 'operator'])
      expect(await as(who).post(ADD, { ...add, meetingId })).toMatchObject({ status: 403, code: 'access.refused' })
    expect(await as('elsewhere').post(ADD, { ...add, meetingId })).toMatchObject({ status: 404, code: 'record.not-found' })
    expect(await as('officer').post(ADD, { ...add, meetingId, submissionId: 'x' })).toMatchObject({
      status: 400,
      details: [{ path: 'submissionId' }],
    })
    expect(await as('officer').post(ADD, { ...add, meetingId })).toMatchObject({ status: 200, body: { item: 2 } })
    expect((await auditLines()).at(-1)).toEqual({
      event: 'decide.agenda.add',
      actor: 'officer',
      subject: `${meetingId}/2`,
      fields: ['agenda'],
    })
    expect((await shown(as, meetingId)).agenda).toMatchObject([{ item: 1 }, { item: 2, hash: HASH.second, motion: 0 }])
  })
  it('is nothing that stands there, was put to others, or comes when all is decided', async ({ as }) => {
    const meetingId = await called(as, { agenda: [TEXT.first] })
    const adding = (submissionId: string) => as('officer').post(ADD, { ...IN, meetingId, submissionId })
    expect(await adding(TEXT.first)).toMatchObject({ status: 409, code: 'agenda.there' })
    for (const other of [TEXT.toOthers, TEXT.none])
      expect(await adding(other)).toMatchObject({ status: 422, code: 'agenda.not-one-text', details: { item: 2 } })
    await arrive(as, meetingId, FULL)
    await allVote(as, meetingId)
    await decide(as, meetingId)
    expect(await adding(TEXT.second)).toMatchObject({ status: 409, code: 'meeting.over' })
  })
  it('finds room for fifty', async ({ as, house }) => {
    const meetingId = await called(as, { agenda: [TEXT.first] })
    const id = (at: number) => `0192f7a0-5b1e-7c3d-9a41-0000000003${String(at).padStart(2, '0')}`
    const hash = 'b'.repeat(64)
    await transaction(house.database, contextOf(OPERATOR), async (tx) => {
      for (let point = 2; point <= 51; point += 1) await putText(tx, { subject: `more:${point}`, hash, id: id(point) })
    })
    for (let point = 2; point <= 50; point += 1) {
      const reply = await as('officer').post(ADD, { ...IN, meetingId, submissionId: id(point) })
      expect(reply).toMatchObject({ status: 200, body: { item: point } })
    }
    expect(await as('officer').post(ADD, { ...IN, meetingId, submissionId: id(51) })).toMatchObject({
      status: 422,
      code: 'agenda.full',
      details: { most: 50 },
    })
  })
})
