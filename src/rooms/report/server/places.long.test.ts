import { describe, expect, it as test } from 'vitest'
import { NOBODY } from '#kernel/access/actor.ts'
import type { Task } from '#kernel/command/operation.ts'
import { begin } from '#kernel/command/perform.ts'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { makeDraft } from './draft/make-draft.ts'
import { places, reportPlaces } from './places.ts'
import { makeRelease } from './release/make-release.ts'
import { IN, people, reconstructed, seedOf } from './release/release.fixture.ts'

/** Work that goes on until it is let go. */
const held = () => {
  const gone = Promise.withResolvers<void>()
  return { work: () => gone.promise, letGo: () => gone.resolve() }
}
const never = new AbortController().signal
const asked = (who: string, log: string[] = [], signal: AbortSignal = never) => ({
  who,
  signal,
  onWait: () => void log.push(`${who} waits`),
})

describe('places for reports in the making', () => {
  test('are few; the others wait in line, and are told', async () => {
    const { take } = places(1, 2)
    const [first, log] = [held(), [] as string[]]
    const done = (who: string, work: () => Promise<void>) => take(asked(who, log), work).then(() => void log.push(`${who} done`))
    const all = [done('ana', first.work), done('beto', async () => {}), done('carla', async () => {})]
    expect(log).toEqual(['beto waits', 'carla waits'])
    first.letGo()
    await Promise.all(all)
    expect(log.slice(2)).toEqual(['ana done', 'beto done', 'carla done'])
  })
  test('are not all taken by one person', async () => {
    const { take } = places(2, 2)
    const first = held()
    const making = take(asked('ana'), first.work)
    await expect(take(asked('ana'), async () => {})).rejects.toMatchObject({ code: 'report.under-way', status: 409 })
    first.letGo()
    await making
    expect(await take(asked('ana'), async () => 'made')).toBe('made')
  })
  test('refuse whoever comes when the line is full, and no one after that', async () => {
    const { take } = places(1, 1)
    const first = held()
    const all = [take(asked('ana'), first.work), take(asked('beto'), async () => {})]
    await expect(take(asked('carla'), async () => {})).rejects.toMatchObject({ code: 'report.busy', status: 503 })
    first.letGo()
    await Promise.all(all)
    expect(await take(asked('carla'), async () => 'made')).toBe('made')
  })
  test('say beforehand whom they would refuse, and take nothing by that', async () => {
    const { admit, take } = places(1, 1)
    const first = held()
    const making = take(asked('ana'), first.work)
    expect(() => admit('ana')).toThrow('report.under-way')
    expect(() => admit('beto')).not.toThrow()
    const waits = take(asked('beto'), async () => {})
    expect(() => admit('carla')).toThrow('report.busy')
    first.letGo()
    await Promise.all([making, waits])
    expect(() => admit('ana')).not.toThrow()
  })
  test('let whoever gave a report up ask for the next at once, which waits for the place', async () => {
    const { admit, take } = places(1, 1)
    const [first, away, log] = [held(), new AbortController(), [] as string[]]
    const given = take(asked('ana', log, away.signal), first.work)
    expect(() => admit('ana')).toThrow('report.under-way')
    away.abort()
    const next = held()
    const second = take(asked('ana', log), next.work)
    expect(log).toEqual(['ana waits'])
    first.letGo()
    await given
    // The end of the first is not the end of the second.
    expect(() => admit('ana')).toThrow('report.under-way')
    next.letGo()
    await second
    expect(() => admit('ana')).not.toThrow()
  })
  test('are given up by whoever goes away, and by work that fails', async () => {
    const { take } = places(1, 1)
    const [first, away] = [held(), new AbortController()]
    const making = take(asked('ana'), first.work)
    const waits = take(asked('beto', [], away.signal), async () => {})
    away.abort()
    await expect(waits).rejects.toThrow('abort')
    const next = take(asked('carla'), () => Promise.reject(new Error('full')))
    first.letGo()
    await making
    await expect(next).rejects.toThrow('full')
    expect(await take(asked('beto'), async () => 'made')).toBe('made')
  })
})

describe.each(ENGINES)('a report asked for by somebody who has one made, on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed: seedOf(reconstructed) })
  const ORDERS = [
    { operation: makeDraft as Task, input: { ...IN, langs: ['es'], formats: ['html'] } },
    { operation: makeRelease as Task, input: IN },
  ]

  it('is refused before anything is read for it', async ({ house }) => {
    const olga = people['olga-officer'] ?? NOBODY
    const first = held()
    const making = reportPlaces.take(asked(olga.id), first.work)
    for (const { operation, input } of ORDERS)
      await expect(begin(house, operation, { actor: olga, input }), operation.name).rejects.toMatchObject({ code: 'report.under-way' })
    first.letGo()
    await making
    for (const { operation, input } of ORDERS)
      expect(await begin(house, operation, { actor: olga, input }), operation.name).toBeTypeOf('function')
  })

  it.for([
    ['draft.make', { ...IN, langs: ['es'], formats: ['html'] }],
    ['release.make', IN],
  ] as const)('waits its turn, one for each person: %s', async ([name, input], { as }) => {
    const others = [held(), held()]
    const working = others.map(({ work }, at) => reportPlaces.take(asked(`other ${at}`), work))
    const order = async () => {
      const { status, code, lines = [] } = await as('olga-officer').post(`/api/report/${name}`, input)
      const said = lines.at(-1) as { result?: object; problem?: { code: string } } | undefined
      return { status, refused: code ?? said?.problem?.code, first: lines[0]?.['progress'], made: said?.result !== undefined }
    }
    const orders = [order(), order()]
    // One waits for a place as long as the others have theirs; so it is the other that answers.
    expect(await Promise.race(orders)).toMatchObject({ refused: 'report.under-way', made: false })
    for (const { letGo } of others) letGo()
    await Promise.all(working)
    expect(await Promise.all(orders)).toContainEqual({
      status: 200,
      refused: undefined,
      first: expect.objectContaining({ step: expect.stringMatching(/waits$/) }),
      made: true,
    })
  })
})
