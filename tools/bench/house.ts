import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import pino from 'pino'
import { type Actor, OPERATOR } from '#kernel/access/actor.ts'
import { startSealer } from '#kernel/audit/sealer.ts'
import { newId } from '#kernel/command/new-id.ts'
import type { Database, Engine } from '#kernel/db/database.ts'
import { openMigrated, type Settings } from '#kernel/db/open.ts'
import { createApp } from '#kernel/http/app.ts'
import { createDatabase, createLogins, startServer } from '#test/postgres.ts'
import { rooms } from '../../src/app/rooms.ts'

export type BenchHouse = {
  readonly database: Database
  /** Sends a request as this actor, in process: no socket is between. @throws Error unless it answers 200 */
  readonly ask: (actor: Actor, path: string, body?: object) => Promise<Record<string, unknown>>
  readonly close: () => Promise<void>
}

/** A data directory or server of its own, in which a commit waits for the disk as in service. */
const placeOf = async (engine: Engine, folder: string): Promise<{ settings: Settings; stop: () => void }> => {
  if (engine === 'pglite') return { settings: { engine, directory: join(folder, 'data') }, stop: () => {} }
  const sockets = join(folder, 'server')
  const server = await startServer(sockets, true)
  await createLogins(sockets)
  const { appUrl, ownerUrl } = await createDatabase(sockets, 'bench')
  return { settings: { engine, url: appUrl, ownerUrl }, stop: () => void server.kill('SIGQUIT') }
}

const WHO = 'X-Bench-Actor'

type Sent = { readonly type: string; readonly bytes: string | ArrayBuffer }

/** What a client would send; it is another machine's work, and costs as little as may be here. */
const sentOf = async (body: object): Promise<Sent> => {
  if (!(body instanceof FormData)) return { type: 'application/json', bytes: JSON.stringify(body) }
  const form = new Response(body)
  return { type: form.headers.get('Content-Type') ?? '', bytes: await form.arrayBuffer() }
}

/** The whole house, its audit sealed as in service; who sends a request is what its header says. */
export const openBenchHouse = async (engine: Engine, folder: string): Promise<BenchHouse> => {
  await mkdir(folder, { recursive: true })
  const { settings, stop } = await placeOf(engine, folder)
  const database = await openMigrated(settings, rooms.migrations)
  const sealer = startSealer(database, (error) => console.error(error))
  const actors = new Map<string, Actor>()
  const app = createApp({
    house: { database, rooms, now: () => new Date(), newId, audited: sealer.audited },
    whoIs: async (request) => actors.get(request.headers.get(WHO) ?? '') ?? OPERATOR,
    log: pino({ level: 'silent' }),
  })
  return {
    database,
    ask: async (actor, path, body) => {
      actors.set(actor.id, actor)
      const sent = body && (await sentOf(body))
      const headers = { [WHO]: actor.id, ...(sent && { 'Content-Type': sent.type }) }
      const reply = await app.request(path, { headers, ...(sent && { method: 'POST', body: sent.bytes }) })
      const said = await reply.text()
      if (reply.status !== 200) throw new Error(`${path} answered ${reply.status}: ${said.slice(0, 500)}`)
      return JSON.parse(said) as Record<string, unknown>
    },
    close: async () => {
      await sealer.close()
      await database.close()
      stop()
    },
  }
}
