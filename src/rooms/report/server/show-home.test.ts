import { describe, expect } from 'vitest'
import { person } from '#kernel/access/actor.ts'
import type { Writer } from '#kernel/db/handles.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import { fixturePackage } from '#test/fixture-package.ts'
import { type InHouse, inHouse } from '#test/house.ts'
import { ENGINES, ONE_ENGINE } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { homeOf } from './at-home.fixture.ts'
import { withReviews } from './reviewed/reviews.ts'
import { people, PROGRAMME, seedWith } from './people.fixture.ts'

const SHOW = '/api/report/home.show'
const programmeId = PROGRAMME

describe.each(ENGINES)('home.show on %s', (engine) => {
  const { tables } = fixturePackage
  const codings = tables.codings.filter(({ subject }) => subject !== 'HN-1' && subject !== 'PA-1')
  const evidence = tables.finding_evidence.filter(({ subject }) => subject !== 'HN-1' && subject !== 'PA-1')
  const it = inHouse(engine, {
    rooms,
    people,
    seed: seedWith(withReviews({ ...fixturePackage, tables: { ...tables, codings, finding_evidence: evidence, gap_findings: [] } })),
  })

  it('asks who is speaking, and hides other programmes', async ({ as }) => {
    expect(await as('nobody').get(SHOW, { programmeId })).toMatchObject({ status: 401, code: 'access.sign-in' })
    expect(await as('juan').get(SHOW, { programmeId })).toMatchObject({ status: 403, code: 'access.refused' })
    expect(await as('zoe-elsewhere').get(SHOW, { programmeId })).toMatchObject({ status: 404 })
    expect(await as('olga-officer').get(SHOW, { programmeId: 'x' })).toMatchObject({ status: 400, details: [{ path: 'programmeId' }] })
  })
  it('counts coverage as the report counts it, and shows where the gaps are', async ({ as }) => {
    const { body } = await as('rita-reader').get(SHOW, { programmeId })
    expect(body).toMatchObject({
      coverage: [
        { round: 1, covered: 3, cells: 4 },
        { round: 2, covered: 2, cells: 4 },
      ],
      may: ['read the draft', 'export the programme'],
      map: {
        es: { alt: expect.stringContaining('(HN): 0 de 1 brecha') },
        en: { alt: expect.stringContaining('(HN): 0 of 1 gap') },
      },
    })
  })
  it('tells each what waits for them, where it is done, and nothing that is for others', async ({ as }) => {
    const waits = async (name: string) =>
      (await homeOf(as, name)).waits.map(({ kind, count, countries, address }) => [kind, count, countries, address])
    const at = '/app/programmes/CA'
    expect(await waits('lena-lead')).toEqual([
      ['statements-uncoded', 2, ['HN', 'PA'], `${at}/coding?show=uncoded`],
      ['findings-loose', 1, [], `${at}/findings?show=loose`],
    ])
    expect(await waits('hana-hn')).toEqual([['statements-uncoded', 1, ['HN'], `${at}/coding?show=uncoded`]])
    expect(await waits('hilda-hn')).toEqual([['recommendations-silent', 1, ['HN'], `${at}/recommendations?stand=none&country=HN`]])
    expect((await waits('olga-officer')).map(([kind, count]) => [kind, count])).toEqual([
      ['recommendations-silent', 2],
      ['report-unput', 1],
    ])
    expect(await waits('rita-reader')).toEqual([])
  })
  it('counts the chain as the report counts it', async ({ as }) => {
    const { chain } = await homeOf(as, 'rita-reader')
    expect(chain.map(({ stage, count }) => [stage, count])).toEqual([
      ['statement', 7],
      ['finding', 2],
      ['gap', 1],
      ['recommendation', 2],
      ['decision', 0],
      ['training', 0],
      ['change', 0],
    ])
  })
})

describe.each(ENGINES)('the coverage of home.show on %s', (engine) => {
  const { tables } = fixturePackage
  // Panama sealed what its police said, and released none of it.
  const workshops = tables.workshops.map((one) => (one.country === 'PA' ? { ...one, state: 'sealed' as const } : one))
  const it = inHouse(engine, { rooms, people, seed: seedWith({ ...fixturePackage, tables: { ...tables, workshops } }) })

  it.for(['hana-hn', 'rita-reader', 'lena-lead', 'operator'])('is for %s the one of the page of workshops', async (name, { as }) => {
    const { coverage } = (await as(name).get(SHOW, { programmeId })).body as { coverage: readonly Record<string, unknown>[] }
    for (const { round, covered, cells } of coverage) {
      const page = (await as(name).get('/api/assess/coverage.show', { programmeId, round: String(round) })).body as {
        covered: number
        cells: readonly unknown[]
      }
      expect({ covered, cells }).toEqual({ covered: page.covered, cells: page.cells.length })
    }
    expect(coverage).toMatchObject([{ covered: 3 }, { covered: 2 }])
  })
})

describe.each([ONE_ENGINE])('the next steps of a new programme on %s', (engine) => {
  const { tables } = fixturePackage
  const empty = {
    statements: [],
    published_claims: [],
    codings: [],
    finding_evidence: [],
    gap_findings: [],
    recommendation_gaps: [],
    followups: [],
  }
  const begun = {
    ...tables,
    ...empty,
    workshops: [],
    themes: [],
    findings: [],
    gaps: [],
    recommendations: [],
    sentence_overrides: [],
    reviewed_marks: [],
  }
  const steps = async (as: InHouse['as']) => {
    const step = async (name: string) => (await homeOf(as, name)).steps.map((one) => one.step).join()
    return [await step('olga-officer'), await step('lena-lead'), await step('hana-hn'), await step('rita-reader')]
  }
  const { workshops, themes, findings, gaps, recommendations } = tables

  describe.each([
    { given: {}, officer: 'people', lead: 'workshop,codebook' },
    { given: { workshops }, officer: '', lead: 'codebook' },
    { given: { workshops, themes }, officer: '', lead: 'finding' },
    { given: { workshops, themes, findings, gaps }, officer: 'recommendation', lead: 'recommendation' },
    { given: { workshops, themes, findings, gaps, recommendations }, officer: 'report', lead: 'report' },
  ])('with $lead to come', ({ given, officer, lead }) => {
    const it = inHouse(engine, { rooms, people, seed: seedWith({ passages: {}, tables: { ...begun, ...given } }) })
    it('is offered to whoever may take it, and to nobody else', async ({ as }) => {
      expect(await steps(as)).toEqual([officer, lead, '', ''])
    })
  })
  describe('with nothing in it', () => {
    const it = inHouse(engine, { rooms, people, seed: seedWith({ passages: {}, tables: begun }) })
    it('leaves the rest of its home empty', async ({ as }) => {
      const { waits, chain } = await homeOf(as, 'lena-lead')
      expect([waits, chain.map(({ count }) => count)]).toEqual([[], [0, 0, 0, 0, 0, 0, 0]])
      expect((await as('lena-lead').get(SHOW, { programmeId })).body).toMatchObject({ map: null })
    })
  })
})

describe.each([ONE_ENGINE])('a sealed workshop at home on %s', (engine) => {
  const { tables, passages } = fixturePackage
  const workshops = tables.workshops.map((one) => (one.country === 'PA' ? { ...one, state: 'sealed' as const } : one))
  const given = { passages, tables: { ...tables, workshops } }
  const ids = { office: '0192f7a0-5b1e-7c3d-9a41-000000000191', person: '0192f7a0-5b1e-7c3d-9a41-000000000192' }
  const account = '0192f7a0-5b1e-7c3d-9a41-000000000193'
  const seat = { programmeId, officeId: ids.office, country: 'PA', sector: null, role: 'programme.country-member' }
  const withMember = async (tx: Writer<never>) => {
    await seedWith(given)(tx)
    const at = { programme_id: programmeId }
    await insertRows(tx, 'office', [{ ...at, id: ids.office, country: 'PA', name: 'Ministerio' }])
    const member = {
      ...at,
      id: ids.person,
      name: 'Member',
      email: 'member@example.org',
      account_id: account,
      invited_at: '2026-01-01T00:00:00Z',
    }
    await insertRows(tx, 'person', [member])
    const membership = { ...at, id: account, person_id: ids.person, office_id: ids.office, role: seat.role, from_on: '2026-01-01' }
    await insertRows(tx, 'membership', [membership])
  }
  const told = async (as: InHouse['as'], name: string) =>
    (await homeOf(as, name)).waits.flatMap(({ kind, countries }) => (kind === 'workshops-sealed' ? countries : []))
  const all = { ...people, 'paula-pa': person(account, [seat]) }

  describe('of a country without a member of its own', () => {
    const it = inHouse(engine, { rooms, people: all, seed: seedWith(given) })
    it('waits in each round for whoever leads the assessment there', async ({ as }) => {
      expect([await told(as, 'lena-lead'), await told(as, 'lena-in-hn'), await told(as, 'olga-officer')]).toEqual([['PA', 'PA'], [], []])
    })
  })
  describe('of a country with a member', () => {
    const it = inHouse(engine, { rooms, people: all, seed: withMember })
    it('waits for that one alone', async ({ as }) => {
      expect([await told(as, 'lena-lead'), await told(as, 'paula-pa')]).toEqual([[], ['PA', 'PA']])
    })
  })
})
