import { describe, expect } from 'vitest'
import { type InHouse, inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { type Actor, NOBODY } from '../access/actor.ts'
import { contextOf } from '../access/context.ts'
import type { House } from '../command/house.ts'
import { BOARD_HN, people, PROGRAMME, seed } from '../command/fixture/people.ts'
import { fixtureRoom } from '../command/fixture/room.ts'
import { type FixtureTables, seen } from '../command/fixture/tables.ts'
import { reading } from '../db/transaction.ts'
import { refuseCircle, restsOn } from './link.ts'
import { type Direction, walk } from './walk.ts'

/** As a higher room would: an answer rests on the remark that it answers. */
const answerOnRemark = restsOn<FixtureTables>('answer', 'remark', (db, programmeId) =>
  seen(db, 'remark')
    .select((of) => [of.ref('id').as('from'), of.ref('answers_id').$notNull().as('to')])
    .where('programme_id', '=', programmeId)
    .where('answers_id', 'is not', null),
)
const links = [...(fixtureRoom.restsOn ?? []), answerOnRemark]
const remark = (last: number) => `0192f7a0-5b1e-7c3d-9a41-6f2f8d0c4e1${last}`

describe.each(ENGINES)('the chain on %s', (engine) => {
  const it = inHouse(engine, { rooms: [fixtureRoom], people, seed })
  const from = (house: House, name: string, start: { kind: string; id: string }, direction: Direction) => {
    const actor: Actor = people[name] ?? NOBODY
    return reading(house.database, contextOf(actor), (db) => walk(db, links, { ...start, programmeId: PROGRAMME }, direction))
  }
  const speak = async (as: InHouse['as']) => {
    const say = (last: number, answers: number | null) =>
      as('ana-hn').post('/api/fixture/remark.make', {
        id: remark(last),
        boardId: BOARD_HN,
        text: `Enunciado ${last}`,
        answersId: answers === null ? null : remark(answers),
      })
    await say(1, null)
    await say(2, 1)
    await say(3, 1)
  }

  it('leads back to what a record rests on, through every room', async ({ house, as }) => {
    await speak(as)
    expect(await from(house, 'ana-hn', { kind: 'answer', id: remark(2) }, 'back')).toEqual({
      steps: [
        { from: { kind: 'answer', id: remark(2) }, to: { kind: 'remark', id: remark(1) } },
        { from: { kind: 'remark', id: remark(1) }, to: { kind: 'board', id: BOARD_HN } },
      ],
      cut: false,
    })
  })
  it('leads forward to what rests on it', async ({ house, as }) => {
    await speak(as)
    const { steps } = await from(house, 'ana-hn', { kind: 'remark', id: remark(1) }, 'forward')
    expect(steps.map((step) => step.from.id)).toEqual([remark(2), remark(3)])
    expect((await from(house, 'ana-hn', { kind: 'board', id: BOARD_HN }, 'forward')).steps).toHaveLength(5)
  })
  it('ends at the wall between countries', async ({ house, as }) => {
    await speak(as)
    expect(await from(house, 'dina-pa', { kind: 'answer', id: remark(2) }, 'back')).toEqual({ steps: [], cut: false })
    expect(await from(house, 'dina-pa', { kind: 'board', id: BOARD_HN }, 'forward')).toEqual({ steps: [], cut: false })
  })
  it('does not start where it would run in a circle', () => {
    expect(() =>
      refuseCircle([...links, restsOn<FixtureTables>('board', 'answer', (db) => seen(db, 'board').select(['id as from', 'id as to']))]),
    ).toThrow('remark → board → answer → remark')
  })
})
