import { describe, expect } from 'vitest'
import { livePages } from '#kernel/page/mount.ts'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { room } from '../room.ts'
import { at, certified, EMAIL, IN, people, seed, take } from '../server/sessions/session.fixture.ts'

describe.each(ENGINES)('the public list of facilitators, on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it('says what each agreed to, and shows a revocation at once', async ({ as, house }) => {
    const site = livePages(house.database, [room.pages!])
    const read = async (path = '/es/facilitadores') => (await site.request(path)).text()
    const facilitator = await certified(as, '2025-06-01')
    expect(await read()).not.toContain('Facilitator, Honduras')
    const publish = (shown: readonly string[]) => as('team-hn').post(at('facilitator.publish'), { ...IN, facilitator, shown })
    await publish(['name'])
    const little = await read()
    expect(little).toContain('Facilitator, Honduras')
    for (const word of ['1 de junio de 2028', EMAIL, 'central-america-first']) expect(little).not.toContain(word)
    await publish(['name', 'country', 'languages', 'syllabi', 'valid-until'])
    expect((await read('/en/facilitators')).match(/<script[^>]*>/g)).toEqual(['<script type="module" src="/keep-place.js">'])
    await take(as, [facilitator, 'revoked'], { on: '2026-03-01', facts: { reason: 'Acta 4' } }, 'officer')
    const revoked = await read()
    expect(revoked).toContain('revocad')
    expect(revoked).not.toContain('Acta 4')
    await publish([])
    expect(await read()).not.toContain('Facilitator, Honduras')
  })
})
