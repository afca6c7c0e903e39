import { describe, expect } from 'vitest'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { transaction } from '#kernel/db/transaction.ts'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { keepExampleSyllabus, readExampleSyllabus } from './example-syllabus.ts'
import { people, PROGRAMME, seed, shown } from './syllabus.fixture.ts'

describe.each(ENGINES)('the example on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it('brings the first syllabus as a draft that nobody voted on, without a fault', async ({ as, house }) => {
    const texts = await readExampleSyllabus()
    const at = { programmeId: PROGRAMME, now: '2026-03-01T00:00:00.000Z' }
    const sha256 = await transaction(house.database, contextOf(OPERATOR), (tx) => keepExampleSyllabus(tx, texts, at))
    expect(await shown(as, sha256)).toMatchObject({
      semver: expect.stringMatching(/^\d+\.\d+\.\d+-rc\.1$/),
      state: 'draft',
      steps: [{ state: 'draft' }],
      approved: null,
      warnings: [],
      chapters: [{ id: 'chapter-1' }],
      syllabus: { notice: { en: expect.stringMatching(/not approved/) } },
    })
  })
})
