import { randomBytes } from 'node:crypto'
import pino from 'pino'
import { startSealer } from '#kernel/audit/sealer.ts'
import { announceServer, orOperator, withdrawServer } from '#kernel/cli/server-file.ts'
import type { House } from '#kernel/command/house.ts'
import { newId } from '#kernel/command/new-id.ts'
import { signingSeedIn } from '#kernel/command/signing.ts'
import type { Config } from '#kernel/config.ts'
import type { Database } from '#kernel/db/database.ts'
import { openMigrated } from '#kernel/db/open.ts'
import { type App, createApp } from '#kernel/http/app.ts'
import type { Files } from '#kernel/files/folder.ts'
import { causeForLog } from '#kernel/http/log-cause.ts'
import { livePages, publicPages } from '#kernel/page/mount.ts'
import { secretIn } from '#kernel/sign-in/secret.ts'
import { acceptInvitation, examplePeopleIn, hasSeat, invitationOf, isSomebody, membershipsOf, voidInvitations } from '#programme/port'
import { publicFonts } from '#ui/public/fonts.ts'
import { publicStyle } from '#ui/public/style.ts'
import { publishedLines } from '../rooms/report/public/as-anybody.ts'
import { launchSite, type SiteParts } from '../rooms/report/public/launch-site.ts'
import { lostPages } from '../rooms/report/public/lost-page.ts'
import { releaseSites } from '../rooms/report/public/release-sites.ts'
import { mountMessageReports } from './message-reports.ts'
import { mountPolicyReports } from './policy-reports.ts'
import { bringExample } from './bring-example.ts'
import { rooms } from './rooms.ts'
import { mountWeb } from './web-files.ts'

export type OpenHouse = {
  readonly app: App
  /** Tells the command line of this machine where the house answers. */
  readonly announce: (port: number) => Promise<void>
  readonly close: () => Promise<void>
}

/** The log goes to the operator's screen and says what went wrong; requests that went well are not its business there. */
const log = pino({ level: 'warn' }, pino.destination(2))

const TOKEN_BYTES = 32

/** Where people reach the house: it listens on the loopback names alone, and passkeys refuse numbers. */
const HOST = 'localhost'

/** @param example code of the example's programme where the house was started on the example: then its people sign in by role */
const signInOf = async (house: House, data: string, example: string | null) => {
  // Loaded here: no other command of the command line needs it, and it takes a tenth of a second.
  const { openSignIn } = await import('#kernel/sign-in/open.ts')
  const { database } = house
  return openSignIn({
    house,
    secret: await secretIn(data),
    host: HOST,
    membershipsOf: (accountId, at) => membershipsOf(database, accountId, at),
    example: example === null ? null : { people: () => examplePeopleIn(database, example) },
    invitations: {
      show: (token, now) => invitationOf(database, token, now),
      accept: (token, by) => acceptInvitation(database, token, by),
      isSomebody: (accountId) => isSomebody(database, accountId),
      hasSeat: (accountId) => hasSeat(database, accountId),
      void: (accountId) => voidInvitations(database, accountId),
    },
  })
}

/** The example that a house was started on: its package, and the code that its programme has. */
export type Example = { readonly files: Files; readonly code: string }
type Site = { readonly parts: SiteParts; readonly example: Example | null }

/**
 * Opens the database, migrated, and puts the operations and the steps of signing in before the public site.
 * @throws DatabaseFailure
 */
export const openHouse = async (config: Config, site: Site): Promise<OpenHouse> => {
  const database: Database = await openMigrated(config.database, rooms.migrations)
  const sealer = startSealer(database, (error) => log.error({ cause: causeForLog(error) }, 'the audit could not be sealed'))
  const token = randomBytes(TOKEN_BYTES).toString('hex')
  const own = { installation: { data: config.data, settings: config.database }, signingSeed: await signingSeedIn(config.data) }
  const house = { database, rooms, now: () => new Date(), newId, audited: sealer.audited, ...own }
  if (site.example) await bringExample(house, site.example)
  const signIn = await signInOf(house, config.data, site.example?.code ?? null)
  const app = createApp({ house, whoIs: orOperator(token, signIn.whoIs), log })
  signIn.mount(app)
  mountWeb(app)
  mountPolicyReports(app, log)
  mountMessageReports(app, log)
  app.route('/', publicPages([publicStyle, publicFonts]))
  app.route('/', livePages(database, rooms.pages))
  app.route('/', releaseSites(database, site.example ? 'example' : 'package'))
  app.route('/', await launchSite(site.parts, () => publishedLines(database)))
  app.route('/', lostPages())
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
