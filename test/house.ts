import pino from 'pino'
import { afterAll, beforeAll, test } from 'vitest'
import { type Actor, NOBODY, OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import type { AuditTables } from '#kernel/audit/entry.ts'
import type { FileReply } from '#kernel/command/file.ts'
import type { House, SigningSeed } from '#kernel/command/house.ts'
import type { Room } from '#kernel/command/room.ts'
import { joinRooms, type Rooms } from '#kernel/command/rooms.ts'
import type { Database, Engine } from '#kernel/db/database.ts'
import type { Writer } from '#kernel/db/handles.ts'
import { rehearse } from '#kernel/db/rehearsal.ts'
import { reading, transaction } from '#kernel/db/transaction.ts'
import { type App, createApp } from '#kernel/http/app.ts'
import { fileFrom } from '#kernel/http/file-reply.ts'
import { openStage, type Stage } from '#test/stage.ts'

/** A reply as tests look at it: `code` and `details` stand there when it is a problem. */
export type Reply = {
  status: number
  body: Record<string, unknown> & { id?: unknown }
  code?: unknown
  details?: unknown
  /** What came instead of JSON: a file, or the lines of long work. */
  file?: FileReply
  lines?: readonly Record<string, unknown>[]
}
type Speaker = {
  /** Sends JSON, or a form with files as it is. */
  post: (path: string, body: unknown, options?: { key?: string }) => Promise<Reply>
  get: (path: string, query?: Readonly<Record<string, string | readonly string[]>>) => Promise<Reply>
}
export type AuditSeen = { event: string; actor: string; subject: string; fields: readonly string[] }

/** Given to each test: the house on a real database, of which nothing stays. */
export type InHouse = {
  house: House
  app: App
  /** Speaks as a person of `people`, as `operator` or as `nobody`. */
  as: (name: string) => Speaker
  auditLines: () => Promise<AuditSeen[]>
}

type Setting = {
  /** One room or several; or the whole house, `rooms` of `#test/rooms.ts`. */
  readonly rooms: readonly Room[] | Rooms
  /** Name → actor, as sign-in will find them. */
  readonly people: Readonly<Record<string, Actor>>
  /** Rows that are there before each test, put in by the operator. */
  readonly seed?: (tx: Writer<never>) => Promise<unknown>
  /** What people did before each test; done once for all of them. */
  readonly before?: (given: Pick<InHouse, 'as' | 'house'>) => Promise<unknown>
}

export const NOW = new Date('2026-03-02T15:04:05.000Z')

/** Vitest's `it` for one engine: the seed is put in once, each case plays in a part of that transaction, and all of it is undone. */
export const inHouse = (engine: Engine, { rooms, people, seed, before }: Setting) => {
  const joined = 'operations' in rooms ? rooms : joinRooms(rooms)
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage(engine, joined.migrations)
    if (seed) await transaction(stage.database, contextOf(OPERATOR), seed)
    const house = houseOn(stage.database, joined)
    const app = appOf(house, people)
    await before?.({ house, as: (name) => speaker(app, name) })
  })
  afterAll(() => stage.close())
  return test.extend<InHouse>({
    // oxlint-disable-next-line no-empty-pattern
    house: async ({}, use) => {
      await rehearse(stage.database, (played) => use(houseOn(played, joined)))
    },
    app: async ({ house }, use) => use(appOf(house, people)),
    as: async ({ app }, use) => use((name) => speaker(app, name)),
    auditLines: async ({ house }, use) => use(() => auditLines(house.database, people)),
  })
}

type With = { readonly rooms: Rooms; readonly people: Setting['people']; readonly signingSeed?: SigningSeed }
/** The house on a database that lasts as long as its test, for what goes on behind its back. */
export const houseWith = (database: Database, { rooms, people, signingSeed }: With): Pick<InHouse, 'house' | 'as'> => {
  const house = { ...houseOn(database, rooms), ...(signingSeed && { signingSeed }) }
  const app = appOf(house, people)
  return { house, as: (name) => speaker(app, name) }
}

const houseOn = (database: Database, rooms: Rooms): House => {
  let made = 0
  return {
    database,
    rooms,
    now: () => NOW,
    newId: () => `0192f7a0-0000-7000-8000-${String((made += 1)).padStart(12, '0')}`,
    audited: () => {},
    signingSeed: () => new Uint8Array(32).fill(7),
  }
}

/** Stands for sign-in: who sends a request is what its header says. */
const WHO = 'X-Test-Person'

const appOf = (house: House, people: Setting['people']): App => {
  const actors: Readonly<Record<string, Actor>> = { ...people, nobody: NOBODY, operator: OPERATOR }
  const whoIs = async (request: Request) => actors[request.headers.get(WHO) ?? 'nobody'] ?? NOBODY
  return createApp({ house, whoIs, log: pino({ level: 'silent' }) })
}

const speaker = (app: App, name: string): Speaker => ({
  post: async (path, body, { key } = {}) => {
    const sent = body instanceof FormData ? new Response(body) : Response.json(body)
    const headers = {
      [WHO]: name,
      'Content-Type': sent.headers.get('Content-Type') ?? '',
      ...(key !== undefined && { 'Idempotency-Key': key }),
    }
    return replyOf(await app.request(path, { method: 'POST', headers, body: await sent.arrayBuffer() }))
  },
  get: async (path, query = {}) => {
    const words = Object.entries(query).flatMap(([field, values]) => [values].flat().map((value) => [field, value] as [string, string]))
    return replyOf(await app.request(`${path}?${new URLSearchParams(words)}`, { headers: { [WHO]: name } }))
  },
})

const replyOf = async (response: Response): Promise<Reply> => {
  const { status } = response
  if (response.headers.has('Content-Disposition')) return { status, body: {}, file: await fileFrom(response) }
  if (response.headers.get('Content-Type') === 'application/x-ndjson')
    return {
      status,
      body: {},
      lines: (await response.text())
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    }
  const body = (await response.json()) as Reply['body']
  return { status, body, ...('code' in body && { code: body['code'], details: body['details'] }) }
}

const auditLines = async (database: Database, people: Setting['people']): Promise<AuditSeen[]> => {
  const rows = await reading<AuditTables, AuditTables['audit_entry'][]>(
    database,
    contextOf(OPERATOR),
    (db) => db.selectFrom('audit_entry').selectAll().orderBy('seq').execute() as unknown as Promise<AuditTables['audit_entry'][]>,
  )
  const nameOf = (id: string) => Object.keys(people).find((name) => people[name]?.id === id) ?? id
  return rows.map(({ event, actor_id, subject, fields }) => ({ event, actor: nameOf(actor_id), subject, fields }))
}
