import { describe, expect } from 'vitest'
import { livePages } from '#kernel/page/mount.ts'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { approvedPaths } from '../contract/syllabus-paths.ts'
import {
  accept,
  after,
  answerWith,
  first,
  meet,
  people,
  put,
  record,
  seed,
  setCondition,
  voteAll,
} from '../server/syllabus/syllabus.fixture.ts'

describe.each(ENGINES)('the public page of what is approved on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it('says by whom it was approved and how to check it, and nothing before', async ({ as, house }) => {
    const site = livePages(house.database, house.rooms.pages)
    const read = async (lang: 'es' | 'en') => (await site.request(approvedPaths[lang])).text()
    expect(await read('en')).toContain('No version of the syllabus is approved yet.')
    const sha256 = await first(as)
    const meetingId = await meet(as, await put(as, sha256))
    await setCondition(as, meetingId, 'modules/M2')
    await voteAll(as, meetingId)
    expect(await read('en')).toContain('No version')
    const next = await record(
      as,
      after(sha256, '1.0.0', (one) => void (one.modules[1]!.purpose.en += ' More.')),
    )
    await answerWith(as, meetingId, next)
    await accept(as, meetingId, next)
    const [es, en] = [await read('es'), await read('en')]
    for (const page of [es, en]) {
      expect(page).toContain(next)
      expect(page).toContain(sha256)
      expect(page).toMatch(/M2 · \S/)
      expect(page).not.toContain('modules/M2')
      expect(page.match(/<script[^>]*>/g)).toEqual(['<script type="module" src="/keep-place.js">'])
      expect(page.length).toBeLessThan(30_000)
    }
    expect(en).toContain('For: Honduras, Costa Rica, Guatemala, and Nicaragua')
    expect(es).toContain('A favor: Honduras, Costa Rica, Guatemala y Nicaragua')
    expect(en).toContain('istmo syllabus verify FILE --key KEY')
  })
})
