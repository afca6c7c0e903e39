import { describe, expect } from 'vitest'
import type { Key } from '#seal/key.ts'
import { inHouse, NOW } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { CELL_IDS } from '../contract/counts/measures.ts'
import type { CountsRelease } from '../contract/counts/release.ts'
import { releaseId, signRelease } from '../domain/counts/signed-release.ts'
import { claimed, IN, MEMBER, path, people, PROGRAMME, seed, SIGNATORY, STRANGER } from './cases.fixture.ts'

const [RELEASE, LIST] = [path('counts.release'), path('counts.list')]
const OFFICE = people['signatory-hn'].memberships[0]?.officeId ?? ''

type Said = Parameters<typeof signRelease>[0]
const cells = (some: Readonly<Record<string, number>>) => Object.fromEntries(CELL_IDS.map((id) => [id, some[id] ?? null]))
const said: Said = {
  programme: PROGRAMME,
  office: OFFICE,
  country: 'HN',
  year: 2025,
  zeros: false,
  cells: cells({ 'TIP.prosecuted': 12, 'TIP.identified': 9 }),
  supersedes: null,
  at: '2026-03-02T14:00:00.000Z',
}
const signed = (over: Partial<Said> = {}, key: Key = SIGNATORY): CountsRelease => signRelease({ ...said, ...over }, key)
const sending = (release: CountsRelease) => ({ ...IN, release })
const first = signed()

describe.each(ENGINES)('counts.release and counts.list on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed, before: claimed })

  it('are for those who sign for an office of a country; officers read what was released', async ({ as }) => {
    expect(await as('nobody').post(RELEASE, sending(first))).toMatchObject({ status: 401, code: 'access.sign-in' })
    for (const who of ['operator', 'officer', 'administrator', 'auditor', 'member-hn', 'member-pa'])
      expect(await as(who).post(RELEASE, sending(first))).toMatchObject({ status: 403, code: 'access.refused' })
    for (const who of ['operator', 'officer', 'auditor'])
      expect(await as(who).get(LIST, IN)).toMatchObject({ status: 403, code: 'access.refused' })
    expect(await as('elsewhere').get(LIST, IN)).toMatchObject({ status: 404, code: 'record.not-found' })
    expect(await as('member-pa').get(LIST, IN)).toEqual({ status: 200, body: [] })
  })
  it('name the field that they cannot take', async ({ as }) => {
    const bare = { ...first, cells: { ...first.cells, 'TIP.more': 7 } }
    expect(await as('signatory-hn').post(RELEASE, { ...IN, release: bare })).toMatchObject({ status: 400, code: 'input.invalid' })
    const lacking = { ...first, cells: { 'TIP.prosecuted': 12 } }
    expect(await as('signatory-hn').post(RELEASE, { ...IN, release: lacking })).toMatchObject({ status: 400, code: 'input.invalid' })
  })
  it('refuse what is not signed by the head of that office, of a year that is over', async ({ as }) => {
    const refused = async (release: CountsRelease) => {
      const { status, code, details } = await as('signatory-hn').post(RELEASE, sending(release))
      return [status, code, details]
    }
    expect(await refused(signed({ office: '0192f7a0-5b1e-7c3d-9a41-000000000191' }))).toEqual([422, 'counts.other-office', null])
    expect(await refused(signed({ country: 'PA' }))).toEqual([422, 'counts.other-office', null])
    expect(await refused(signed({ programme: '0192f7a0-5b1e-7c3d-9a41-000000000199' }))).toEqual([422, 'counts.other-office', null])
    expect(await refused(signed({}, MEMBER))).toEqual([422, 'counts.unclaimed', null])
    expect(await refused(signed({}, STRANGER))).toEqual([422, 'counts.unclaimed', null])
    const altered = { ...first, cells: { ...first.cells, 'TIP.prosecuted': 13 } }
    expect(await refused(altered)).toEqual([422, 'counts.unsigned', { cause: 'seal.bad-signature' }])
    expect(await refused(signed({ year: 2026 }))).toEqual([422, 'counts.early', { year: 2026 }])
  })
  it('refuse a moment of signing that is more than a day from now, and say which moment it is here', async ({ as }) => {
    const refused = async (at: string) => {
      const { status, code, details } = await as('signatory-hn').post(RELEASE, sending(signed({ at })))
      return [status, code, details]
    }
    for (const at of ['2026-03-01T15:04:04.000Z', '2026-03-03T15:04:06.000Z', '2019-12-31T00:00:00.000Z'])
      expect(await refused(at)).toEqual([422, 'counts.clock', { now: NOW.toISOString() }])
    expect((await refused('2026-03-01T15:04:06.000Z'))[0]).toBe(200)
  })
  it('refuse numbers from 1 to 4, zeros that are not told, and what tells a withheld number', async ({ as }) => {
    const refused = async (over: Partial<Said>) => {
      const { status, code, details } = await as('signatory-hn').post(RELEASE, sending(signed(over)))
      return [status, code, details]
    }
    expect(await refused({ cells: cells({ 'TIP.convicted': 4 }) })).toEqual([422, 'counts.small', { cell: 'TIP.convicted' }])
    expect(await refused({ cells: cells({ 'TIP.convicted': 0 }) })).toEqual([422, 'counts.small', { cell: 'TIP.convicted' }])
    const parts = { 'SOM.failed.procuring': 6, 'SOM.failed.illegalEntry': 0, 'SOM.failed.foreigner': 0, 'SOM.failed.national': 0 }
    const rest = { 'SOM.failed.benefit': 0, 'SOM.failed.accusedAct': 0, 'SOM.failed': 9 }
    const open = { zeros: true, cells: cells({ ...parts, ...rest }) }
    expect(await refused(open)).toEqual([422, 'counts.recomputable', { cell: 'SOM.failed.accusedIntent' }])
  })
  it('release once, and again only what tells of nobody', async ({ as, auditLines }) => {
    const reply = await as('signatory-hn').post(RELEASE, sending(first))
    expect(reply).toMatchObject({ status: 200, body: { id: releaseId(first), officeName: 'Fiscalía de HN', country: 'HN', year: 2025 } })
    expect(await as('signatory-hn').post(RELEASE, sending(first))).toEqual(reply)
    const again = async (over: Partial<Said>) => {
      const { status, code, details } = await as('signatory-hn').post(RELEASE, sending(signed(over)))
      return [status, code, details]
    }
    const [later, supersedes] = ['2026-03-02T15:00:00.000Z', releaseId(first)]
    expect(await again({ at: later })).toEqual([409, 'counts.overtaken', null])
    const one = { at: later, supersedes, cells: cells({ 'TIP.prosecuted': 13, 'TIP.identified': 9 }) }
    expect(await again(one)).toEqual([409, 'counts.held', { cell: 'TIP.prosecuted' }])
    const shown = { at: later, supersedes, cells: cells({ 'TIP.prosecuted': 12, 'TIP.identified': 9, 'TIP.cases': 30 }) }
    expect(await again(shown)).toEqual([409, 'counts.held', { cell: 'TIP.cases' }])
    const five = signed({ at: later, supersedes, cells: cells({ 'TIP.prosecuted': 17, 'TIP.identified': 9 }) })
    expect(await as('signatory-hn').post(RELEASE, sending(five))).toMatchObject({ status: 200 })
    const listed = [{ id: releaseId(five), officeName: 'Fiscalía de HN', release: five }]
    expect(await as('member-pa').get(LIST, IN)).toEqual({ status: 200, body: listed })
    const lines = (await auditLines()).filter(({ event }) => event.includes('counts'))
    const released = (id: string) => ({ event: 'cases.counts.release', actor: 'signatory-hn', subject: id, fields: ['cells', 'signature'] })
    const kept = { event: 'indicators.counts.kept', actor: 'signatory-hn', fields: ['source', 'indicator', 'figure'] }
    expect(lines.filter(({ event }) => event === 'cases.counts.release')).toEqual(
      [first, first, five].map((one) => released(releaseId(one))),
    )
    expect(lines.find(({ event }) => event === 'indicators.counts.kept')).toMatchObject(kept)
  })
  it('are heard by the statistics, which show what was told, and the rest as withheld', async ({ as }) => {
    await as('signatory-hn').post(RELEASE, sending(first))
    const { body } = await as('member-pa').get('/api/indicators/count.list', IN)
    const { figures, indicators, sources } = body as {
      figures: { indicator: string; kind: string; value: number | null; printed: string; breakdown: string }[]
      indicators: { code: string; offence: string; nameEs: string; definitionEn: string }[]
      sources: { organisationEn: string; kind: string; titleEn: string }[]
    }
    expect(figures).toHaveLength(CELL_IDS.length)
    const told = figures.filter(({ value }) => value !== null).map(({ indicator, value }) => [indicator, value])
    expect(told).toEqual([
      ['istmo_tip_prosecuted', 12],
      ['istmo_tip_identified', 9],
    ])
    for (const { kind, printed } of figures.filter(({ value }) => value === null)) expect([kind, printed]).toEqual(['withheld', '·'])
    expect(indicators.map(({ offence }) => offence).filter((offence) => offence === 'mixed')).toEqual([])
    expect(indicators.find(({ code }) => code === 'istmo_som_convicted')?.definitionEn).toMatch(/smuggling of migrants/)
    expect(sources).toMatchObject([
      { organisationEn: 'Fiscalía de HN', kind: 'office-count', titleEn: expect.stringContaining('2026-03-02') },
    ])
    // It is no rival of an official figure, and no total is made of it.
    expect((await as('member-pa').get('/api/indicators/conflict.list', IN)).body).toMatchObject({ conflicts: [] })
  })
  it('take the place of what stood there, with the same ids, once they are released anew', async ({ as }) => {
    await as('signatory-hn').post(RELEASE, sending(first))
    const five = {
      at: '2026-03-02T15:00:00.000Z',
      supersedes: releaseId(first),
      cells: cells({ 'TIP.prosecuted': 17, 'TIP.identified': 9 }),
    }
    await as('signatory-hn').post(RELEASE, sending(signed(five)))
    const { body } = await as('signatory-hn').get('/api/indicators/count.list', IN)
    const { figures } = body as { figures: { indicator: string; value: number | null }[] }
    expect(figures).toHaveLength(CELL_IDS.length)
    expect(figures.find(({ indicator }) => indicator === 'istmo_tip_prosecuted')?.value).toBe(17)
  })
})
