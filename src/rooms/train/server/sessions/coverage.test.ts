import { describe, expect } from 'vitest'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import { transaction } from '#kernel/db/transaction.ts'
import { fromPostgres } from '#kernel/problem/from-database.ts'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { at, IN, mark, move, PAST, people, running, seed } from './session.fixture.ts'

const SHOW = at('coverage.show')
const OFFICE = 'Ministerio Público (de ejemplo)'
const count = { ...IN, country: 'HN', office: OFFICE, countedOn: '2025-12-31', headcount: 40, source: 'Ejemplo' }

describe.each(ENGINES)('how many are trained and still there, on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it('is counted from completed sessions; an unknown headcount is not 0', async ({ as }) => {
    const { session, people: all } = await running(
      as,
      ['1', '2', '3', '4', '5', '6'].map((n) => `Fiscal ${n}, Honduras`),
      PAST,
    )
    const marks = all.map((pseudonym, one) => ({ pseudonym, mark: one === 0 ? 'absent' : 'present' }))
    for (const halfDay of ['2026-01-12/am', '2026-01-12/pm', '2026-01-13/am']) await mark(as, { session, halfDay, marks })
    const ofHonduras = async (who: string) => ((await as(who).get(SHOW, IN)).body['lines'] as Record<string, unknown>[])[1]
    await move(as, [session, 'held'])
    expect(await ofHonduras('team-hn')).toMatchObject({
      office: OFFICE,
      ever: 5,
      in24: 5,
      inPost: 5,
      establishment: null,
      coverage: null,
      below: null,
    })
    expect(await as('team-hn').post(at('establishment.record'), count)).toMatchObject({ status: 200 })
    expect(await as('team-hn').post(at('establishment.record'), { ...count, headcount: 50 })).toMatchObject({ status: 200 })
    expect(await ofHonduras('director-hn')).toMatchObject({ coverage: 0.1, below: 'already', establishment: { headcount: 50 } })
    expect(await ofHonduras('officer')).toMatchObject({ ever: 5, inPost: 5 })
    await as('team-hn').post(at('trainee.leave'), { ...IN, pseudonym: all[1], leftOn: '2026-02-01' })
    expect(await ofHonduras('team-hn')).toMatchObject({ ever: 5, inPost: 4 })
    // Four are still there: for the region that is a small number, and with it all that bears on it is held back.
    for (const who of ['officer', 'analyst'])
      expect(await ofHonduras(who)).toMatchObject({
        ever: null,
        in24: null,
        inPost: null,
        coverage: null,
        turnover12: { of: null, left: null },
      })
    const table = await as('officer').get(at('coverage.table'), { ...IN, lang: 'es' })
    const taken = new TextDecoder('utf-8', { ignoreBOM: true }).decode(table.file?.bytes)
    expect(taken).toMatch(/^\uFEFFPaís,/)
    expect(taken).toContain(`\nHonduras (es),${OFFICE},reservado,reservado,reservado,50`)
    expect(taken).toMatch(/\nPanama \(es\),El país,/)
  })
  it('is read by those who train, and of one’s own country as it is', async ({ as }) => {
    expect(await as('nobody').get(SHOW, IN)).toMatchObject({ status: 401 })
    for (const who of ['reader', 'facilitator-hn', 'operator']) expect(await as(who).get(SHOW, IN)).toMatchObject({ status: 403 })
    expect(await as('elsewhere').get(SHOW, IN)).toMatchObject({ status: 404 })
    // Told of one syllabus alone beside all, a number that is held back is what is left of the others.
    expect(await as('officer').get(SHOW, { ...IN, syllabus: 'a' })).toMatchObject({ status: 400, details: [{ path: 'syllabus' }] })
    expect((await as('team-hn').get(SHOW, IN)).body).toMatchObject({ whole: ['HN'], records: ['HN'], lines: [{ country: 'HN', ever: 0 }] })
    expect((await as('officer').get(SHOW, IN)).body).toMatchObject({
      whole: [],
      records: [],
      lines: [{ country: 'HN' }, { country: 'PA' }],
    })
  })
  it('has its headcounts from the country itself', async ({ as, house }) => {
    const RECORD = at('establishment.record')
    expect(await as('nobody').post(RECORD, count)).toMatchObject({ status: 401 })
    for (const who of ['officer', 'reader', 'facilitator-hn', 'operator'])
      expect(await as(who).post(RECORD, {})).toMatchObject({ status: 403 })
    expect(await as('team-pa').post(RECORD, count)).toMatchObject({ status: 403 })
    expect(await as('director-hn').post(RECORD, { ...count, headcount: 0 })).toMatchObject({
      status: 400,
      details: [{ path: 'headcount' }],
    })
    const row = { programme_id: IN.programmeId, country: 'XX', office: 'x', counted_on: '2026-01-01', headcount: 1, source: 'x' }
    const kept = transaction(house.database, contextOf(OPERATOR), (tx) =>
      insertRows(tx, 'establishment', [{ ...row, recorded_by: 'x', recorded_at: '2026-01-01T00:00:00Z' }]),
    )
    expect(await kept.catch((error: unknown) => fromPostgres(error, rooms.problems))).toMatchObject({ code: 'establishment.incoherent' })
  })
})
