import { describe, expect } from 'vitest'
import { putToBody } from '#decide/port'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { transaction } from '#kernel/db/transaction.ts'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { verifySigned } from '../../domain/syllabus/verify-signed.ts'
import type { Syllabus } from '../../contract/syllabus.ts'
import {
  accept,
  after,
  answerWith,
  AT,
  COUNTRIES,
  first,
  IN,
  meet,
  people,
  PROGRAMME,
  put,
  record,
  seed,
  setCondition,
  shown,
  stateOf,
  voteAll,
} from './syllabus.fixture.ts'

type As = Parameters<typeof first>[0]
/** Approved with one condition, which names a module. */
const underCondition = async (as: As) => {
  const sha256 = await first(as)
  const meetingId = await meet(as, await put(as, sha256))
  await setCondition(as, meetingId, 'modules/M2')
  expect(await voteAll(as, meetingId)).toMatchObject({ status: 200, body: { outcome: 'approved-with-conditions' } })
  return { sha256, meetingId }
}
const meets = (one: Syllabus): void => void (one.modules[1]!.purpose.en += ' It says how digital evidence is kept.')

describe.each(ENGINES)('what the directors decide on a syllabus on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it('is exported as a file once it is approved, and not before', async ({ as }) => {
    const sha256 = await first(as)
    const asked = { ...IN, sha256 }
    expect(await as('nobody').get(AT.file, asked)).toMatchObject({ status: 401 })
    expect(await as('elsewhere').get(AT.file, asked)).toMatchObject({ status: 404 })
    expect(await as('reader').get(AT.file, { ...asked, sha256: 'x' })).toMatchObject({ status: 400 })
    expect(await as('reader').get(AT.file, asked)).toMatchObject({ status: 409, code: 'syllabus.not-approved' })
    await voteAll(as, await meet(as, await put(as, sha256)))
    const { file } = await as('reader').get(AT.file, asked)
    expect(file).toMatchObject({ name: 'central-america-first-1.0.0-rc.1.signed.json', mediaType: 'application/json; charset=utf-8' })
    const text = new TextDecoder().decode(file?.bytes)
    const { key } = JSON.parse(text) as { key: string }
    expect(await verifySigned(text, [key])).toMatchObject({ fault: undefined })
  })

  it('approves that very text, which the programme signs', async ({ as, auditLines }) => {
    const sha256 = await first(as)
    const meetingId = await meet(as, await put(as, sha256))
    expect(await voteAll(as, meetingId)).toMatchObject({ status: 200, body: { outcome: 'approved', hash: sha256 } })
    const found = await shown(as, sha256)
    expect(found.steps.map(({ state }) => state)).toEqual(['draft', 'submitted', 'approved'])
    expect(found.approved).toMatchObject({
      key: expect.stringMatching(/^[0-9a-f]{64}$/),
      approval: {
        syllabus: sha256,
        programme: PROGRAMME,
        chapters: [{ id: 'chapter-1' }],
        decision: { outcome: 'approved', hash: sha256, voted: sha256, votes: { for: ['HN', 'CR', 'GT', 'NI'], result: 'consensus' } },
      },
    })
    expect(found['lastVoted']).toBe(sha256)
    expect((await auditLines()).find(({ event }) => event === 'train.syllabus.approved')).toMatchObject({
      subject: 'train.syllabus:central-america-first 1.0.0-rc.1',
      fields: ['state'],
    })
    expect(await as('team-CR').post(AT.put, { ...IN, sha256, deadline: '2026-04-01' })).toMatchObject({ code: 'syllabus.not-open' })
  })

  it('returns it where the votes do not carry it, and it may be put again', async ({ as }) => {
    const sha256 = await first(as)
    const meetingId = await meet(as, await put(as, sha256))
    expect(await voteAll(as, meetingId, 'against')).toMatchObject({ body: { outcome: 'returned' } })
    expect(await stateOf(as, sha256)).toBe('returned')
    await put(as, sha256)
    expect(await stateOf(as, sha256)).toBe('submitted')
  })

  it('changes nothing by a decision on another text, and everybody sees that it came', async ({ as, house, auditLines }) => {
    const sha256 = await first(as)
    await put(as, sha256)
    const other = 'b'.repeat(64)
    const id = '0192f7a0-5b1e-7c3d-9a41-0000000000f1'
    await transaction(house.database, contextOf(OPERATOR), (tx) =>
      putToBody(tx, {
        ...IN,
        subject: 'train.syllabus:central-america-first',
        body: 'training-directors',
        founding: { nameEs: 'x', nameEn: 'x', members: COUNTRIES, voterRole: 'train.director' },
        text: '{}',
        hash: other,
        deadline: '2026-04-01',
        by: 'somebody',
        now: '2026-03-02T00:00:00.000Z',
        id,
      }),
    )
    expect(await voteAll(as, await meet(as, id))).toMatchObject({ status: 200, body: { outcome: 'approved', hash: other } })
    expect(await stateOf(as, sha256)).toBe('submitted')
    expect((await as('reader').get(AT.list, IN)).body['incidents']).toMatchObject([{ sha256: other, outcome: 'approved' }])
    expect((await auditLines()).find(({ event }) => event === 'train.syllabus.unmatched')).toMatchObject({ subject: other })
  })
})

describe.each(ENGINES)('a syllabus that is approved under a condition on %s', (engine) => {
  let under: Awaited<ReturnType<typeof underCondition>>
  const before = async ({ as }: { as: As }) => void (under = await underCondition(as))
  const it = inHouse(engine, { rooms, people, seed, before })

  it('approves a successor that changes what the condition names, once its owner accepts', async ({ as }) => {
    const { sha256, meetingId } = under
    expect(await stateOf(as, sha256)).toBe('approved-with-conditions')
    const next = await record(as, after(sha256, '1.0.0', meets))
    expect(await shown(as, next)).toMatchObject({
      wider: [],
      meeting: null,
      conditions: { voted: sha256, meeting: meetingId, open: true, all: [{ number: 1, state: 'open' }] },
    })
    expect((await shown(as, sha256))['meeting']).toBe(meetingId)
    // One that was withdrawn is not put beside them, and does not lead there.
    const mistaken = await record(as, after(sha256, '1.0.0-rc.9', meets))
    await as('team-CR').post(AT.withdraw, { ...IN, sha256: mistaken, reason: 'No.' })
    expect(await shown(as, mistaken)).toMatchObject({ state: 'withdrawn', wider: [], conditions: { open: false } })
    expect(await answerWith(as, meetingId, next)).toMatchObject({ status: 200 })
    expect(await accept(as, meetingId, next, 'refused')).toMatchObject({ status: 200, body: { open: [1] } })
    expect(await stateOf(as, next)).toBe('draft')
    // What was put beside a condition is in the record of a meeting.
    expect(await as('team-CR').post(AT.withdraw, { ...IN, sha256: next, reason: 'No.' })).toMatchObject({
      status: 409,
      details: { rests: ['condition'] },
    })
    expect(await accept(as, meetingId, next)).toMatchObject({ status: 200, body: { open: [] } })
    expect([await stateOf(as, sha256), await stateOf(as, next)]).toEqual(['superseded', 'approved'])
    expect(await shown(as, next)).toMatchObject({ meeting: meetingId, conditions: { open: false } })
    expect((await shown(as, next)).approved).toMatchObject({
      approval: {
        syllabus: next,
        decision: { outcome: 'conditions-met', hash: next, voted: sha256, conditions: [{ target: 'modules/M2' }] },
      },
    })
  })

  it('refuses a wider change by name, in the text, in its order and in a chapter', async ({ as }) => {
    const { sha256, meetingId } = under
    const wider = await record(
      as,
      after(sha256, '1.0.0', (one) => {
        meets(one)
        one.measuring.en += ' More.'
        one.outcomes.find(({ code }) => code === 'M3.O1')!.text.es += ' Y más.'
        one.modules.reverse()
      }),
    )
    expect(await answerWith(as, meetingId, wider)).toMatchObject({
      status: 409,
      code: 'syllabus.wider-change',
      details: { places: 'measuring, M3.O1' },
    })
    expect((await shown(as, wider)).wider).toEqual(['measuring', 'M3.O1'])
    const turned = await record(
      as,
      after(sha256, '1.0.1', (one) => void one.modules.reverse()),
    )
    expect(await answerWith(as, meetingId, turned)).toMatchObject({ code: 'syllabus.wider-change', details: { places: 'order' } })
    const retold = after(sha256, '1.0.2', meets)
    const chapters = retold.chapters.map((one) => ({ ...one, date: '2027-01-15' }))
    const chapter = await record(as, { ...retold, chapters })
    const [{ date = '' } = {}] = retold.chapters as { date?: string }[]
    expect(await answerWith(as, meetingId, chapter)).toMatchObject({
      code: 'syllabus.wider-change',
      details: {
        places: 'chapter-1',
        fields: { en: `“chapter-1.date” holds “2027-01-15” and “${date}” is expected` },
      },
    })
    expect((await shown(as, chapter))['beyond']).toEqual([{ place: 'chapter-1.date', holds: '2027-01-15', expected: date }])
    // Put anew and voted, it needs no condition.
    expect(await voteAll(as, await meet(as, await put(as, wider)))).toMatchObject({ body: { outcome: 'approved' } })
    expect([await stateOf(as, sha256), await stateOf(as, wider)]).toEqual(['superseded', 'approved'])
  })

  it('does not withdraw what a country spoke of, though another version was voted since', async ({ as }) => {
    const { sha256, meetingId } = under
    const spoken = await record(as, after(sha256, '1.0.0', meets))
    await answerWith(as, meetingId, spoken)
    const wider = await record(
      as,
      after(sha256, '1.1.0', (one) => void (one.measuring.en += ' More.')),
    )
    await voteAll(as, await meet(as, await put(as, wider)))
    expect(await stateOf(as, wider)).toBe('approved')
    expect((await shown(as, spoken, 'team-CR'))['rests']).toEqual(['condition'])
    expect(await as('team-CR').post(AT.withdraw, { ...IN, sha256: spoken, reason: 'No.' })).toMatchObject({
      status: 409,
      code: 'syllabus.rested-on',
      details: { rests: ['condition'] },
    })
  })

  it('offers the versions that may answer a condition, the one that is meant first', async ({ as }) => {
    const { sha256, meetingId } = under
    const asked = { ...IN, sha256, condition: '1' }
    expect(await as('nobody').get(AT.successors, asked)).toMatchObject({ status: 401 })
    expect(await as('elsewhere').get(AT.successors, asked)).toMatchObject({ status: 404 })
    expect(await as('reader').get(AT.successors, { ...asked, condition: '0' })).toMatchObject({
      status: 400,
      details: [{ path: 'condition' }],
    })
    expect(await as('reader').get(AT.successors, { ...asked, condition: '2' })).toMatchObject({
      status: 409,
      code: 'syllabus.no-condition',
    })
    expect((await as('reader').get(AT.successors, asked)).body).toEqual({
      voted: { semver: '1.0.0-rc.1' },
      versions: [],
      meant: null,
      apart: 0,
    })
    const early = await record(as, after(sha256, '1.0.0-rc.2', meets))
    const both = (one: Syllabus): void => {
      meets(one)
      one.measuring.en += ' More.'
    }
    const wide = await record(as, after(sha256, '1.0.0', both))
    await record(as, {
      ...after(early, '1.0.1', meets),
      syllabus: { ...after(early, '1.0.1', meets).syllabus, parent: { semver: '1.0.0-rc.2', sha256: early } },
    })
    const offered = async () => (await as('officer').get(AT.successors, asked)).body
    expect(await offered()).toMatchObject({
      versions: [
        { sha256: early, semver: '1.0.0-rc.2', stands: 'open', changes: ['M2'], own: 1, wider: [] },
        { sha256: wide, semver: '1.0.0', stands: 'open', changes: ['measuring', 'M2'], wider: ['measuring'] },
      ],
      apart: 1,
    })
    // Of several that would do, the one recorded last; and what is put beside it already is not the one that is meant.
    const late = await record(as, after(sha256, '1.0.2', meets))
    expect(((await offered())['versions'] as { sha256: string }[])[0]).toMatchObject({ sha256: late })
    // One that says nothing else where the condition names it does not answer it.
    const idle = await record(as, after(sha256, '1.0.3'))
    expect((await offered())['versions']).toContainEqual(expect.objectContaining({ sha256: idle, own: 0, wider: [] }))
    expect(((await offered())['versions'] as { sha256: string }[])[0]).toMatchObject({ sha256: late })
    await answerWith(as, meetingId, late)
    expect(((await offered())['versions'] as { sha256: string }[])[0]).toMatchObject({ sha256: early })
    expect((await offered())['meant']).toBe(early)
    // Where none is left that is meant, none is chosen; what cannot answer stands last, though it was recorded last.
    await answerWith(as, meetingId, early)
    const widest = await record(as, after(sha256, '1.0.4', both))
    const left = await offered()
    expect(left['meant']).toBeNull()
    expect((left['versions'] as { sha256: string }[]).map((one) => one.sha256)).toEqual([late, early, idle, widest, wide])
  })

  it('shows whoever asked for a condition what was changed for it, and counts the rest', async ({ as }) => {
    const { sha256, meetingId } = under
    const next = await record(as, after(sha256, '1.0.0', meets))
    await answerWith(as, meetingId, next)
    const asked = { ...IN, sha256: next, condition: '1' }
    expect(await as('nobody').get(AT.answer, asked)).toMatchObject({ status: 401 })
    expect(await as('elsewhere').get(AT.answer, asked)).toMatchObject({ status: 404 })
    expect(await as('director-CR').get(AT.answer, { ...asked, condition: 'x' })).toMatchObject({ status: 400 })
    for (const other of [{ condition: '2' }, { sha256 }])
      expect(await as('director-CR').get(AT.answer, { ...asked, ...other })).toMatchObject({ status: 409, code: 'syllabus.no-condition' })
    expect(await as('director-CR').get(AT.answer, asked)).toMatchObject({
      status: 200,
      body: {
        from: { semver: '1.0.0-rc.1', sha256 },
        to: { semver: '1.0.0', sha256: next },
        entries: [
          {
            part: 'module',
            code: 'M2',
            fields: [{ field: 'purpose', texts: { en: { after: expect.stringMatching(/evidence is kept\.$/) } } }],
          },
        ],
        elsewhere: 0,
        order: [],
        wider: [],
      },
    })
    // What a condition names may be moved, which is no difference by name: whoever accepts it is told.
    const moves = (one: Syllabus): void => {
      meets(one)
      one.modules.push(...one.modules.splice(1, 1))
    }
    const moved = await record(as, after(sha256, '1.0.1', moves))
    expect((await as('director-CR').get(AT.answer, { ...asked, sha256: moved })).body).toMatchObject({
      order: ['M1', 'M3', 'M4', 'M2'],
      wider: [],
    })
    const wide = await record(
      as,
      after(sha256, '1.1.0', (one) => void (one.measuring.en += ' More.')),
    )
    expect((await as('director-CR').get(AT.answer, { ...asked, sha256: wide })).body).toMatchObject({ entries: [], wider: ['measuring'] })
  })

  it('never goes back: an older candidate that was put meanwhile cannot take the place of what was approved', async ({ as }) => {
    const { sha256, meetingId } = under
    const next = await record(as, after(sha256, '1.0.0', meets))
    const older = await record(
      as,
      after(sha256, '1.0.0-rc.2', (one) => void (one.measuring.en += ' More.')),
    )
    expect(await answerWith(as, meetingId, next)).toMatchObject({ status: 200 })
    const candidate = await put(as, older)
    const later = await meet(as, candidate)
    expect(await accept(as, meetingId, next)).toMatchObject({ status: 200 })
    const overtaken = { status: 409, code: 'syllabus.overtaken', details: { semver: '1.0.0-rc.2', approved: '1.0.0' } }
    // It is before the directors no more: nobody votes on it, no other meeting takes it up and none waits for it.
    expect([await stateOf(as, next), await stateOf(as, older)]).toEqual(['approved', 'draft'])
    expect(await voteAll(as, later, 'against')).toMatchObject({ status: 409, code: 'submission.overtaken' })
    expect((await as('officer').get('/api/decide/submission.list', IN)).body).toEqual({ submissions: [] })
    const call = { body: 'training-directors', titleEs: 'Dos', titleEn: 'Two', day: '2026-03-03', zone: 'America/Guatemala', place: 'x' }
    expect(await as('officer').post('/api/decide/meeting.call', { ...IN, ...call, agenda: [candidate] })).toMatchObject({
      status: 409,
      code: 'submission.overtaken',
    })
    const held = await as('officer').get('/api/decide/meeting.show', { ...IN, meetingId: later })
    expect(held.body['agenda']).toMatchObject([{ overtaken: true, superseded: false, decisions: [], may: [] }])
    expect((await as('reader').get(AT.list, IN)).body['incidents']).toEqual([])
    expect(await as('team-CR').post(AT.put, { ...IN, sha256: older, deadline: '2026-04-01' })).toMatchObject(overtaken)
    expect(await answerWith(as, meetingId, older)).toMatchObject({ status: 409 })
    expect(((await as('reader').get(AT.verify, IN)).body['versions'] as { fault: unknown }[]).map(({ fault }) => fault)).toEqual([
      null,
      null,
      null,
    ])
  })

  it('lets an approval wait for its conditions though another candidate was returned, and ends it where one was approved', async ({
    as,
  }) => {
    const { sha256, meetingId } = under
    const next = await record(as, after(sha256, '1.0.0', meets))
    await answerWith(as, meetingId, next)
    const other = await record(
      as,
      after(sha256, '1.1.0', (one) => void (one.measuring.en += ' More.')),
    )
    expect(await voteAll(as, await meet(as, await put(as, other)), 'against')).toMatchObject({ body: { outcome: 'returned' } })
    expect(await shown(as, next)).toMatchObject({ conditions: { voted: sha256 } })
    expect(await voteAll(as, await meet(as, await put(as, other)))).toMatchObject({ body: { outcome: 'approved' } })
    expect(await accept(as, meetingId, next)).toMatchObject({
      status: 409,
      code: 'syllabus.overtaken',
      details: { semver: '1.0.0', approved: '1.1.0' },
    })
    expect([await stateOf(as, sha256), await stateOf(as, other)]).toEqual(['superseded', 'approved'])
  })

  it('approves the successor after another candidate was returned', async ({ as }) => {
    const { sha256, meetingId } = under
    const next = await record(as, after(sha256, '1.0.0', meets))
    await answerWith(as, meetingId, next)
    const other = await record(
      as,
      after(sha256, '1.0.0-rc.2', (one) => void (one.measuring.en += ' More.')),
    )
    await voteAll(as, await meet(as, await put(as, other)), 'against')
    expect(await accept(as, meetingId, next)).toMatchObject({ status: 200 })
    expect([await stateOf(as, sha256), await stateOf(as, next), await stateOf(as, other)]).toEqual(['superseded', 'approved', 'returned'])
  })

  it('takes no text that is not recorded, and none that does not follow the one that was voted on', async ({ as }) => {
    const { sha256, meetingId } = under
    expect(await answerWith(as, meetingId, 'c'.repeat(64))).toMatchObject({ status: 409, code: 'syllabus.unknown-text' })
    const next = await record(as, after(sha256, '1.0.0', meets))
    const later = after(next, '1.0.1', meets)
    later.syllabus.parent = { semver: '1.0.0', sha256: next }
    const second = await record(as, later)
    expect(await answerWith(as, meetingId, second)).toMatchObject({ status: 409, code: 'syllabus.no-successor' })
  })
})
