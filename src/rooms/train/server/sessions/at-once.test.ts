import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { transaction } from '#kernel/db/transaction.ts'
import { writeCsv } from '#sheets/write-csv.ts'
import { houseWith, type InHouse } from '#test/house.ts'
import { freshDatabase, type TestDatabase } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { at, certified, enrol, IN, people, plan, planned, seed, shown, staff } from './session.fixture.ts'

type As = InHouse['as']
const statuses = (replies: readonly { status: number }[]) => replies.map(({ status }) => status).toSorted()
const onRoll = async (as: As, session: string) =>
  ((await as('team-hn').get(at('roll.show'), { ...IN, session })).body['people'] as unknown[]).length

const sheetOf = (session: string): FormData => {
  const rows = [1, 2, 3].map((n) => [`Persona ${n}, Honduras`, `p${n}@example.invalid`, 'Policía (de ejemplo)', 'prosecution'])
  const data = new FormData()
  data.append('input', JSON.stringify({ ...IN, session }))
  const bytes = writeCsv([['Nombre', 'Contacto', 'Institución', 'Sector'], ...rows], { guard: 'none' })
  data.append('sheet', new File([new Uint8Array(bytes)], 'lista.csv'))
  return data
}

/** Several at once, which only a server with several connections lets happen. */
describe('who works on a session at the same moment', () => {
  let database: TestDatabase
  let as: As
  beforeAll(async () => {
    database = await freshDatabase('postgres', rooms.migrations)
    await transaction(database.app, contextOf(OPERATOR), seed)
    as = houseWith(database.app, { rooms, people }).as
  })
  afterAll(() => database.close())

  it('finds the places that are left, and no more', async () => {
    const session = await planned(as, { capacity: 1 })
    const all = await Promise.all([1, 2, 3, 4].map((n) => enrol(as, [session, `Persona ${n}`])))
    expect(statuses(all)).toEqual([200, 409, 409, 409])
    expect(await onRoll(as, session)).toBe(1)
  })
  it('enrols the people of one sheet once, in one session or in two', async () => {
    const [first, second] = [await planned(as), await planned(as)]
    const sent = [first, first, second].map((session) => as('team-hn').post(at('roll.import'), sheetOf(session)))
    expect(statuses(await Promise.all(sent))).toEqual([200, 200, 200])
    expect([await onRoll(as, first), await onRoll(as, second)]).toEqual([3, 3])
    const { body } = await as('team-hn').get(at('trainee.list'), { ...IN, country: 'HN' })
    const sheeted = (body['people'] as { contact: string | null }[]).filter(({ contact }) => contact !== null)
    expect(sheeted).toHaveLength(3)
  })
  it('plans sessions of different codes', async () => {
    const all = await Promise.all([1, 2, 3].map(() => as('team-hn').post(at('session.plan'), plan)))
    expect(statuses(all)).toEqual([200, 200, 200])
    expect(new Set(all.map(({ body }) => body['code'])).size).toBe(3)
  })
  it('names who teaches, and marks who is there', async () => {
    const session = await planned(as)
    const facilitator = await certified(as)
    const staffed = await Promise.all([1, 2].map(() => staff(as, session, [{ facilitator, part: 'lead' }])))
    expect(statuses(staffed)).toEqual([200, 200])
  })
  it('makes a session no smaller than those who are enrolled', async () => {
    const session = await planned(as)
    for (const name of ['Uno', 'Dos']) await enrol(as, [session, name])
    const { version } = await shown(as, session)
    const { country: _, ...facts } = plan
    const edited = await as('team-hn').post(at('session.edit'), { ...facts, session, version, capacity: 1 })
    expect(edited).toMatchObject({ status: 409, code: 'session.too-small', details: { capacity: 1, enrolled: 2 } })
  })
})
