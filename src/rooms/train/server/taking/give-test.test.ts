import { describe, expect } from 'vitest'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import { transaction } from '#kernel/db/transaction.ts'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { canonicalHash } from '#law/rules'
import { canonicalText, sha256Hex } from '#seal/canonical.ts'
import type { TestLine } from '../../contract/test.ts'
import { exampleSyllabus } from '../../domain/syllabus/syllabus.fixture.ts'
import { at, bank, formFiles, forms, IN, openTest, people, PERSONS, recordForms, seed, TEST } from './taking.fixture.ts'

describe.each(ENGINES)('a test given to a session on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it('is made of forms that the team alone records, whole and sound', async ({ as, auditLines }) => {
    const record = at('test-form.record')
    expect(await as('nobody').post(record, formFiles())).toMatchObject({ status: 401, code: 'access.sign-in' })
    for (const who of ['facilitator-hn', 'analyst', 'reader', 'operator'])
      expect(await as(who).post(record, formFiles())).toMatchObject({ status: 403, code: 'access.refused' })
    expect(await as('elsewhere').post(record, formFiles())).toMatchObject({ status: 404, code: 'record.not-found' })
    expect(await as('team-hn').post(record, formFiles({ schema: 'istmo/forms/1' }))).toMatchObject({
      status: 422,
      code: 'test-form.unreadable',
      details: { file: 'forms', at: 'seed' },
    })
    expect(await as('team-hn').post(record, formFiles(forms, { ...bank, items: bank.items.slice(1) }))).toMatchObject({
      status: 422,
      code: 'test-form.other-bank',
    })
    const [first] = bank.items
    const twoRight = {
      ...bank,
      items: bank.items.map((item) =>
        item === first ? { ...item, options: item.options.map((one) => ({ ...one, correct: true })) } : item,
      ),
    }
    const made = { ...forms, bank: { ...forms.bank, sha256: canonicalHash(twoRight) } }
    expect(await as('team-hn').post(record, formFiles(made, twoRight))).toMatchObject({
      status: 422,
      code: 'test-form.unsound',
      details: { item: first?.id },
    })
    const { status, body } = await as('team-hn').post(record, formFiles())
    expect([status, body['forms']]).toMatchObject([200, [{ name: 'A' }, { name: 'B' }, { name: 'C' }, { name: 'D' }]])
    expect((await as('team-hn').post(record, formFiles())).body['sha256']).toBe(body['sha256'])
    expect((await auditLines())[0]).toEqual({
      event: 'train.test-form.record',
      actor: 'team-hn',
      subject: body['sha256'],
      fields: ['forms', 'items'],
    })
  })

  it('is made of no forms for a version that was withdrawn', async ({ as, house }) => {
    const [sha256, content] = [canonicalHash(exampleSyllabus()), canonicalText(exampleSyllabus())]
    const [{ code, semver }, kept] = [exampleSyllabus(), { recorded_by: 'x', recorded_at: '2026-01-01T00:00:00Z' }]
    const step = { programme_id: IN.programmeId, syllabus: sha256, taken_by: 'x', taken_at: kept.recorded_at }
    await transaction(house.database, contextOf(OPERATOR), async (tx) => {
      await insertRows(tx, 'syllabus_version', [{ programme_id: IN.programmeId, sha256, code, semver, parent: null, content, ...kept }])
      await insertRows(tx, 'syllabus_step', [
        { ...step, number: 1, state: 'draft', reason: null },
        { ...step, number: 2, state: 'withdrawn', reason: 'Por error.' },
      ])
    })
    expect(await as('team-hn').post(at('test-form.record'), formFiles())).toMatchObject({
      status: 409,
      code: 'test-form.withdrawn',
      details: { syllabus: `${code} ${semver}` },
    })
  })

  it('is set, opened, closed and opened again by those who train in its country', async ({ as, auditLines }) => {
    const form = await recordForms(as)
    const asked = { ...TEST, form, otherVersion: true }
    expect(await as('nobody').post(at('test.set'), asked)).toMatchObject({ status: 401 })
    for (const who of ['analyst', 'reader', 'operator']) expect(await as(who).post(at('test.set'), asked)).toMatchObject({ status: 403 })
    expect(await as('team-pa').post(at('test.set'), asked)).toMatchObject({ status: 403 })
    expect(await as('elsewhere').post(at('test.set'), asked)).toMatchObject({ status: 404 })
    expect(await as('facilitator-hn').post(at('test.set'), { ...asked, wave: 'later' })).toMatchObject({
      status: 400,
      details: [{ path: 'wave' }],
    })
    expect(await as('facilitator-hn').post(at('test.set'), { ...asked, session: 'HN-9' })).toMatchObject({ status: 404 })
    expect(await as('facilitator-hn').post(at('test.set'), { ...asked, form: 'b'.repeat(64) })).toMatchObject({
      status: 422,
      code: 'test.incoherent',
    })
    expect(await as('facilitator-hn').post(at('test.set'), asked)).toMatchObject({
      status: 200,
      body: { state: 'planned', version: 1, country: 'HN' },
    })
    const move = (to: string, version: number) => as('facilitator-hn').post(at('test.move'), { ...TEST, to, version })
    expect(await move('closed', 1)).toMatchObject({ status: 409, code: 'test.wrong-step', details: { state: 'planned' } })
    expect(await move('open', 7)).toMatchObject({ status: 409, code: 'test.changed', details: { version: 1 } })
    expect(await move('open', 1)).toMatchObject({ status: 200, body: { state: 'open', version: 2 } })
    expect(await as('facilitator-hn').post(at('test.set'), asked)).toMatchObject({ status: 409, code: 'test.opened' })
    expect(await move('closed', 2)).toMatchObject({ status: 200, body: { state: 'closed' } })
    expect(await move('open', 3)).toMatchObject({ status: 200, body: { state: 'open', closedAt: null } })
    expect((await auditLines()).at(-1)).toEqual({
      event: 'train.test.move',
      actor: 'facilitator-hn',
      subject: 'HN-1/pre',
      fields: ['state'],
    })
  })

  it('asks before it is given forms of another version than the session teaches', async ({ auditLines, as }) => {
    const form = await recordForms(as)
    const { code, semver } = exampleSyllabus()
    expect(await as('facilitator-hn').post(at('test.set'), { ...TEST, form })).toMatchObject({
      status: 409,
      code: 'test.other-version',
      details: { forms: `${code} ${semver}`, taught: 'example 0.1.0' },
    })
    const listed = async () => (await as('facilitator-hn').get(at('test.list'), IN)).body
    expect(await listed()).toMatchObject({
      sessions: [{ session: 'HN-1', teaches: { named: 'example 0.1.0' }, tests: [] }],
      forms: [{ sha256: form, version: canonicalHash(exampleSyllabus()) }],
    })
    expect(await as('facilitator-hn').post(at('test.set'), { ...TEST, form, otherVersion: true })).toMatchObject({
      status: 200,
      body: { form, otherVersion: true },
    })
    expect((await auditLines()).at(-1)).toMatchObject({ event: 'train.test.set', fields: ['form', 'otherVersion'] })
    // What was given knowingly is not asked about again.
    expect(await as('facilitator-hn').post(at('test.set'), { ...TEST, form })).toMatchObject({ status: 200 })
    // Forms of the very version that it teaches are given at once.
    const own = { ...forms, syllabus: { ...forms.syllabus, sha256: sha256Hex('{}') } }
    const { body } = await as('team-hn').post(at('test-form.record'), formFiles(own))
    expect(await as('facilitator-hn').post(at('test.set'), { ...TEST, wave: 'post', form: body['sha256'] })).toMatchObject({
      status: 200,
      body: { otherVersion: false },
    })
  })

  it('is reached by links whose tokens are told once, and which end', async ({ as }) => {
    await openTest(as, 'pre')
    expect(await as('team-pa').post(at('test-link.make'), TEST)).toMatchObject({ status: 404 })
    expect(await as('facilitator-hn').post(at('test-link.make'), { ...TEST, pseudonyms: ['P-1'] })).toMatchObject({ status: 400 })
    const stranger = { ...TEST, pseudonyms: ['P-ZZZZZZZZ'] }
    expect(await as('facilitator-hn').post(at('test-link.make'), stranger)).toMatchObject({ status: 422, code: 'test-link.not-enrolled' })
    const { body } = await as('facilitator-hn').post(at('test-link.make'), { ...TEST, pseudonyms: PERSONS })
    expect(body['links']).toMatchObject(PERSONS.map((pseudonym) => ({ pseudonym, token: expect.stringMatching(/^[0-9A-Z]{32}$/) })))
    expect(await as('reader').post(at('test-link.end'), TEST)).toMatchObject({ status: 403 })
    expect(await as('team-hn').post(at('test-link.end'), TEST)).toMatchObject({ status: 200, body: { ended: 3 } })
  })

  it('is listed for those who work with it in its country, with counts alone', async ({ as }) => {
    await openTest(as, 'pre')
    expect(await as('nobody').get(at('test.list'), IN)).toMatchObject({ status: 401 })
    expect(await as('reader').get(at('test.list'), IN)).toMatchObject({ status: 403 })
    expect(await as('elsewhere').get(at('test.list'), IN)).toMatchObject({ status: 404 })
    type Listed = { sessions: { session: string; may: string[]; tests: TestLine[] }[]; may: string[] }
    const listed = async (who: string) => (await as(who).get(at('test.list'), IN)).body as unknown as Listed
    expect((await listed('facilitator-hn')).sessions).toMatchObject([
      {
        session: 'HN-1',
        may: ['give tests to sessions of one’s country', 'type sheets of one’s country'],
        tests: [{ wave: 'pre', links: 1, personLinks: 0, arrived: [] }],
      },
    ])
    expect((await listed('team-pa')).sessions).toMatchObject([{ session: 'PA-1', tests: [] }])
    expect((await listed('analyst')).sessions.map(({ session, may }) => [session, may])).toEqual([
      ['HN-1', ['link answers by codes']],
      ['PA-1', ['link answers by codes']],
    ])
    expect((await listed('analyst')).may).toEqual(['export answers under pseudonyms'])
    expect((await listed('analyst-and-team')).may).toEqual(['record the forms of tests'])
  })
})
