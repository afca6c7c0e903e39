import { describe, expect } from 'vitest'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import type { House } from '#kernel/command/house.ts'
import { reading, transaction } from '#kernel/db/transaction.ts'
import { type InHouse, inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { answer, people, PROGRAMME, seed, SUBJECT } from './decide.fixture.ts'
import { putToMembers } from './put.ts'
import { ruleSetOf } from './rule-set.ts'

const IN = { programmeId: PROGRAMME }
const names = { nameEs: 'Países', nameEn: 'Countries' }
const RULE = { code: 'countries', ...names, rule: 'each', onObjection: 'include-marked', onSilence: 'block', members: ['HN', 'PA'] }

const itIs = (house: House, moment: string) => void Object.assign(house, { now: () => new Date(moment) })
const set = async (as: InHouse['as'], version: number, change: object = {}) =>
  expect(await as('olga-officer').post('/api/decide/body.set', { ...IN, ...RULE, version, ...change })).toMatchObject({ status: 200 })
const object = async (as: InHouse['as']) => {
  const objection = { ...answer, stand: 'object', reservationEs: 'No.' }
  expect(await as('hilda-hn').post('/api/decide/position.take', objection)).toMatchObject({ status: 200 })
}

describe.each(ENGINES)('when a rule was set, on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })
  const told = (house: House, subject = SUBJECT) =>
    reading(house.database, contextOf(OPERATOR), (db) => ruleSetOf(db, { ...IN, subject, body: 'countries' }))

  it('is not told of one that nobody set, though its body may be called otherwise since', async ({ as, house }) => {
    expect(await told(house)).toEqual({ setAt: null, by: null })
    await set(as, 1, { onObjection: 'block', nameEs: 'Los países' })
    expect(await told(house)).toEqual({ setAt: null, by: null })
  })
  it('is told with what countries had answered by then, and not with what they answered after', async ({ as, house }) => {
    itIs(house, '2026-03-05T15:00:00.000Z')
    await object(as)
    itIs(house, '2026-03-06T15:00:00.000Z')
    await set(as, 1)
    const first = { setAt: '2026-03-06T15:00:00.000Z', by: { asked: 2, answered: 1, objected: ['HN'] } }
    expect(await told(house)).toEqual(first)
    itIs(house, '2026-03-07T15:00:00.000Z')
    const agreed = { ...answer, country: 'PA', hash: 'b'.repeat(64) }
    expect(await as('pablo-pa').post('/api/decide/position.take', agreed)).toMatchObject({ status: 200 })
    // Another name and another quorum make no other rule.
    await set(as, 2, { nameEn: 'The countries', voting: { quorum: 1, majority: null, role: 'programme.country-signatory' } })
    expect(await told(house)).toEqual(first)
    itIs(house, '2026-03-08T15:00:00.000Z')
    // Nor is an objection forgotten of a country that no longer decides.
    await set(as, 3, { members: ['PA'] })
    expect(await told(house)).toEqual({ setAt: '2026-03-08T15:00:00.000Z', by: { asked: 2, answered: 2, objected: ['HN'] } })
  })
  it('says nothing of answers to a text that was replaced before, or of a text that was put after', async ({ as, house }) => {
    itIs(house, '2026-03-05T15:00:00.000Z')
    await object(as)
    const other = { ...IN, subject: SUBJECT, body: 'countries', deadline: '2026-04-01', by: 'somebody' }
    const texts = ['HN', 'PA'].map((country) => ({ country, text: '{}', hash: 'c'.repeat(64) }))
    const id = '0192f7a0-5b1e-7c3d-9a41-0000000000e2'
    await transaction(house.database, contextOf(OPERATOR), (tx) =>
      putToMembers(tx, { ...other, texts, now: '2026-03-05T16:00:00.000Z', id }),
    )
    itIs(house, '2026-03-06T15:00:00.000Z')
    await set(as, 1)
    expect(await told(house)).toMatchObject({ by: { asked: 2, answered: 0, objected: [] } })
    expect(await told(house, 'report:2')).toMatchObject({ setAt: '2026-03-06T15:00:00.000Z', by: null })
  })
})
