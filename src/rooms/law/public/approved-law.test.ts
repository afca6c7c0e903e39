import { describe, expect } from 'vitest'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { lawPages } from './law-pages.ts'
import { begin, bring, decide, people, save, seed, today } from '../server/proposal.fixture.ts'
import { publicLaw, publicLawMark } from '../server/public-law.ts'

describe.each(ENGINES)('the law that everybody reads on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })
  const textOf = async (house: Parameters<typeof publicLaw>[0], path: string) =>
    String((await lawPages(await publicLaw(house))).get(path)?.body)

  it('is the seed, approved by nobody, until a panel approved', async ({ as, house: { database } }) => {
    const before = await publicLawMark(database)
    await begin(as)
    await bring(as)
    expect(await publicLawMark(database)).toBe(before)
    expect(await textOf(database, '/en/law/hn')).toContain('Seed, approved by nobody')
    await decide(as)
    expect(await publicLawMark(database)).not.toBe(before)
  })
  it('says of what was approved by whom and when, and of all else that nobody did', async ({ as, house: { database } }) => {
    await begin(as)
    await save(as, (law) => void (today(law).penalties[0]!.value = { es: 'valor de prueba', en: 'test value' }))
    await bring(as)
    await decide(as)
    const hn = await textOf(database, '/en/law/hn')
    expect(hn).toContain('Law no. 1 in force in Istmo, approved on 2 March 2026 by Ministerio Público')
    expect(hn).toContain('This is an example programme: no office of the country was asked.')
    expect(hn).toContain('test value')
    expect(hn).not.toContain('Seed, approved by nobody')
    expect(await textOf(database, '/en/law/gt')).toContain('Seed, approved by nobody')
    expect(await textOf(database, '/es/ley/')).toContain('Aprobado por su país: Honduras. El resto son datos de partida')
    expect(await textOf(database, '/es/ley/')).toMatch(/Honduras<\/a><br\s*\/?><span class="soft">aprobada por su país/)
    expect(await textOf(database, '/law.json')).toContain('valor de prueba')
  })
  it('shows what a pattern answers by the law in force, with the second reader’s answer by the seed', async ({
    as,
    house: { database },
  }) => {
    await begin(as)
    await save(as, (law) => {
      const { elements } = today(law)
      if (elements && 'meansForChildren' in elements)
        elements.meansForChildren = { value: 'not-required', source: 'hn-219', grade: 'secondary' }
    })
    await bring(as)
    expect(await textOf(database, '/en/law/hn')).not.toContain('a second reader, by the seed')
    await decide(as)
    expect(await textOf(database, '/en/law/hn')).toContain('a second reader, by the seed: undetermined')
  })
})
