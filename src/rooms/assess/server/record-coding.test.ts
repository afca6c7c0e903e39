import { describe, expect } from 'vitest'
import { contextOf } from '#kernel/access/context.ts'
import { OPERATOR } from '#kernel/access/actor.ts'
import type { House } from '#kernel/command/house.ts'
import { newId } from '#kernel/command/new-id.ts'
import { reading } from '#kernel/db/transaction.ts'
import { type InHouse, inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { IN, people, PROGRAMME, seed } from './analysis.fixture.ts'
import { rooms } from '#test/rooms.ts'
import { type AssessTables, seen } from './tables.ts'

const RECORD = '/api/assess/coding.record'
const WITHDRAW = '/api/assess/coding.withdraw'
const LIST = '/api/assess/coding.list'
const PROGRESS = '/api/assess/coding.progress'
const said = { ...IN, subject: 'HN-OPE-1', version: 0, condition: 'legal', themes: ['data'], seriousness: 3, memo: 'Nota' }
const evidence = [
  { finding: 'F-001', stance: 'contrary' },
  { finding: 'F-002', stance: 'supports' },
]

const history = (house: House) =>
  reading<AssessTables, unknown>(house.database, contextOf(OPERATOR), (db) =>
    seen(db, 'coding_version').select(['subject', 'version', 'coder', 'was']).orderBy('version').execute(),
  )

describe.each(ENGINES)('coding.record on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it('asks who is speaking', async ({ as }) => {
    expect(await as('nobody').post(RECORD, said)).toMatchObject({ status: 401, code: 'access.sign-in' })
  })
  it('refuses who only facilitates or reads', async ({ as }) => {
    for (const name of ['ana-hn', 'rita-reader', 'juan']) expect(await as(name).post(RECORD, {})).toMatchObject({ status: 403 })
  })
  it('hides what other countries keep, and refuses what they released', async ({ as }) => {
    for (const subject of ['GT-OPE-1', 'GT-SEA-1', 'REG-SEA-1', 'NO-1'])
      expect(await as('beto-hn').post(RECORD, { ...said, subject })).toMatchObject({ status: 404, code: 'record.not-found' })
    expect(await as('beto-hn').post(RECORD, { ...said, subject: 'GT-REL-1', version: 1 })).toMatchObject({
      status: 403,
      code: 'access.refused',
    })
    expect(await as('nadia-reg').post(RECORD, { ...said, subject: 'HN-REL-1', version: 1 })).toMatchObject({ status: 403 })
    expect(await as('zoe-elsewhere').post(RECORD, said)).toMatchObject({ status: 404 })
  })
  it('names the field it cannot take', async ({ as }) => {
    const reply = await as('beto-hn').post(RECORD, { ...said, themes: ['data', 'data'], seriousness: 5 })
    expect(reply).toMatchObject({
      status: 400,
      code: 'input.invalid',
      details: [{ path: 'themes', message: 'El mismo código está dos veces.' }, { path: 'seriousness' }],
    })
  })
  it('refuses codes that are not there, and headings', async ({ as }) => {
    for (const change of [
      { condition: 'lunar' },
      { themes: ['capacities'] },
      { themes: ['lunar'] },
      { evidence: [{ finding: 'F-777', stance: 'supports' }] },
    ])
      expect(await as('beto-hn').post(RECORD, { ...said, ...change })).toMatchObject({ status: 422, code: 'code.unknown' })
  })
  it('saves the whole reading at once, and keeps what was there', async ({ as, auditLines, house }) => {
    expect(await as('beto-hn').post(RECORD, { ...said, evidence })).toMatchObject({
      status: 200,
      body: { subject: 'HN-OPE-1', version: 1 },
    })
    expect(await as('beto-hn').post(RECORD, { ...said, version: 1, themes: [] })).toMatchObject({ body: { version: 2 } })
    expect(await history(house)).toEqual([
      {
        subject: 'HN-OPE-1',
        version: 1,
        coder: 'assess.assessor',
        was: { condition: 'legal', themes: ['data'], seriousness: 3, memo: 'Nota', evidence },
      },
    ])
    const { body } = await as('beto-hn').get(LIST, { ...IN, workshop: 'HN-OPE' })
    expect(body).toMatchObject({
      items: [{ condition: 'legal', themes: [], evidence: [], coding: { version: 2, coder: 'assess.assessor' } }],
    })
    const fields = ['condition', 'themes', 'seriousness', 'memo', 'evidence']
    const line = { event: 'assess.coding.record', actor: 'beto-hn', subject: 'HN-OPE-1', fields }
    expect(await auditLines()).toEqual([
      line,
      line,
      { event: 'assess.coding.list', actor: 'beto-hn', subject: PROGRAMME, fields: ['text'] },
    ])
  })
  it('overwrites nothing that was saved in between', async ({ as }) => {
    await as('beto-hn').post(RECORD, said)
    expect(await as('lena-hn').post(RECORD, { ...said, condition: 'technical' })).toMatchObject({
      status: 409,
      code: 'assessment.changed',
      details: { version: 1, changedAt: '2026-03-02T15:04:05.000Z', changedBy: 'assess.assessor' },
    })
    expect(await as('lena-hn').post(RECORD, { ...said, condition: 'technical', version: 1 })).toMatchObject({ body: { version: 2 } })
  })
  it('codes a published claim of the own country', async ({ as }) => {
    const claim = { ...said, subject: 'HN-9', version: 1, condition: 'technical', themes: ['training'], evidence }
    expect(await as('beto-hn').post(RECORD, claim)).toMatchObject({ status: 200, body: { version: 2 } })
    expect(await as('berta-gt').post(RECORD, { ...claim, version: 2 })).toMatchObject({ status: 403 })
  })
})

describe.each(ENGINES)('coding.list on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })
  const idsOf = (body: Record<string, unknown>) => (body['items'] as { id: string }[]).map(({ id }) => id)

  it('keeps to what its reader may code, where that is asked', async ({ as }) => {
    const own = { ...IN, codable: 'true' }
    const { body } = await as('beto-hn').get(LIST, own)
    expect(idsOf(body)).toEqual(['HN-REL-1', 'HN-SEA-1', 'HN-OPE-1', 'HN-TWO-1'])
    expect(body).toMatchObject({ found: 4 })
    expect(idsOf((await as('beto-hn').get(LIST, { ...own, country: 'GT' })).body)).toEqual([])
    expect(idsOf((await as('rita-reader').get(LIST, own)).body)).toEqual([])
  })
  it('is narrowed by workshop, codes and findings, and goes on page by page', async ({ as }) => {
    const ids = async (input: Readonly<Record<string, string>>) => idsOf((await as('beto-hn').get(LIST, { ...IN, ...input })).body)
    expect(await ids({ uncoded: 'true' })).toEqual(['HN-OPE-1'])
    expect(await ids({ country: 'HN', round: '2' })).toEqual(['HN-TWO-1'])
    expect(await ids({ condition: 'legal' })).toEqual([])
    expect(await ids({ theme: 'training', finding: 'F-001', quadrant: 'W' })).toHaveLength(4)
    expect(await ids({ finding: 'F-002' })).toEqual([])
    const first = (await as('beto-hn').get(LIST, { ...IN, limit: '2' })).body
    expect([idsOf(first), first['next']]).toEqual([['HN-REL-1', 'HN-SEA-1'], 'HN-SEA-1'])
    expect(await ids({ limit: '2', after: 'HN-SEA-1' })).toEqual(['HN-OPE-1', 'GT-REL-1'])
    expect(await ids({ limit: '1', at: 'HN-SEA-1' })).toEqual(['HN-SEA-1'])
  })
})

describe.each(ENGINES)('coding.progress on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })
  const told = async ({ as }: { as: InHouse['as'] }, who: string, input: object = {}) => {
    const { body } = await as(who).get(PROGRESS, { ...IN, ...input })
    return (body['workshops'] as { code: string; statements: number; coded: number }[]).map(
      ({ code, statements, coded }) => `${code} ${coded}/${statements}`,
    )
  }

  it('asks who is speaking, and of which programme', async ({ as }) => {
    expect(await as('nobody').get(PROGRESS, IN)).toMatchObject({ status: 401 })
    expect(await as('beto-hn').get(PROGRESS, { programmeId: newId() })).toMatchObject({ status: 404 })
    expect(await as('beto-hn').get(PROGRESS, { ...IN, codable: 'perhaps' })).toMatchObject({ status: 400 })
  })
  it('tells each workshop that its reader sees, or where they may code', async ({ as }) => {
    expect(await told({ as }, 'beto-hn', { codable: 'true' })).toEqual(['HN-REL 1/1', 'HN-SEA 1/1', 'HN-OPE 0/1', 'HN-TWO 1/1'])
    expect(await told({ as }, 'beto-hn')).toContain('GT-REL 1/1')
    expect(await told({ as }, 'rita-reader', { codable: 'true' })).toEqual([])
  })
  it('follows what is coded', async ({ as }) => {
    expect(await as('beto-hn').post(RECORD, { ...said, evidence: [] })).toMatchObject({ status: 200 })
    expect(await told({ as }, 'beto-hn', { codable: 'true' })).toContain('HN-OPE 1/1')
  })
})

describe.each(ENGINES)('coding.withdraw on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })
  const asked = { ...IN, subject: 'HN-REL-1', version: 1 }

  it('asks who is speaking, which role, of which country', async ({ as }) => {
    expect(await as('nobody').post(WITHDRAW, asked)).toMatchObject({ status: 401 })
    expect(await as('ana-hn').post(WITHDRAW, asked)).toMatchObject({ status: 403 })
    expect(await as('berta-gt').post(WITHDRAW, asked)).toMatchObject({ status: 403 })
    expect(await as('berta-gt').post(WITHDRAW, { ...asked, subject: 'HN-SEA-1' })).toMatchObject({ status: 404 })
    expect(await as('beto-hn').post(WITHDRAW, { ...asked, version: 'x' })).toMatchObject({ status: 400 })
    expect(await as('beto-hn').post(WITHDRAW, { ...asked, version: 0 })).toMatchObject({ status: 409, code: 'assessment.changed' })
  })
  it('refuses where there is no coding, and writes of it no line', async ({ as, auditLines, house }) => {
    const uncoded = { ...asked, subject: 'HN-OPE-1' }
    expect(await as('beto-hn').post(WITHDRAW, { ...uncoded, version: 0 })).toMatchObject({ status: 404, code: 'record.not-found' })
    expect(await as('beto-hn').post(WITHDRAW, uncoded)).toMatchObject({ status: 409, code: 'assessment.changed', details: { version: 0 } })
    expect(await as('beto-hn').post(WITHDRAW, asked)).toMatchObject({ status: 200 })
    expect(await as('beto-hn').post(WITHDRAW, { ...asked, version: 0 })).toMatchObject({ status: 404 })
    const kept = await auditLines()
    expect(kept.filter(({ event }) => event === 'assess.coding.withdraw')).toMatchObject([{ subject: 'HN-REL-1' }])
    expect(await history(house)).toHaveLength(1)
  })
  it('makes it uncoded, and a later coding goes on counting its saves', async ({ as, auditLines, house }) => {
    expect(await as('beto-hn').post(WITHDRAW, asked)).toMatchObject({ status: 200, body: { subject: 'HN-REL-1', version: 0 } })
    const { body } = await as('beto-hn').get(LIST, { ...IN, workshop: 'HN-REL' })
    expect(body).toMatchObject({ found: 1, items: [{ condition: null, coding: null, evidence: [] }] })
    expect(await as('beto-hn').post(RECORD, { ...said, subject: 'HN-REL-1' })).toMatchObject({ body: { version: 2 } })
    expect(await history(house)).toMatchObject([{ version: 1, coder: 'C1', was: { evidence: [{ finding: 'F-001' }] } }])
    expect((await auditLines())[0]).toMatchObject({ event: 'assess.coding.withdraw', subject: 'HN-REL-1' })
  })
})
