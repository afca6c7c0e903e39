import { describe, expect } from 'vitest'
import { contextOf } from '#kernel/access/context.ts'
import type { House } from '#kernel/command/house.ts'
import { reading } from '#kernel/db/transaction.ts'
import { readArchive } from '#sheets/archive.ts'
import { readCsv } from '#sheets/read-csv.ts'
import { type InHouse, inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import type { SelfCode } from '../../contract/self-code.ts'
import { WAVES } from '../../contract/wave.ts'
import { readStudy } from '../../domain/impact/read-study.ts'
import { seen, type TrainTables } from '../tables.ts'
import { at, attempt, CODE, device, forms, IN, openTest, people, right, said, seed, sent } from './taking.fixture.ts'

type As = InHouse['as']
const SESSION = { ...IN, session: 'HN-1' }
/** Somebody who has nothing in common with the first. */
const OTHER: SelfCode = { mother: 'A', birthplace: 'B', day: '30', siblings: '05', surname: 'C', month: '02' }

/** Whether the database itself shows any answer to a person. */
const answersSeenBy = (house: House, who: keyof typeof people): Promise<boolean> =>
  reading<TrainTables, boolean>(
    house.database,
    contextOf(people[who]!),
    async (db) => (await seen(db, 'test_answer').select('place').execute()).length > 0,
  )

type Try = readonly [number, SelfCode]
const answer = async (as: As, wave: string, tries: readonly Try[]) => {
  const [token = ''] = await openTest(as, wave)
  for (const [n, code] of tries)
    await as('nobody').post(
      at('answers.send'),
      sent(token, {
        attempt: attempt(n),
        device: device(n),
        code,
        finished: true,
        answers: wave === 'pre' ? right(forms, 'A') : [said(1, 'n')],
      }),
    )
}
type Shown = {
  start: string
  waves: {
    wave: string
    counts: object
    review: { earlier: string; later: string; mine: string | null; others: string[] }[]
    codesDeletedAt: string | null
  }[]
  codes: number
  codesDue: string | null
}
const shown = async (as: As, who = 'analyst') => (await as(who).get(at('linking.show'), SESSION)).body as unknown as Shown

describe.each(ENGINES)('answers linked by codes on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it('fall as the table says: exact, near, doubtful and absent', async ({ as }) => {
    await answer(as, 'pre', [
      [1, CODE],
      [2, OTHER],
      [3, { ...CODE, mother: 'Q', birthplace: 'R', day: '19', siblings: '09' }],
      [4, { mother: 'J', birthplace: 'K', day: '12', siblings: '00', surname: 'L', month: '05' }],
    ])
    await answer(as, 'post', [
      [11, CODE],
      [12, { ...OTHER, siblings: '06' }],
      [13, { ...CODE, mother: 'Q', birthplace: 'R', day: '20', siblings: '08' }],
      [14, { mother: 'X', birthplace: 'Y', day: '28', siblings: '03', surname: 'W', month: '09' }],
    ])
    expect(await as('nobody').get(at('linking.show'), SESSION)).toMatchObject({ status: 401 })
    for (const who of ['team-hn', 'facilitator-hn', 'reader', 'analyst-pa', 'analyst-and-team', 'analyst-and-facilitator', 'operator'])
      expect(await as(who).get(at('linking.show'), SESSION), who).toMatchObject({ status: 403 })
    expect(await as('analyst').get(at('linking.show'), { ...SESSION, session: 'HN-9' })).toMatchObject({ status: 404 })
    const now = await shown(as)
    expect(now).toMatchObject({ start: 'pre', codes: 8 })
    expect(now.waves[0]).toMatchObject({
      wave: 'post',
      counts: { exact: 1, tolerant: 1, reviewed: 0, review: 1, unlinkedEarlier: 1, unlinkedLater: 1, pairs: 16 },
      review: [{ earlier: attempt(3), later: attempt(13), mine: null, others: [] }],
    })
    // Two codes with what differs in them, and no word of what anybody answered.
    expect(JSON.stringify(now)).not.toMatch(/score|points|"said"|letters/)
  })

  it('are decided by two people in doubt, kept, and then the codes go', async ({ as, house, auditLines }) => {
    await answer(as, 'pre', [[1, CODE]])
    await answer(as, 'post', [[11, { ...CODE, mother: 'B', day: '08' }]])
    const pair = { ...SESSION, wave: 'post', earlier: attempt(1), later: attempt(11) }
    const judge = (who: string, opinion: string) => as(who).post(at('link.judge'), { ...pair, said: opinion })
    expect(await judge('team-hn', 'accept')).toMatchObject({ status: 403 })
    expect(await as('analyst').post(at('link.judge'), { ...pair, said: 'perhaps' })).toMatchObject({ status: 400 })
    expect(await as('analyst').post(at('link.judge'), { ...pair, earlier: attempt(7), said: 'accept' })).toMatchObject({
      status: 409,
      code: 'link.not-in-review',
    })
    expect(await judge('analyst', 'accept')).toMatchObject({ status: 200, body: { said: 'accept' } })
    expect((await shown(as, 'analyst-two')).waves[0]?.review).toMatchObject([{ mine: null, others: [] }])
    expect((await shown(as)).waves[0]?.counts).toMatchObject({ reviewed: 0, review: 1 })
    await judge('analyst-two', 'accept')
    expect((await shown(as)).waves[0]?.counts).toMatchObject({ reviewed: 1, review: 0 })
    const keep = (who: string, wave: string) => as(who).post(at('linking.keep'), { ...SESSION, wave })
    expect(await keep('team-hn', 'post')).toMatchObject({ status: 403 })
    expect(await keep('analyst', 'pre')).toMatchObject({ status: 409, code: 'linking.no-codes' })
    expect(await keep('analyst', 'post')).toMatchObject({ status: 200, body: { counts: { reviewed: 1 } } })
    expect(await keep('analyst', 'post')).toMatchObject({ status: 200 })
    expect((await shown(as)).codesDue).toBe('2026-04-01T15:04:05.000Z')
    const forget = (who: string, more: object = {}) => as(who).post(at('code.delete'), { ...IN, ...more })
    expect(await forget('team-hn')).toMatchObject({ status: 403 })
    expect(await forget('analyst')).toMatchObject({ status: 200, body: { codes: 0, sessions: [] } })
    expect(await forget('analyst', { dryRun: true })).toMatchObject({ status: 200, body: { codes: 0, deleted: false } })
    const later = { ...house, now: () => new Date('2026-04-02T00:00:00Z') }
    const { perform } = await import('#kernel/command/perform.ts')
    const { deleteDueCodes } = await import('./delete-codes.ts')
    const run = (dryRun: boolean) => perform(later, deleteDueCodes, { actor: people['analyst']!, input: { ...IN, dryRun } })
    expect(await run(true)).toEqual({ codes: 2, sessions: ['HN-1'], deleted: false })
    expect(await run(false)).toEqual({ codes: 2, sessions: ['HN-1'], deleted: true })
    expect(await run(true)).toEqual({ codes: 0, sessions: [], deleted: false })
    expect(await shown(as)).toMatchObject({
      codes: 0,
      waves: [{ wave: 'post', counts: { reviewed: 1 }, codesDeletedAt: '2026-04-02T00:00:00.000Z' }],
    })
    expect(await keep('analyst', 'post')).toMatchObject({ status: 409, code: 'linking.codes-deleted' })
    expect((await auditLines()).filter(({ event }) => event === 'train.link.judge')).toHaveLength(2)
  })

  it('go nine months after the session where the last test brings no codes and nobody closes it', async ({ as, house }) => {
    await answer(as, 'pre', [[1, CODE]])
    await answer(as, 'post', [[11, CODE]])
    await as('analyst').post(at('linking.keep'), { ...SESSION, wave: 'post' })
    await answer(as, 'm6', [])
    const { codesDue } = await shown(as)
    expect(codesDue).toBe('2026-11-29T22:00:00.000Z')
    const { perform } = await import('#kernel/command/perform.ts')
    const { deleteDueCodes } = await import('./delete-codes.ts')
    const runAt = (instant: string) =>
      perform({ ...house, now: () => new Date(instant) }, deleteDueCodes, { actor: people['analyst']!, input: IN })
    expect(await runAt('2026-11-29T21:59:59Z')).toMatchObject({ codes: 0 })
    expect(await runAt(codesDue ?? '')).toMatchObject({ codes: 2, sessions: ['HN-1'] })
    expect(await shown(as)).toMatchObject({ codes: 0, codesDue: null })
  })

  it('are of one to one: whoever was accepted twice is nobody', async ({ as }) => {
    await answer(as, 'pre', [[1, CODE]])
    await answer(as, 'post', [
      [11, { ...CODE, month: null }],
      [12, { ...CODE, month: null }],
    ])
    const judge = (who: string, n: number, opinion: string) =>
      as(who).post(at('link.judge'), { ...SESSION, wave: 'post', earlier: attempt(1), later: attempt(n), said: opinion })
    for (const opinion of ['undecided', 'accept'])
      for (const who of ['analyst', 'analyst-two'])
        for (const n of [11, 12]) expect(await judge(who, n, opinion)).toMatchObject({ status: 200 })
    expect(await as('analyst').post(at('linking.keep'), { ...SESSION, wave: 'post' })).toMatchObject({
      status: 409,
      code: 'linking.accepted-twice',
      details: { n: 1 },
    })
  })

  it('go out under pseudonyms, scored, as the tables that `istmo impact` reads', async ({ as, house }) => {
    const path = at('study.export')
    expect(await as('nobody').get(path, SESSION)).toMatchObject({ status: 401 })
    for (const who of ['team-hn', 'reader', 'facilitator-hn', 'operator', 'analyst-and-team', 'analyst-and-facilitator'])
      expect(await as(who).get(path, SESSION), who).toMatchObject({ status: 403 })
    expect(await as('analyst').get(path, SESSION)).toMatchObject({ status: 409, code: 'study.empty' })
    await answer(as, 'pre', [[1, CODE]])
    await answer(as, 'post', [[11, CODE]])
    if (engine === 'postgres')
      for (const [who, sees] of [
        ['analyst', true],
        ['analyst-and-facilitator', false],
        ['analyst-and-team', false],
      ] as const)
        expect([who, await answersSeenBy(house, who)]).toEqual([who, sees])
    await as('analyst').post(at('linking.keep'), { ...SESSION, wave: 'post' })
    const { file } = await as('analyst').get(path, SESSION)
    const read = readArchive(file!.bytes, { limits: { fileBytes: 1e6, inflatedBytes: 1e7, entries: 9 } })
    if (read.kind !== 'read') throw new Error('no archive')
    const grid = (name: string) => {
      const csv = readCsv(read.files.get(name)!, { sheet: name, guard: 'none' })
      if (csv.kind === 'refused') throw new Error(csv.message.en)
      return csv.grid
    }
    const { study, faults } = readStudy({ persons: grid('persons.csv'), responses: grid('responses.csv'), items: grid('items.csv') }, WAVES)
    expect(faults).toEqual([])
    expect(study.persons).toMatchObject([
      // Two were enrolled: whoever made a code is one of them, and nobody knows which.
      { person: attempt(1), country: 'HN', arm: 'trained', link: 'exact', isEnrolled: true },
      { person: 'HN-1/1', country: 'HN', arm: 'trained', link: null, isEnrolled: true },
    ])
    const [before, after] = study.sittings
    expect([before?.wave, before?.form, after?.wave, after?.person]).toEqual(['pre', 'A', 'post', attempt(1)])
    expect([...before!.answers.values()].every((points) => points === 1)).toBe(true)
    expect([...after!.answers.values()].filter((points) => points !== null)).toEqual([0])
    expect(JSON.stringify([...read.files.values()].map((bytes) => new TextDecoder().decode(bytes)))).not.toContain('key')
  })
})
