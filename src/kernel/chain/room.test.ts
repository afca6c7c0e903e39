import { describe, expect } from 'vitest'
import { type InHouse, inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { BOARD_HN, people, PROGRAMME, seed } from '../command/fixture/people.ts'
import { fixtureRoom } from '../command/fixture/room.ts'
import { type FixtureTables, seen } from '../command/fixture/tables.ts'
import { joinRooms } from '../command/rooms.ts'
import { describesKind } from './kind.ts'

const WALK = '/api/chain/record.walk'
const REMARK = '0192f7a0-5b1e-7c3d-9a41-6f2f8d0c4e11'

const remarks = describesKind<FixtureTables>('remark', async (db, programmeId, ids) => {
  const rows = await seen(db, 'remark').select(['id', 'text_raw']).where('programme_id', '=', programmeId).where('id', 'in', ids).execute()
  return rows.map(({ id, text_raw }) => ({ id, es: `Comentario: ${text_raw}`, en: `Remark: ${text_raw}` }))
})
const room = { ...fixtureRoom, describes: [remarks] }

describe.each(ENGINES)('the chain by its operation on %s', (engine) => {
  const it = inHouse(engine, { rooms: [room], people, seed })
  const back = { programmeId: PROGRAMME, kind: 'remark', id: REMARK, direction: 'back' }
  const board = { kind: 'board', id: BOARD_HN }
  const speak = (as: InHouse['as']) => as('ana-hn').post('/api/fixture/remark.make', { id: REMARK, boardId: BOARD_HN, text: 'Uno' })

  it('is for members of the programme and the operator alone', async ({ as }) => {
    expect(await as('nobody').get(WALK, {})).toMatchObject({ status: 401, code: 'access.sign-in' })
    expect(await as('juan').get(WALK, back)).toMatchObject({ status: 403, code: 'access.refused' })
    expect(await as('zoe-elsewhere').get(WALK, back)).toMatchObject({ status: 404, code: 'record.not-found' })
    expect(await as('gil-auditor').get(WALK, back)).toMatchObject({ status: 200, body: { steps: [] } })
    expect(await as('operator').get(WALK, back)).toMatchObject({ status: 200 })
  })
  it('names the fields it cannot take, and the kinds there are', async ({ as }) => {
    expect(await as('ana-hn').get(WALK, { ...back, direction: 'up' })).toMatchObject({ status: 400, details: [{ path: 'direction' }] })
    expect(await as('ana-hn').get(WALK, { ...back, kind: 'dream' })).toMatchObject({
      status: 422,
      code: 'chain.kind-unknown',
      details: { kind: 'dream', kinds: 'board, remark' },
    })
  })
  it('leads from record to record, each with what it is called', async ({ as, auditLines }) => {
    await speak(as)
    const record = { kind: 'remark', id: REMARK }
    const named = { ...record, code: REMARK, country: null, label: { es: 'Comentario: Uno', en: 'Remark: Uno' } }
    const unnamed = { ...board, code: BOARD_HN, country: null, label: null }
    const steps = [{ from: record, to: board }]
    expect(await as('ana-hn').get(WALK, back)).toEqual({
      status: 200,
      body: { records: [named, unnamed], steps, cut: false },
    })
    expect((await as('ana-hn').get(WALK, { ...back, ...board, direction: 'forward' })).body).toEqual({
      records: [unnamed, named],
      steps,
      cut: false,
    })
    expect(await auditLines()).toHaveLength(1)
  })
  it('tells of another country’s record what it tells of none', async ({ as }) => {
    await speak(as)
    const other = '0192f7a0-5b1e-7c3d-9a41-6f2f8d0c4e19'
    const unseen = await as('dina-pa').get(WALK, back)
    expect(unseen.body).toEqual({
      records: [{ kind: 'remark', id: REMARK, code: REMARK, country: null, label: null }],
      steps: [],
      cut: false,
    })
    expect(JSON.stringify(await as('dina-pa').get(WALK, { ...back, id: other }))).toBe(JSON.stringify(unseen).replaceAll(REMARK, other))
  })
  it('does not start where two rooms describe one kind', () => {
    expect(() => joinRooms([room, { name: 'other', messages: { es: {}, en: {} }, describes: [remarks] }])).toThrow(
      'kind remark is given twice',
    )
  })
})
