import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { rowsOf } from '#kernel/db/handles.ts'
import { reading } from '#kernel/db/transaction.ts'
import { holdAnswers } from '#decide/port'
import { ENGINES } from '#test/postgres.ts'
import { operationNamed } from './case.ts'
import { heldOpen, waiting } from './held-open.ts'
import { MEETING, READ, VOTED_VERSION } from '../../src/rooms/decide/security/meetings.ts'
import { outcomeOf } from './outcome.ts'
import { IN, PROGRAMME } from './people.ts'
import { packageWith } from './two-countries.ts'
import { inRaces, type World } from './world.ts'

const [SIGNATORY, OFFICER] = ['country-signatory HN', 'officer'] as const
const held = { ...IN, meetingId: MEETING.held, item: 3, hash: READ.put }
const asked = async (world: World, [who, event]: readonly [string, string], input: object): Promise<string> =>
  outcomeOf(await world.ask(who, operationNamed(world, event), { ...held, ...input }))
const voted = (world: World, by: 'record' | 'cast', choice: string) =>
  asked(world, [by === 'cast' ? SIGNATORY : OFFICER, `decide.vote.${by}`], { country: 'HN', choice, motion: 0 })
const decided = (world: World, version = VOTED_VERSION) => asked(world, [OFFICER, 'decide.item.decide'], { version })

type Point = { version: number; votes: { country: string; choice: string }[]; tally: Record<string, string[]>; decisions: object[] }
const point = async (world: World): Promise<Point> => {
  const reply = await world.ask('reader', operationNamed(world, 'decide.meeting.show'), { ...IN, meetingId: MEETING.held })
  const { agenda } = (await reply.json()) as { agenda: Point[] }
  if (!agenda[2]) throw new Error('the meeting has three points')
  return agenda[2]
}
const kept = (world: World) =>
  reading(world.database, contextOf(OPERATOR), (db) =>
    rowsOf(db, sql<{ choice: string }>`select choice from vote where country = 'HN' and item = 3 order by position`),
  )

describe.each(ENGINES)('votes at once on %s', (engine) => {
  const it = inRaces(engine, packageWith())

  it('of one country are all kept, and one stands', async ({ world }) => {
    const ways = [
      ['cast', 'against'],
      ['record', 'abstain'],
      ['cast', 'for'],
      ['record', 'against'],
    ] as const
    const outcomes = await Promise.all(ways.map(([by, choice]) => voted(world, by, choice)))
    // Once the country has cast it by its own hand, an officer records no other over it.
    for (const [at, [by]] of ways.entries()) expect(by === 'cast' ? ['200'] : ['200', 'vote.by-hand']).toContain(outcomes[at])
    const taken = ways.flatMap(([, choice], at) => (outcomes[at] === '200' ? [choice] : []))
    const rows = await kept(world)
    expect(rows.map(({ choice }) => choice).toSorted()).toEqual([...taken, 'for'].toSorted())
    const { votes, tally } = await point(world)
    expect(votes.filter(({ country }) => country === 'HN')).toMatchObject([{ choice: rows.at(-1)?.choice }])
    const counted = ['for', 'against', 'abstained', 'silent'].flatMap((name) => tally[name] ?? [])
    expect(counted.toSorted()).toEqual(['GT', 'HN'])
  })
  it('with the decision come before it, and move it, or are refused', async ({ world }) => {
    const outcomes = await Promise.all([voted(world, 'cast', 'against'), decided(world)])
    expect([
      ['200', 'item.changed'],
      ['item.decided', '200'],
    ]).toContainEqual(outcomes)
    const { decisions, tally } = await point(world)
    expect([decisions.length, tally['against']]).toEqual(outcomes[1] === '200' ? [1, []] : [0, ['HN']])
  })
  it('are decided on once, however often that is asked', async ({ world }) => {
    expect((await Promise.all([1, 2, 3].map(() => decided(world)))).toSorted()).toEqual(['200', 'item.decided', 'item.decided'])
  })
})

describe.skipIf(!ENGINES.includes('postgres'))('a vote and the decision, held before their turn', () => {
  const it = inRaces('postgres', packageWith())

  const VOTE = (of: World) => voted(of, 'cast', 'against')
  it.for([
    ['the vote first', VOTE, decided, ['200', 'item.changed'], 'against'],
    ['the decision first', decided, VOTE, ['200', 'item.decided'], 'for'],
  ] as const)('%s: whoever comes second sees what the first did', async ([, first, second, outcomes, stands], { world }) => {
    const letGo = await heldOpen(world, (tx) => holdAnswers(tx, PROGRAMME))
    const before = first(world)
    await expect.poll(() => waiting(world)).toBe(1)
    const after = second(world)
    await expect.poll(() => waiting(world)).toBe(2)
    await letGo()
    expect([await before, await after]).toEqual(outcomes)
    expect((await kept(world)).at(-1)).toEqual({ choice: stands })
  })
})
