import pino from 'pino'
import { vi } from 'vitest'
import type { House } from '#kernel/command/house.ts'
import { newId } from '#kernel/command/new-id.ts'
import { joinRooms } from '#kernel/command/rooms.ts'
import type { Engine } from '#kernel/db/database.ts'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import type { Writer } from '#kernel/db/handles.ts'
import { transaction } from '#kernel/db/transaction.ts'
import { type App, createApp } from '#kernel/http/app.ts'
import type { Carried } from '#kernel/http/this-machine.ts'
import { openSignIn } from '#kernel/sign-in/open.ts'
import { inHouse, NOW } from '#test/house.ts'
import { freshDatabase } from '#test/postgres.ts'
import { room } from '../room.ts'
import { examplePeopleIn, seatExamplePeople } from './example-people.ts'
import { acceptInvitation, invitationOf, voidInvitations } from './invitations.ts'
import { hasSeat, isSomebody, membershipsOf } from './memberships.ts'
import { people, PROGRAMME, seed } from './people.fixture.ts'
import type { ProgrammeTables } from './tables.ts'

const ORIGIN = 'http://localhost:4780'
type Body = Record<string, unknown>
export type Answer = { status: number; body: Body; code: unknown; details: unknown }

/** A browser as far as signing in goes: it keeps the cookies that it is given and says from where it asks. */
export class Browser {
  readonly #app: App
  readonly #cookies = new Map<string, string>()
  origin = ORIGIN
  /** Whom the server sees at the other end of the connection; none where the request comes through no socket. */
  peer: string | undefined = '127.0.0.1'
  /** What a proxy before the server adds. */
  passedOn: Readonly<Record<string, string>> = {}

  constructor(app: App) {
    this.#app = app
  }

  post(path: string, body: unknown): Promise<Answer> {
    const headers = { 'Content-Type': 'application/json', Origin: this.origin }
    return this.#ask(path, { method: 'POST', headers, body: JSON.stringify(body) })
  }

  get(path: string): Promise<Answer> {
    return this.#ask(path, {})
  }

  /** Attributes of the cookies as the last answer set them. */
  set: readonly string[] = []
  cookies = (): ReadonlyMap<string, string> => this.#cookies

  async #ask(path: string, init: RequestInit): Promise<Answer> {
    const headers = new Headers({ ...(init.headers as Record<string, string> | undefined), ...this.passedOn })
    if (this.#cookies.size > 0) headers.set('Cookie', [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await this.#app.request(`${ORIGIN}${path}`, { ...init, headers }, this.#carried())
    this.set = response.headers.getSetCookie()
    for (const cookie of this.set) this.#keep(cookie)
    const body = (await response.json()) as Body
    return { status: response.status, body, code: body['code'], details: body['details'] }
  }

  #carried(): Carried {
    return this.peer === undefined ? {} : { incoming: { socket: { remoteAddress: this.peer, localAddress: this.peer } } }
  }

  #keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split('; ')
    const name = pair.slice(0, pair.indexOf('='))
    const gone = attributes.some((one) => /^max-age=0$/i.test(one))
    if (gone) this.#cookies.delete(name)
    else this.#cookies.set(name, pair.slice(pair.indexOf('=') + 1))
  }
}

export type AtDesk = {
  browser: Browser
  another: () => Browser
  /** The same house as it was started on a package of one's own. */
  withoutExample: (cookiesOf: Browser) => Browser
  /** The same rows in a house with another secret, as after a restore without the file. */
  withoutSecret: () => Browser
  /** Sets the clock of the house and of the process forward. */
  later: (seconds: number) => void
}

/** Vitest's `it` for one engine, with a house at whose desk a browser signs in. */
export const atDesk = (engine: Engine) =>
  inHouse(engine, { rooms: [room], people, seed: seated }).extend<
    AtDesk & { desk: { app: (example: boolean, secret?: string) => App; later: AtDesk['later'] } }
  >({
    desk: async ({ house }, use) => {
      let now = NOW.getTime()
      vi.useFakeTimers({ toFake: ['Date'], now })
      const clocked = { ...house, now: () => new Date(now) }
      await use({
        app: (example, secret) => appOf(clocked, example, secret),
        later: (seconds) => {
          now += seconds * 1000
          vi.setSystemTime(now)
        },
      })
      vi.useRealTimers()
    },
    browser: async ({ desk }, use) => use(new Browser(desk.app(true))),
    another: async ({ desk }, use) => use(() => new Browser(desk.app(true))),
    withoutExample: async ({ desk }, use) =>
      use((from) => {
        const browser = new Browser(desk.app(false))
        for (const [name, value] of from.cookies()) (browser.cookies() as Map<string, string>).set(name, value)
        return browser
      }),
    withoutSecret: async ({ desk }, use) =>
      use(() => new Browser(desk.app(true, 'another secret of the tests, made when the first was lost'))),
    later: async ({ desk }, use) => use(desk.later),
  })

/** A house at whose desk browsers sign in side by side, on a database of its own; its clock goes with the world's. */
export const raceDesk = async (engine: Engine): Promise<{ another: () => Browser; close: () => Promise<void> }> => {
  const rooms = joinRooms([room])
  const fresh = await freshDatabase(engine, rooms.migrations)
  const house: House = { database: fresh.app, rooms, now: () => new Date(), newId, audited: () => {} }
  await transaction(house.database, contextOf(OPERATOR), seated)
  const app = appOf(house, true)
  return { another: () => new Browser(app), close: () => fresh.close() }
}

/** The programme with the people of its example in their seats. */
const seated = async (tx: Writer<ProgrammeTables>): Promise<void> => {
  await seed(tx)
  let made = 0
  const newSeat = () => `0192f7a0-0000-7000-9000-${String((made += 1)).padStart(12, '0')}`
  await seatExamplePeople(tx, { programmeId: PROGRAMME, programmeCode: 'XCAS26', now: NOW.toISOString(), newId: newSeat })
}

const SECRET = 'a secret of the tests that is long enough to sign with'

const appOf = (house: House, example: boolean, secret = SECRET): App => {
  const { database } = house
  const { whoIs, mount } = openSignIn({
    house,
    secret,
    host: 'localhost',
    membershipsOf: (accountId, at) => membershipsOf(database, accountId, at),
    example: example ? { people: () => examplePeopleIn(database, 'XCAS26') } : null,
    invitations: {
      show: (token, now) => invitationOf(database, token, now),
      accept: (token, by) => acceptInvitation(database, token, by),
      isSomebody: (accountId) => isSomebody(database, accountId),
      hasSeat: (accountId) => hasSeat(database, accountId),
      void: (accountId) => voidInvitations(database, accountId),
    },
  })
  const app = createApp({ house, whoIs, log: pino({ level: 'silent' }) })
  mount(app)
  return app
}
