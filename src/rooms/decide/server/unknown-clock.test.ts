import { describe, expect } from 'vitest'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import type { Writer } from '#kernel/db/handles.ts'
import { reading } from '#kernel/db/transaction.ts'
import { keepProgrammeTables } from '#programme/port'
import { fixture } from '#test/fixture-package.ts'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { people, PROGRAMME, PUT, SUBJECT } from './decide.fixture.ts'
import { putToMembers } from './put.ts'
import { standingsOf } from './standings.ts'

const HASH = 'e'.repeat(64)
const about = { programmeId: PROGRAMME, subject: SUBJECT, body: 'countries' }

/** A programme of Peru alone, whose clock nobody told, and what was put to it on 10 March. */
const seed = async (tx: Writer<never>) => {
  const countries = fixture.countries.slice(0, 1).map((country) => ({ ...country, code: 'PE' }))
  await keepProgrammeTables(tx, { programmeId: PROGRAMME, now: '2026-01-01T00:00:00.000Z' }, { ...fixture, countries })
  const texts = [{ country: 'PE', text: '{}', hash: HASH }]
  await putToMembers(tx, { ...about, texts, deadline: '2026-03-20', by: 'x', now: '2026-03-10T15:00:00.000Z', id: PUT })
}

describe.each(ENGINES)('a country whose clock is not known, on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it.for([
    // Half past seven in the evening in Lima: the last day to answer has not ended.
    ['2026-03-21T00:30:00.000Z', 'awaiting'],
    ['2026-03-21T11:59:00.000Z', 'awaiting'],
    ['2026-03-21T12:00:00.000Z', 'no-answer'],
  ] as const)('is waited for until its last day has ended everywhere: at %s it is %s', async ([now, state], { house }) => {
    const asked = { ...about, now, current: new Map([['PE', HASH]]) }
    const { members } = await reading(house.database, contextOf(OPERATOR), (db) => standingsOf(db, asked))
    expect(members).toMatchObject([{ country: 'PE', state }])
  })
  it.for([
    ['2026-03-08', 422],
    ['2026-03-09', 200],
    ['2026-03-16', 200],
    ['2026-03-17', 422],
  ] as const)('signs on paper on a day that may have been one there: on %s it is %s', async ([signedOn, status], { as, house }) => {
    Object.assign(house, { now: () => new Date('2026-03-15T11:00:00.000Z') })
    const form = new FormData()
    const position = { programmeId: PROGRAMME, submissionId: PUT, country: 'PE', hash: HASH, stand: 'accept' }
    form.set('input', JSON.stringify({ ...position, officeEs: 'Ministerio', officeEn: 'Ministry', signedOn }))
    form.set('scan', new File([new TextEncoder().encode('%PDF-1.7 x')], 'x.pdf'))
    expect((await as('olga-officer').post('/api/decide/letter.record', form)).status).toBe(status)
  })
})
