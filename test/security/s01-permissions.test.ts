import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ability, HOUSE } from '#kernel/access/ability.ts'
import { definersFor } from '#kernel/command/define.ts'
import { eventOf, type Operation } from '#kernel/command/operation.ts'
import type { Rooms } from '#kernel/command/rooms.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { allCases } from './of-rooms.ts'
import type { Case, Cases } from './case.ts'
import { outcomeOf } from './outcome.ts'
import { ACTORS } from './people.ts'
import { readPermissions } from './permissions-file.ts'
import { packageWith } from './two-countries.ts'
import { openWorld, type World } from './world.ts'

const expected = readPermissions()

const rowOf = (world: World, operation: Operation, { input, given }: Case): Promise<Record<string, string>> =>
  world.within(async () => {
    await given?.(world)
    const row: Record<string, string> = {}
    for (const who of ACTORS) row[who] = await world.within(async () => outcomeOf(await world.ask(who, operation, input(who))))
    return row
  })

/** What the house does: subject → actor → outcome. */
const observed = async (world: World, operation: Operation, cases: Cases) => {
  const found: Record<string, Record<string, string>> = {}
  for (const [subject, one] of Object.entries(cases)) found[subject] = await rowOf(world, operation, one)
  return found
}

const unjudged = ({ operations }: Pick<Rooms, 'operations'>): readonly string[] =>
  operations.map(eventOf).filter((event) => !expected.has(event))

describe('the matrix', () => {
  it('judges every operation of the house, and none that is not there', () => {
    expect(unjudged(rooms)).toEqual([])
    const there = new Set(rooms.operations.map(eventOf))
    expect([...expected.keys()].filter((event) => !there.has(event))).toEqual([])
  })
  it('names an operation that nobody judged', () => {
    const { defineQuery } = definersFor<object>('planted')
    const planted = defineQuery({
      name: 'thing.list',
      input: z.strictObject({}),
      output: z.strictObject({}),
      on: () => HOUSE,
      can: ability('look', { everyone: true }),
      run: () => ({}),
      audit: 'none',
    })
    expect(unjudged({ operations: [...rooms.operations, planted] })).toEqual(['planted.thing.list'])
  })
})

describe.each(ENGINES)('who may do what on %s', (engine) => {
  let world: World
  let cases: Readonly<Record<string, Cases>>
  beforeAll(async () => {
    world = await openWorld(engine, packageWith())
    cases = await allCases(world)
  })
  afterAll(() => world.close())

  it.for(rooms.operations.map((operation) => [eventOf(operation), operation] as const))('%s', async ([event, operation]) => {
    expect(await observed(world, operation, cases[event] ?? {})).toEqual(expected.get(event))
  })
})

describe('an operation whose wall was left out', () => {
  const EVENT = 'assess.statement.history'
  const open = rooms.operations.map((operation) =>
    eventOf(operation) === EVENT ? { ...operation, can: ability('look', { everyone: true }) } : operation,
  )
  let world: World
  beforeAll(async () => void (world = await openWorld('pglite', packageWith(), { ...rooms, operations: open })))
  afterAll(() => world.close())

  it('is caught', async () => {
    const operation = open.find((one) => eventOf(one) === EVENT)
    const cases = (await allCases(world))[EVENT]
    if (!operation || !cases) throw new Error('nothing was planted')
    expect(await observed(world, operation, cases)).not.toEqual(expected.get(EVENT))
  })
})
