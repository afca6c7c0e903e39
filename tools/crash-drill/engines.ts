import { type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Settings } from '#kernel/db/open.ts'
import { createDatabase, createLogins, startServer } from '#test/postgres.ts'

/** Who is killed: Istmo's process, or the postmaster under it. */
export type Victim = 'istmo' | 'postmaster'

/** A place where a drill can do harm: a folder of its own, and on PostgreSQL a server of its own. */
export type Ground = {
  readonly label: string
  readonly victims: readonly Victim[]
  /** Data directory of Istmo, and what its environment says of the database. */
  readonly data: string
  readonly environment: Readonly<Record<string, string>>
  readonly settings: Settings
  readonly server?: { kill(): Promise<void>; start(): Promise<void> }
}

export const onPglite = async (work: (ground: Ground) => Promise<void>): Promise<void> => {
  const data = mkdtempSync(join(tmpdir(), 'istmo-drill-'))
  const settings: Settings = { engine: 'pglite', directory: join(data, 'database') }
  await work({ label: 'PGlite', victims: ['istmo'], data, environment: {}, settings })
  rmSync(data, { recursive: true })
}

export const onPostgres = async (work: (ground: Ground) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'istmo-drill-'))
  const sockets = join(folder, 'server')
  chmodSync(folder, 0o711) // the server's user must pass through
  let child: ChildProcess = await startServer(sockets, true)
  const ended = async (signal: NodeJS.Signals) => {
    const exit = once(child, 'exit')
    child.kill(signal)
    await exit
  }
  /** A killed postmaster leaves its children and a stale lock behind for a second or two. */
  const start = async () => {
    for (let attempt = 0; ; attempt += 1) {
      const started = await startServer(sockets, true).catch((error: unknown) => (attempt < 100 ? undefined : Promise.reject(error)))
      if (started) return void (child = started)
      await wait(100)
    }
  }
  await createLogins(sockets)
  const { appUrl, ownerUrl } = await createDatabase(sockets, 'drill')
  await work({
    label: 'PostgreSQL',
    victims: ['istmo', 'postmaster'],
    data: join(folder, 'data'),
    environment: { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl },
    settings: { engine: 'postgres', url: appUrl, ownerUrl },
    server: { kill: () => ended('SIGKILL'), start },
  })
  await ended('SIGINT')
  rmSync(folder, { recursive: true })
}
