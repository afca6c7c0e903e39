import { describe, expect } from 'vitest'
import { type Actor, type Membership, OPERATOR, person } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import type { Writer } from '#kernel/db/handles.ts'
import { transaction } from '#kernel/db/transaction.ts'
import { fromPostgres } from '#kernel/problem/from-database.ts'
import { keepProgrammeTables } from '#programme/port'
import { fixture } from '#test/fixture-package.ts'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { indicatorsProblems } from './problems.ts'
import { indicatorsPackage } from './sql/package.ts'

const PROGRAMME = '0192f7a0-5b1e-7c3d-9a41-000000000001'
const IN = { programmeId: PROGRAMME }
const id = (last: number) => `0192f7a0-5b1e-7c3d-9a41-00000000010${last}`
const seat = (programmeId: string): Membership => ({ programmeId, officeId: id(9), country: 'HN', sector: null, role: 'programme.reader' })
const people: Readonly<Record<string, Actor>> = {
  'rita-reader': person(id(1), [seat(PROGRAMME)]),
  'zoe-elsewhere': person(id(2), [seat('0192f7a0-5b1e-7c3d-9a41-000000000002')]),
}

const [total] = fixture.figures
if (!total) throw new Error('the fixture has no figure')
const year = { ...total, year: 2011 }
/** A table of which the source hid a cell, and another source that does not agree on 2009. */
const figures = [
  ...fixture.figures,
  { ...year, id: 'T1', value: 8, printed: '8' },
  { ...year, id: 'T2', age: 'adult' as const, value: 8, printed: '8' },
  { ...year, id: 'T3', age: 'child' as const, kind: 'suppressed' as const, value: null, low: 0, high: 4, printed: '<5' },
  { ...total, id: 'T4', source: 'report-2010', value: 20, printed: '20' },
]

const seed = async (tx: Writer<never>): Promise<void> => {
  await keepProgrammeTables(tx, { ...IN, now: '2026-01-01T00:00:00.000Z' }, fixture)
  await indicatorsPackage.keep(tx, PROGRAMME, { indicators: fixture.indicators, figures })
}

describe.each(ENGINES)('statistics on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it.for([
    ['indicator.list', IN],
    ['indicator.show', { ...IN, code: 'victims_detected' }],
    ['conflict.list', IN],
  ] as const)('%s is for members', async ([operation, input], { as }) => {
    const at = `/api/indicators/${operation}`
    expect(await as('nobody').get(at, input)).toMatchObject({ status: 401, code: 'access.sign-in' })
    expect(await as('zoe-elsewhere').get(at, input)).toMatchObject({ status: 404, code: 'record.not-found' })
    expect(await as('rita-reader').get(at, { ...input, more: '1' })).toMatchObject({ status: 400, code: 'input.invalid' })
  })
  it('say how much is known by each indicator', async ({ as }) => {
    const { body } = await as('rita-reader').get('/api/indicators/indicator.list', IN)
    const victims = (body['indicators'] as { code: string }[]).find(({ code }) => code === 'victims_detected')
    expect(victims).toMatchObject({ toYear: 2011, fromYear: 2009, sources: 2 })
  })
  it('hand on of a table with a hidden cell its total alone', async ({ as }) => {
    const { body } = await as('rita-reader').get('/api/indicators/indicator.show', { ...IN, code: 'victims_detected' })
    const shown = (body['figures'] as { id: string; kind: string; value: unknown; low: unknown; printed: string }[]).filter(({ id }) =>
      /^T[1-3]$/.test(id),
    )
    expect(shown.map(({ id, kind, value, low, printed }) => [id, kind, value, low, printed])).toEqual([
      ['T1', 'exact', 8, null, '8'],
      ['T2', 'withheld', null, null, '·'],
      ['T3', 'withheld', null, null, '·'],
    ])
    expect(body['sources']).toMatchObject([{ code: 'report-2010' }, { code: 'press-2009' }])
    expect(await as('rita-reader').get('/api/indicators/indicator.show', { ...IN, code: 'unknown_one' })).toMatchObject({ status: 404 })
  })
  it('lay sources that do not agree side by side', async ({ as }) => {
    const { body } = await as('rita-reader').get('/api/indicators/conflict.list', IN)
    const conflicts = body['conflicts'] as { country: string }[]
    expect(conflicts.find(({ country }) => country === 'HN')).toMatchObject({
      year: 2009,
      low: 12,
      high: 20,
      figures: [{ printed: '12' }, { printed: '20' }],
    })
  })
  it('are not kept where their bounds cross', async ({ house }) => {
    const crossed = { indicators: [], figures: [{ ...total, id: 'T9', kind: 'suppressed' as const, value: null, low: 4, high: 0 }] }
    const kept = transaction(house.database, contextOf(OPERATOR), (tx) => indicatorsPackage.keep(tx, PROGRAMME, crossed))
    const refusal = await kept.then(
      () => undefined,
      (error: unknown) => fromPostgres(error, indicatorsProblems),
    )
    expect(refusal).toMatchObject({ code: 'figure.incoherent', status: 422 })
  })
})
