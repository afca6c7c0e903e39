import { describe, expect } from 'vitest'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { transaction } from '#kernel/db/transaction.ts'
import { fromPostgres } from '#kernel/problem/from-database.ts'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { assessProblems } from './problems.ts'
import type { AssessTables } from './tables.ts'
import { IN, people, PROGRAMME, seed } from './workshop.fixture.ts'

const LIST = '/api/assess/workshop.list'
const SHOW = '/api/assess/workshop.show'
const HISTORY = '/api/assess/statement.history'
const COVERAGE = '/api/assess/coverage.show'

const released = {
  programme_id: PROGRAMME,
  position: 9,
  round: 1,
  country: 'HN',
  sectors: ['police'],
  language: 'es' as const,
  held_from: null,
  held_to: null,
  place: null,
  method: 'paper' as const,
  provenance: 'recorded' as const,
  participants: null,
  women: null,
  men: null,
  changed_at: null,
  changed_by: null,
}

const RELEASED = ['HN-REL', 'GT-REL', 'HN-TWO']
const OF_HN = ['HN-REL', 'HN-SEA', 'HN-OPE', 'GT-REL', 'HN-TWO']
const OF_GT = ['HN-REL', 'GT-REL', 'GT-SEA', 'GT-OPE', 'HN-TWO']
const ALL = ['HN-REL', 'HN-SEA', 'HN-OPE', 'GT-REL', 'GT-SEA', 'GT-OPE', 'REG-SEA', 'HN-TWO']

/** Who sees which workshops, and of which of them what was said. */
const WHO: readonly (readonly [name: string, workshops: readonly string[], raw: readonly string[]])[] = [
  ['ana-hn', OF_HN, ['HN-REL', 'HN-SEA', 'HN-OPE', 'HN-TWO']],
  ['beto-hn', OF_HN, ['HN-REL', 'HN-SEA', 'HN-OPE', 'HN-TWO']],
  ['mario-hn', OF_HN, ['HN-REL', 'HN-SEA', 'HN-OPE', 'HN-TWO']],
  ['gina-gt', OF_GT, ['GT-REL', 'GT-SEA', 'GT-OPE']],
  ['lucas-gt', OF_GT, ['GT-REL', 'GT-SEA', 'GT-OPE']],
  ['rosa-reg', ['HN-REL', 'GT-REL', 'REG-SEA', 'HN-TWO'], ['REG-SEA']],
  ['olga-officer', RELEASED, []],
  ['rita-reader', RELEASED, []],
  ['operator', ALL, ALL],
]

describe.each(ENGINES)('the wall around workshops on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it('asks who is speaking, and shows nothing to members of other programmes', async ({ as }) => {
    for (const path of [LIST, SHOW, HISTORY, COVERAGE]) {
      const asked = { ...IN, workshop: 'HN-REL', round: '1' }
      expect(await as('nobody').get(path, asked)).toMatchObject({ status: 401 })
    }
    expect(await as('zoe-elsewhere').get(LIST, IN)).toMatchObject({ status: 404 })
    expect(await as('zoe-elsewhere').get(COVERAGE, { ...IN, round: '1' })).toMatchObject({ status: 404 })
    for (const path of [SHOW, HISTORY])
      expect(await as('zoe-elsewhere').get(path, { ...IN, workshop: 'HN-REL' })).toMatchObject({ status: 404 })
  })

  it.for(WHO)('shows %s the right workshops and words', async ([name, workshops, raw], { as }) => {
    const list = await as(name).get(LIST, IN)
    expect((list.body['workshops'] as { code: string }[]).map(({ code }) => code)).toEqual(workshops)
    for (const code of ALL) {
      const shown = await as(name).get(SHOW, { ...IN, workshop: code })
      const history = await as(name).get(HISTORY, { ...IN, workshop: code })
      if (!workshops.includes(code)) {
        const never = await as(name).get(SHOW, { ...IN, workshop: 'NO-SUCH' })
        expect(shown.status).toBe(404)
        expect({ ...shown.body, requestId: '' }).toEqual({ ...never.body, requestId: '' })
        expect([404, 403]).toContain(history.status)
        continue
      }
      const said = (shown.body['statements'] as { text: string | null; publicEs: string | null }[])[0]
      expect(said).toMatchObject({ text: raw.includes(code) ? `Dicho en ${code}-1` : null, publicEs: `Redacción de ${code}-1` })
      expect(history.status).toBe(raw.includes(code) ? 200 : 403)
    }
  })

  it('filters, and says where one may record', async ({ as }) => {
    const codes = async (query: Record<string, string>) =>
      ((await as('ana-hn').get(LIST, { ...IN, ...query })).body['workshops'] as { code: string }[]).map(({ code }) => code)
    expect(await codes({ round: '2' })).toEqual(['HN-TWO'])
    expect(await codes({ country: 'GT' })).toEqual(['GT-REL'])
    expect(await codes({ state: 'open' })).toEqual(['HN-OPE'])
    expect(await codes({ sector: 'prosecution' })).toEqual([])
    expect((await as('ana-hn').get(LIST, IN)).body).toMatchObject({
      recordsIn: ['HN'],
      workshops: [{ statements: 1, coded: 1, worded: 1 }, {}, {}, {}, {}],
    })
    expect((await as('operator').get(LIST, IN)).body).toMatchObject({ recordsIn: ['HN', 'GT', 'REG'] })
  })

  it('tells of other countries no more than their closed totals', async ({ as }) => {
    const { body } = await as('ana-hn').get(COVERAGE, { ...IN, round: '1' })
    const cells = body['cells'] as { country: string; sector: string }[]
    expect(cells.filter(({ sector }) => sector === 'police')).toEqual([
      {
        country: 'HN',
        sector: 'police',
        basis: 'rows',
        state: 'text',
        workshops: 3,
        open: 1,
        sealed: 1,
        released: 1,
        statements: 3,
        coded: 2,
      },
      {
        country: 'GT',
        sector: 'police',
        basis: 'totals',
        state: 'text',
        workshops: 2,
        open: null,
        sealed: 1,
        released: 1,
        statements: 2,
        coded: 1,
      },
    ])
    expect(cells.filter(({ sector }) => sector === 'prosecution')).toMatchObject([{ state: 'not-covered' }, { state: 'not-covered' }])
    expect(body).toMatchObject({
      covered: 2,
      countries: [
        { code: 'HN', total: { workshops: 3, statements: 3 } },
        { code: 'GT', total: { workshops: null, statements: 2 } },
      ],
      total: { workshops: null, statements: 5 },
      regional: { basis: 'totals', workshops: 1, statements: 1 },
    })
    const operator = await as('operator').get(COVERAGE, { ...IN, round: '1' })
    expect(operator.body).toMatchObject({ total: { workshops: 6, statements: 6 }, regional: { basis: 'rows', workshops: 1 } })
  })

  it('keeps rows out that the contract would not have let in', async ({ house }) => {
    const other = { ...released, code: 'HN-BAD', state: 'lost' as 'open' }
    const kept = transaction<AssessTables, unknown>(house.database, contextOf(OPERATOR), (tx) =>
      tx.insertInto('workshop').values(other).execute(),
    )
    const refusal = await kept.then(
      () => undefined,
      (error: unknown) => fromPostgres(error, assessProblems),
    )
    expect(refusal).toMatchObject({ code: 'assessment.incoherent', status: 422 })
  })
})
