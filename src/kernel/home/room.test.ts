import { describe, expect } from 'vitest'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { ability } from '../access/ability.ts'
import { speaksFor } from '../access/actor.ts'
import { OTHER_PROGRAMME, people, PROGRAMME, seed } from '../command/fixture/people.ts'
import { fixtureRoom } from '../command/fixture/room.ts'
import { seen } from '../command/fixture/tables.ts'
import type { FixtureTables } from '../command/fixture/tables.ts'
import { joinRooms } from '../command/rooms.ts'
import { knowing } from '../db/handles.ts'
import { type OfProgramme, type Reading, worksOn } from './kind.ts'

const WORK = '/api/home/work.show'
const ASKED = { programmeId: PROGRAMME, programme: 'CA' }

type OfCountry = OfProgramme & { readonly country: string }
type Board = OfCountry & { readonly state: string }

let reads = 0
const boards: Reading<readonly Board[]> = async (db, { programmeId }) => {
  reads += 1
  const rows = await seen(knowing<FixtureTables>(db), 'board')
    .select(['country', 'state'])
    .where('programme_id', '=', programmeId)
    .execute()
  return rows.map(({ country, state }) => ({ programmeId, country, state }))
}
const speak = ability<OfCountry>('speak', { roles: ['fixture.speaker'], when: (actor, { country }) => speaksFor(actor, country) })
const read = ability<OfProgramme>('read', { members: true })
const keep = ability<OfProgramme>('keep', { roles: ['fixture.keeper'] })

const words = { 'fixture.work': '{n} in {state}', 'fixture.boards': 'boards', 'fixture.step': 'Begin.', 'fixture.step.go': 'Go' }
const room = {
  ...fixtureRoom,
  messages: { es: { ...fixtureRoom.messages.es, ...words }, en: { ...fixtureRoom.messages.en, ...words } },
  atHome: {
    work: [
      worksOn<Board>({
        kind: 'boards',
        words: 'fixture.work',
        can: speak,
        waiting: async (_, { once }) => (await once(boards)).map((about) => ({ about })),
        page: (programme, [first]) => `/${programme}/${first?.state}`,
        apart: ({ state }) => state,
        says: ([first]) => ({ state: first?.state ?? '' }),
      }),
    ],
    stages: [
      {
        stage: 'statement' as const,
        words: 'fixture.boards',
        can: read,
        count: (async (_, { once }) => (await once(boards)).length) satisfies Reading<number>,
        page: (programme: string) => `/${programme}/boards`,
      },
      {
        stage: 'finding' as const,
        words: 'fixture.boards',
        can: keep,
        count: async () => 1,
        page: (programme: string) => `/${programme}/kept`,
      },
    ],
    steps: [
      {
        step: 'finding' as const,
        words: 'fixture.step',
        can: keep,
        isDone: async () => false,
        page: (programme: string) => `/${programme}/first`,
      },
      {
        step: 'workshop' as const,
        words: 'fixture.step',
        can: speak as typeof read,
        isDone: (async (_, { once }) => (await once(boards)).length > 1) satisfies Reading<boolean>,
        page: (programme: string) => `/${programme}/begin`,
      },
      {
        step: 'report' as const,
        words: 'fixture.step',
        can: keep,
        isDone: async () => false,
        page: (programme: string) => `/${programme}/end`,
      },
    ],
  },
}

describe.each(ENGINES)('the home of a programme on %s', (engine) => {
  const it = inHouse(engine, { rooms: [room], people, seed })

  it('is for members of the programme and the operator alone', async ({ as }) => {
    expect(await as('nobody').get(WORK, {})).toMatchObject({ status: 401, code: 'access.sign-in' })
    expect(await as('juan').get(WORK, ASKED)).toMatchObject({ status: 403, code: 'access.refused' })
    expect(await as('zoe-elsewhere').get(WORK, ASKED)).toMatchObject({ status: 404, code: 'record.not-found' })
    expect(await as('ana-hn').get(WORK, { ...ASKED, programme: '../x' })).toMatchObject({ status: 400, details: [{ path: 'programme' }] })
    expect(await as('operator').get(WORK, ASKED)).toMatchObject({ status: 200, body: { waits: [], chain: [], steps: [] } })
  })
  it('tells everybody what they may do themselves, for whom they may, apart by where it is done', async ({ as, auditLines }) => {
    const waits = async (name: string) => (await as(name).get(WORK, ASKED)).body['waits']
    const line = (state: string, countries: readonly string[]) => {
      const said = `${countries.length} in ${state}`
      return { kind: 'boards', count: countries.length, words: { es: said, en: said }, countries, address: `/CA/${state}` }
    }
    expect(await waits('ana-hn')).toEqual([line('open', ['HN']), line('sealed', ['HN'])])
    // Reads every country's boards, and speaks on those of one.
    expect(await waits('beto-reg')).toEqual(await waits('ana-hn'))
    expect(await waits('dina-pa')).toEqual([line('open', ['PA'])])
    for (const name of ['gil-auditor', 'keeper-hn']) expect(await waits(name), name).toEqual([])
    expect(await auditLines()).toEqual([])
  })
  it('counts what its reader sees, at stages whose page they may open, and reads it once', async ({ as }) => {
    reads = 0
    expect((await as('beto-reg').get(WORK, ASKED)).body['chain']).toEqual([
      { stage: 'statement', count: 3, words: { es: 'boards', en: 'boards' }, address: '/CA/boards' },
    ])
    expect(reads).toBe(1)
    expect((await as('keeper-hn').get(WORK, ASKED)).body['chain']).toMatchObject([{ count: 2 }, { stage: 'finding', address: '/CA/kept' }])
    expect((await as('zoe-elsewhere').get(WORK, { ...ASKED, programmeId: OTHER_PROGRAMME })).body['chain']).toMatchObject([{ count: 1 }])
  })
  it('offers the next steps to whoever may take them, once those before them are done', async ({ as }) => {
    const steps = async (name: string) => (await as(name).get(WORK, ASKED)).body['steps']
    const said = { words: { es: 'Begin.', en: 'Begin.' }, go: { es: 'Go', en: 'Go' } }
    // The workshop, with which it begins, is done for whoever sees two boards.
    expect(await steps('keeper-hn')).toEqual([
      { step: 'finding', ...said, address: '/CA/first' },
      { step: 'report', ...said, address: '/CA/end' },
    ])
    expect(await steps('gil-auditor')).toEqual([])
  })
  it('does not start where two rooms add one kind of work', () => {
    const other = { name: 'other', messages: { es: {}, en: {} }, atHome: { work: room.atHome.work } }
    expect(() => joinRooms([room, other])).toThrow('kind of work boards is given twice')
  })
})
