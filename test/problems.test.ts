import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixtureRoom } from '#kernel/command/fixture/room.ts'
import { joinRooms } from '#kernel/command/rooms.ts'
import type { App } from '#kernel/http/app.ts'
import { mountApiPages } from '#kernel/http/api-pages.ts'
import { translator } from '#kernel/i18n/translate.ts'
import { rooms } from '../src/app/rooms.ts'
import { freshDatabase, type TestDatabase } from './postgres.ts'
import { constraintFaults, unprovokedProblems, wordlessProblems } from './problems.ts'
import { sourcesOf } from './sources.ts'

const planted = { 'planted.wordless': { status: 409 } } as const

describe('every problem of the house', () => {
  it('says in both languages what happened, what was kept and what to do', () => {
    expect(wordlessProblems(rooms.problems, rooms.messages)).toEqual([])
  })
  it.each(['es', 'en'])('is described in %s on the page of the interface, each detail by its name', async (lang) => {
    const app: App = new Hono()
    mountApiPages(app, rooms, { es: translator('es', rooms.messages), en: translator('en', rooms.messages) })
    const body = await (await app.request(`/api?lang=${lang}`)).text()
    const described = body
      .split('\n')
      .filter((line) => line.includes('id="problem-'))
      .join('')
    expect(described.match(/id="problem-/g)).toHaveLength(Object.keys(rooms.problems).length)
    expect(described).not.toMatch(/NaN|undefined|\[object/)
  })
  it('is provoked by a test', async () => {
    expect(unprovokedProblems(rooms.problems, await sourcesOf('src', /\.test\.ts$/))).toEqual([])
  })
})

describe('a planted problem', () => {
  it('without words is caught', () => {
    const es = {
      'problem.planted.wordless.happened': 'Pasó.',
      'problem.planted.wordless.kept': 'Nada.',
      'problem.planted.wordless.next': ' ',
    }
    expect(wordlessProblems(planted, { es, en: { ...es, 'problem.planted.wordless.next': 'Go on.' } })).toEqual([
      'problem.planted.wordless.next: no es',
    ])
  })
  it('that nothing provokes is caught', () => {
    expect(unprovokedProblems(planted, new Map([['a.test.ts', "code: 'planted.other'"]]))).toEqual(['planted.wordless'])
  })
})

describe('every constraint', () => {
  let house: TestDatabase
  let fixture: TestDatabase
  beforeAll(async () => {
    house = await freshDatabase('pglite', rooms.migrations)
    fixture = await freshDatabase('pglite', joinRooms([fixtureRoom]).migrations)
  })
  afterAll(() => Promise.all([house.close(), fixture.close()]))

  it('of a room is what some problem means', async () => {
    expect(await constraintFaults(house.owner, rooms.problems)).toEqual([])
  })
  it('is missed where no problem claims it, and a claim where there is no constraint', async () => {
    const faults = await constraintFaults(fixture.owner, { 'remark.lost': { status: 409, constraint: 'remark_lost' } })
    expect(faults).toContain('remark_said_once has no problem')
    expect(faults).toContain('remark_lost is no constraint')
  })
})
