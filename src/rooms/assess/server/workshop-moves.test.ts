import { describe, expect } from 'vitest'
import type { Writer } from '#kernel/db/handles.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import { inHouse, NOW as CLOCK } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { seen } from './tables.ts'
import { IN, made, peek, people, PROGRAMME, seed, seedWith } from './workshop.fixture.ts'

const at = (name: string) => `/api/assess/workshop.${name}`
const of = (workshop: string, more: object = {}) => ({ ...IN, workshop, ...more })
const NOW = CLOCK.toISOString()
const because = { reason: 'Falta una hoja' }

describe.each(ENGINES)('moving a workshop on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it('asks who is speaking', async ({ as }) => {
    for (const move of ['seal', 'reopen', 'release', 'withdraw'])
      expect(await as('nobody').post(at(move), of('HN-OPE'))).toMatchObject({ status: 401, code: 'access.sign-in' })
  })
  it('refuses roles that never may, whatever they send', async ({ as }) => {
    for (const [move, name] of [
      ['seal', 'beto-hn'],
      ['seal', 'rita-reader'],
      ['reopen', 'ana-hn'],
      ['release', 'ana-hn'],
      ['release', 'olga-officer'],
      ['withdraw', 'beto-hn'],
      ['release', 'operator'],
    ] as const)
      expect(await as(name).post(at(move), {})).toMatchObject({ status: 403, code: 'access.refused' })
  })
  it('hides workshops that other countries keep, and refuses those they released', async ({ as }) => {
    const hidden = [
      await as('ana-hn').post(at('seal'), of('GT-OPE')),
      await as('lena-hn').post(at('reopen'), of('GT-SEA', because)),
      await as('mario-hn').post(at('release'), of('GT-SEA')),
      await as('rosa-reg').post(at('seal'), of('HN-OPE')),
      await as('zoe-elsewhere').post(at('release'), of('HN-SEA')),
      await as('ana-hn').post(at('seal'), of('NO-SUCH')),
    ]
    for (const reply of hidden) expect(reply).toMatchObject({ status: 404, code: 'record.not-found' })
    expect(await as('lena-hn').post(at('withdraw'), of('GT-REL', because))).toMatchObject({ status: 403 })
  })
  it('asks for a reason', async ({ as }) => {
    for (const [move, workshop] of [
      ['reopen', 'HN-SEA'],
      ['withdraw', 'HN-REL'],
    ] as const)
      expect(await as('lena-hn').post(at(move), of(workshop, { reason: ' ' }))).toMatchObject({
        status: 400,
        details: [{ path: 'reason' }],
      })
  })
  it('refuses moves that are not on the way, naming the state and who may move it', async ({ as }) => {
    const closed = (workshop: string, state: string, needed: string, movers: string[]) => ({
      status: 409,
      code: 'workshop.closed',
      details: { workshop, state, needed, movers },
    })
    const mayFree = ['programme.country-member', 'assess.lead']
    expect(await as('ana-hn').post(at('seal'), of('HN-SEA'))).toMatchObject(
      closed('HN-SEA', 'sealed', 'open', ['assess.lead', 'programme.country-member']),
    )
    expect(await as('mario-hn').post(at('release'), of('HN-OPE'))).toMatchObject(
      closed('HN-OPE', 'open', 'sealed', ['assess.facilitator', 'assess.lead']),
    )
    expect(await as('lena-hn').post(at('reopen'), of('HN-REL', because))).toMatchObject(closed('HN-REL', 'released', 'sealed', mayFree))
    expect(await as('lena-hn').post(at('withdraw'), of('HN-SEA', because))).toMatchObject(closed('HN-SEA', 'sealed', 'released', mayFree))
  })
  it('goes all the way and back, counts what others are told, and keeps who, when and why', async ({ as, auditLines, house }) => {
    const told = () =>
      peek(house, (db) =>
        seen(db, 'cell_total')
          .select(['country', 'workshops'])
          .where('round', '=', 1)
          .where('sector', '=', 'police')
          .orderBy('country')
          .execute(),
      )
    expect(await told()).toEqual([
      { country: 'GT', workshops: 2 },
      { country: 'HN', workshops: 2 },
    ])
    expect(await as('ana-hn').post(at('seal'), of('HN-OPE'))).toMatchObject({ status: 200, body: { state: 'sealed', version: 2 } })
    expect(await told()).toMatchObject([{ workshops: 2 }, { workshops: 3 }])
    expect(await as('mario-hn').post(at('release'), of('HN-OPE'))).toMatchObject({ status: 200, body: { state: 'released', version: 3 } })
    expect(await as('lena-hn').post(at('withdraw'), of('HN-OPE', because))).toMatchObject({ body: { state: 'sealed', version: 4 } })
    expect(await as('lena-hn').post(at('reopen'), of('HN-OPE', because))).toMatchObject({ body: { state: 'open', version: 5 } })
    expect(await told()).toMatchObject([{ workshops: 2 }, { workshops: 2 }])
    const moves = ['seal', 'release', 'withdraw', 'reopen']
    expect((await auditLines()).map(({ event, actor, subject }) => [event, actor, subject])).toEqual([
      ['assess.workshop.seal', 'ana-hn', 'HN-OPE'],
      ['assess.workshop.release', 'mario-hn', 'HN-OPE'],
      ...moves.slice(2).map((move) => [`assess.workshop.${move}`, 'lena-hn', 'HN-OPE']),
    ])
    const { body } = await as('beto-hn').get(at('show'), { ...IN, workshop: 'HN-OPE' })
    expect(body['history']).toMatchObject([
      { version: 5, by: 'assess.lead', from: 'sealed', to: 'open', reason: because.reason },
      { version: 4, by: 'assess.lead', from: 'released', to: 'sealed', reason: because.reason },
      { version: 3, by: 'programme.country-member', from: 'sealed', to: 'released', reason: null },
      { version: 2, by: 'assess.facilitator', from: 'open', to: 'sealed', reason: null },
      { version: 1, by: null, from: null, to: null, reason: null },
    ])
  })
})

/** A person of the programme who has come in, with a seat in a country that holds or held. */
const seated = async (tx: Writer<never>, { country, role = 'programme.country-member', ...change }: Seated): Promise<void> => {
  const at = { programme_id: PROGRAMME }
  const [office, person] = [made(80), made(81)]
  await insertRows(tx, 'office', [{ ...at, id: office, country, name: 'Ministerio Público' }])
  const joined = 'joined' in change ? null : made(82)
  await insertRows(tx, 'person', [{ ...at, id: person, name: 'Un cargo', email: 'x@example.org', account_id: joined, invited_at: NOW }])
  const held = { from_on: '2026-01-01', until_on: change.until ?? null, ended_at: change.ended ? NOW : null }
  await insertRows(tx, 'membership', [{ ...at, id: made(83), person_id: person, office_id: office, role, ...held }])
}
type Seated = { country: string; role?: string; joined?: false; until?: string; ended?: true }
const withSeat = (seat: Seated) => async (tx: Writer<never>) => {
  await seed(tx)
  await seated(tx, seat)
}

describe.each(ENGINES)('workshop.release where the country has a member of its own, on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed: withSeat({ country: 'HN' }) })

  it('is for that member, and no lead does it in their place', async ({ as, auditLines }) => {
    const shown = async (name: string) => (await as(name).get(at('show'), { ...IN, workshop: 'HN-SEA' })).body['awaitsMember']
    expect([await shown('lena-hn'), await shown('mario-hn'), await shown('beto-hn')]).toEqual([true, false, false])
    expect(await as('lena-hn').post(at('release'), of('HN-SEA'))).toMatchObject({ status: 409, code: 'workshop.member-releases' })
    expect((await auditLines()).filter(({ event }) => event === 'assess.workshop.release')).toEqual([])
    expect(await as('mario-hn').post(at('release'), of('HN-SEA'))).toMatchObject({ status: 200 })
    expect(await as('lena-hn').post(at('withdraw'), of('HN-SEA', because))).toMatchObject({ status: 200 })
  })
  it('and the lead of another country goes on releasing there', async ({ as }) => {
    expect(await as('lucas-gt').post(at('release'), of('GT-SEA'))).toMatchObject({ status: 200 })
  })
})

describe.each([
  ['another role', { role: 'programme.country-signatory' }],
  ['no member who has come yet', { joined: false }],
  ['a member whose time is over', { until: '2026-03-01' }],
  ['a member whose seat was ended', { ended: true }],
] as const)('workshop.release where the country has %s', (_, seat) => {
  const it = inHouse('pglite', { rooms, people, seed: withSeat({ country: 'HN', ...seat }) })

  it('is for the lead', async ({ as }) => {
    expect(await as('lena-hn').post(at('release'), of('HN-SEA'))).toMatchObject({ status: 200 })
  })
})

const wordings = (publicEs: string | null) =>
  seedWith({
    statements: [
      {
        id: 'HN-SEA-1',
        workshop: 'HN-SEA',
        number: 1,
        quadrant: 'W',
        text: 'Dicho',
        public_es: publicEs,
        public_en: null,
        sector: null,
        language: 'es',
        year: null,
        source: null,
        allocated_by: 'room',
      },
    ],
    codings: [],
    finding_evidence: [],
  })

describe.each(ENGINES)('workshop.release without a wording on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed: wordings(null) })

  it('refuses statements without a public wording', async ({ as }) => {
    expect(await as('mario-hn').post(at('release'), of('HN-SEA'))).toMatchObject({
      status: 422,
      code: 'wording.missing',
      details: { numbers: [1] },
    })
  })
})

describe.each(ENGINES)('workshop.release of a wording with a name on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed: wordings('Lo dijo María López') })

  it('shows what looks like a name until somebody has looked', async ({ as, auditLines }) => {
    expect(await as('mario-hn').post(at('release'), of('HN-SEA'))).toMatchObject({
      status: 409,
      code: 'wording.marked',
      details: { marks: [{ number: 1, kinds: ['name'] }] },
    })
    expect(await as('gina-gt').get(at('show'), { ...IN, workshop: 'HN-SEA' })).toMatchObject({ status: 404 })
    expect(await as('mario-hn').post(at('release'), of('HN-SEA', { acknowledged: true }))).toMatchObject({ status: 200 })
    expect(await auditLines()).toMatchObject([{ subject: 'HN-SEA', fields: ['state', 'acknowledged'] }])
    const { body } = await as('gina-gt').get(at('show'), { ...IN, workshop: 'HN-SEA' })
    expect(body['statements']).toMatchObject([{ text: null, publicEs: 'Lo dijo María López' }])
  })
})
