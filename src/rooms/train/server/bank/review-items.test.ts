import { describe, expect } from 'vitest'
import { seedLaw } from '#law/rules'
import { inHouse, type InHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { type Item, ItemBank } from '../../contract/item.ts'
import { checkItems } from '../../domain/items/check-items.ts'
import { at, bankFile, IN, item, NO_TEAM, people, seed } from './bank.fixture.ts'

const [LIST, SHOW, REVIEW, EXPORT] = [at('item.list'), at('item.show'), at('item.review'), at('items.export')]
const ONE = { ...IN, item: 'I-1' }
const AGREED = { ...ONE, number: 1, review: { verdict: 'agreed' } }
const RETURNED = { ...ONE, number: 1, review: { verdict: 'returned', remark: 'Option b is right too.', language: 'en' } }

const bring = async (as: InHouse['as'], ...items: ReturnType<typeof item>[]) => {
  expect(await as('team-hn').post(at('items.import'), bankFile(items))).toMatchObject({ status: 200, body: { imported: true } })
}

const exportedBy = async (as: InHouse['as'], which: string): Promise<ItemBank> => {
  const { file } = await as('team-pa').get(EXPORT, { ...IN, which })
  return ItemBank.parse(JSON.parse(new TextDecoder().decode(file?.bytes)))
}

describe.each(ENGINES)('the review of an item on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it('is for a training team of a country', async ({ as }) => {
    await bring(as, item('I-1'))
    expect(await as('nobody').post(REVIEW, AGREED)).toMatchObject({ status: 401, code: 'access.sign-in' })
    for (const who of [...NO_TEAM, 'team-of-region'])
      expect(await as(who).post(REVIEW, AGREED), who).toMatchObject({ status: 403, code: 'access.refused' })
    expect(await as('elsewhere').post(REVIEW, AGREED)).toMatchObject({ status: 404, code: 'record.not-found' })
    expect(await as('team-pa').post(REVIEW, { ...AGREED, item: 'I-9' })).toMatchObject({ status: 404 })
    const wordless = { ...RETURNED, review: { ...RETURNED.review, remark: '  ' } }
    expect(await as('team-pa').post(REVIEW, wordless)).toMatchObject({ status: 400, details: [{ path: 'review.remark' }] })
    expect(await as('team-pa').post(REVIEW, { ...AGREED, review: { verdict: 'agreed', remark: 'x' } })).toMatchObject({ status: 400 })
  })

  it('is another person’s than whoever recorded it, once, of the version that stands', async ({ as, auditLines }) => {
    await bring(as, item('I-1'))
    expect(await as('team-hn').post(REVIEW, AGREED)).toMatchObject({ status: 409, code: 'bank-item.own' })
    expect(await as('team-pa').post(REVIEW, { ...AGREED, number: 2 })).toMatchObject({
      status: 409,
      code: 'bank-item.changed',
      details: { number: 1 },
    })
    expect(await as('second-hn').post(REVIEW, AGREED)).toMatchObject({ status: 200, body: { state: 'waiting', asks: 'two-reviewers' } })
    expect((await auditLines()).at(-1)).toEqual({
      event: 'train.item.review',
      actor: 'second-hn',
      subject: 'I-1/1',
      fields: ['verdict'],
    })
    expect(await as('second-hn').post(REVIEW, AGREED)).toMatchObject({ status: 409, code: 'bank-item.reviewed' })
    expect(await as('team-pa').post(REVIEW, AGREED)).toMatchObject({ status: 200, body: { state: 'reviewed', asks: null } })
  })

  it('of an item to practise with is one person’s', async ({ as }) => {
    await bring(as, item('I-1', { pool: 'practice' }))
    expect(await as('second-hn').post(REVIEW, AGREED)).toMatchObject({ status: 200, body: { state: 'reviewed', asks: null } })
  })

  it('returns an item until another version comes, to which no review goes over', async ({ as, auditLines }) => {
    await bring(as, item('I-1'))
    expect(await as('team-pa').post(REVIEW, RETURNED)).toMatchObject({ status: 200, body: { state: 'returned', asks: null } })
    expect((await auditLines()).at(-1)).toMatchObject({ event: 'train.item.review', fields: ['verdict', 'remark'] })
    expect(await as('second-hn').post(REVIEW, AGREED)).toMatchObject({ body: { state: 'returned' } })
    await bring(as, item('I-1', { bloom: 'analyse' }))
    expect((await as('team-pa').get(SHOW, ONE)).body).toMatchObject({
      number: 2,
      state: 'waiting',
      asks: 'two-reviewers',
      reviews: [],
      versions: [
        { number: 2, agreed: 0, returned: 0 },
        { number: 1, agreed: 1, returned: 1 },
      ],
      may: ['review items of the bank'],
    })
    expect((await as('team-pa').get(SHOW, { ...ONE, number: '1' })).body).toMatchObject({
      number: 1,
      latest: 2,
      state: 'returned',
      reviews: [
        { country: 'HN', verdict: 'agreed', remark: null, own: false },
        { country: 'PA', verdict: 'returned', remark: 'Option b is right too.', language: 'en', own: true },
      ],
      may: [],
    })
  })

  it('is read in the bank, by teams of every country, and each look at a key leaves its line', async ({ as, auditLines }) => {
    await bring(as, item('I-1'), item('I-2', { pool: 'retired' }))
    for (const [operation, asked] of [
      [LIST, IN],
      [SHOW, ONE],
      [EXPORT, IN],
    ] as const) {
      expect(await as('nobody').get(operation, asked)).toMatchObject({ status: 401 })
      for (const who of NO_TEAM) expect(await as(who).get(operation, asked), who).toMatchObject({ status: 403, code: 'access.refused' })
      expect(await as('elsewhere').get(operation, asked)).toMatchObject({ status: 404, code: 'record.not-found' })
      expect(await as('team-hn').get(operation, { ...asked, unknown: 'x' })).toMatchObject({ status: 400 })
    }
    const listed = async (who: string) => (await as(who).get(LIST, IN)).body
    expect(await listed('team-pa')).toMatchObject({
      items: [
        { item: 'I-1', kind: 'single', outcome: 'M1.O1', pool: 'test', state: 'waiting', asks: 'two-reviewers', agreed: [], waits: true },
        { item: 'I-2', state: 'retired', asks: null, waits: false },
      ],
      may: ['bring items into the bank', 'review items of the bank'],
    })
    expect(await listed('team-hn')).toMatchObject({ items: [{ waits: false }, { waits: false }] })
    expect(await listed('team-of-region')).toMatchObject({ items: [{ waits: false }, {}], may: [] })
    expect((await auditLines()).at(-1)).toEqual({
      event: 'train.item.list',
      actor: 'team-of-region',
      subject: IN.programmeId,
      fields: ['stem'],
    })
    expect((await as('team-pa').get(SHOW, ONE)).body).toMatchObject({
      item: { options: [{ correct: true }, {}] },
      recorded: { country: 'HN', own: false },
      law: null,
      taught: null,
    })
    expect((await auditLines()).at(-1)).toEqual({
      event: 'train.item.show',
      actor: 'team-pa',
      subject: 'I-1/1',
      fields: ['stem', 'key', 'why'],
    })
  })

  it('shows a vignette with what the law answers', async ({ as }) => {
    const facts: Item['facts'] = { schema: 'istmo/facts/1', id: 'case', jurisdictions: [], means: 'no', age: 'adult', border: 'no' }
    const options = item('I-1').options.map((option, at) => ({ ...option, outcome: (['undetermined', 'TIP'] as const)[at]! }))
    const { body } = await as('team-hn').post(
      at('items.import'),
      bankFile([item('I-1', { kind: 'vignette', profile: 'INT', facts, options })]),
    )
    const key = (body['faults'] as { code: string; value: string }[])[0]
    const answer = key?.code === 'not-the-law' ? key.value : 'undetermined'
    const mended = options.map((option, at) => (at === 0 ? { ...option, outcome: answer as 'TIP' } : option))
    await bring(as, item('I-1', { kind: 'vignette', profile: 'INT', facts, options: mended }))
    expect((await as('team-pa').get(SHOW, ONE)).body).toMatchObject({ law: { system: 'INT', outcome: answer } })
  })
})

describe.each(ENGINES)('the bank as a file on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it('says the state and who reviewed as the reviews do', async ({ as, auditLines }) => {
    expect(await as('team-hn').get(EXPORT, IN)).toMatchObject({ status: 422, code: 'bank-item.none' })
    await bring(as, item('I-1', { reviewers: [{ role: 'a made-up person', country: 'GT', on: '2020-01-01' }] }), item('I-2'), item('I-3'))
    for (const who of ['second-hn', 'team-pa']) await as(who).post(REVIEW, AGREED)
    await as('team-pa').post(REVIEW, { ...RETURNED, item: 'I-2' })
    const body = await exportedBy(as, 'own')
    const day = expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) as string
    const by = (country: string) => ({ role: 'training team', country, on: day })
    expect(body).toMatchObject({
      schema: 'istmo/items/1',
      items: [
        { id: 'I-1', version: 1, state: 'reviewed', reviewers: [by('HN'), by('PA')] },
        { id: 'I-2', version: 1, state: 'draft', reviewers: [] },
        { id: 'I-3', version: 1, state: 'draft', reviewers: [] },
      ],
    })
    expect(body).not.toHaveProperty('notice')
    expect(checkItems(body, seedLaw())).toEqual([])
    expect((await auditLines()).at(-1)).toEqual({
      event: 'train.items.export',
      actor: 'team-pa',
      subject: IN.programmeId,
      fields: ['items', 'key', 'why'],
    })
    expect((await as('team-hn').post(at('items.import'), bankFile(body.items))).body).toMatchObject({
      unchanged: 3,
      fresh: 0,
    })
  })

  it('keeps a published example apart, under its notice', async ({ as }) => {
    await bring(as, item('I-1'))
    const notice = { es: 'Muestra', en: 'Sample' }
    await as('team-hn').post(at('items.import'), bankFile([item('X-1')], { notice }))
    expect(await exportedBy(as, 'own')).toMatchObject({ items: [{ id: 'I-1' }] })
    expect(await exportedBy(as, 'example')).toMatchObject({ notice, items: [{ id: 'X-1' }] })
  })
})
