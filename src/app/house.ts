import { randomBytes } from 'node:crypto'
import type { Hono } from 'hono'
import pino from 'pino'
import { NOBODY } from '#kernel/access/actor.ts'
import { startSealer } from '#kernel/audit/sealer.ts'
import { announceServer, orOperator, withdrawServer } from '#kernel/cli/server-file.ts'
import { newId } from '#kernel/command/new-id.ts'
import type { Config } from '#kernel/config.ts'
import type { Database } from '#kernel/db/database.ts'
import { openMigrated } from '#kernel/db/open.ts'
import { type App, createApp } from '#kernel/http/app.ts'
import { causeForLog } from '#kernel/http/log-cause.ts'
import { rooms } from './rooms.ts'

export type OpenHouse = {
  readonly app: App
  /** Tells the command line of this machine where the house answers. */
  readonly announce: (port: number) => Promise<void>
  readonly close: () => Promise<void>
}

/** The log goes to the operator's screen and says what went wrong; requests that went well are not its business there. */
const log = pino({ level: 'warn' }, pino.destination(2))

const TOKEN_BYTES = 32

/**
 * Opens the database, migrated, and puts the operations before the public site. Until there is sign-in, everybody but the operator of this
 * machine is nobody.
 * @throws DatabaseFailure
 */
export const openHouse = async (config: Config, site: Hono): Promise<OpenHouse> => {
  const database: Database = await openMigrated(config.database, rooms.migrations)
  const sealer = startSealer(database, (error) => log.error({ cause: causeForLog(error) }, 'the audit could not be sealed'))
  const token = randomBytes(TOKEN_BYTES).toString('hex')
  const installation = { data: config.data, settings: config.database }
  const house = { database, rooms, now: () => new Date(), newId, audited: sealer.audited, installation }
  const app = createApp({ house, whoIs: orOperator(token, async () => NOBODY), log })
  app.route('/', site)
  return {
    app,
    announce: (port) => announceServer(config.data, { port, token }),
    close: async () => {
      await withdrawServer(config.data)
      await sealer.close()
      await database.close()
    },
  }
}
