import 'fake-indexeddb/auto'
import type { Remote } from '#kernel/command/remote.ts'
import { addressOf } from '#kernel/command/remote.ts'
import type { App } from '#kernel/http/app.ts'
import { type Key, keyId, makeKey } from '#seal/key.ts'
import { read } from '#ui/client/ask.ts'
import { localRefusal, refusalOf } from '#ui/client/refusal.ts'
import { keepBrought } from '../web/store/bring.ts'
import { Desk } from '../web/store/desk.ts'
import { type KeptKey, useKey } from '../web/store/device.ts'
import type { OpenCase } from '../web/store/open-case.ts'
import { lookFirstAt } from '../web/meeting/look-at.ts'
import { Meetings } from '../web/meeting/meetings.ts'
import { Offices } from '../web/meeting/offices.ts'
import { Server } from '../web/meeting/server.ts'

const PASSPHRASE = 'cuatro garzas cruzan despacio'
const AT = '2026-03-01T09:00:00.000Z'

/** What stands between an officer and the server: it may be away, and it may change what is said. */
export type Line = {
  isCut: boolean
  /** Who is signed in in this browser now. */
  signedIn: string
  /** Changes what the server answers, or holds it back until a promise is kept. */
  tamper: (operation: string, body: unknown) => unknown
}
const openLine = (signedIn: string): Line => ({ isCut: false, signedIn, tamper: (_, body) => body })

/** `store` where two windows of one browser share it. */
type Who = { readonly programmeId: string; readonly person: string; readonly name: string; readonly store?: string }

const wordsOf = (input: object) =>
  new URLSearchParams(Object.entries(input).map(([field, value]): [string, string] => [field, String(value)]))

const asking = (app: App, line: Line) => async (operation: Remote, input: object) => {
  if (line.isCut) return { kind: 'refused', refusal: localRefusal('client.unreachable') }
  const headers = { 'X-Test-Person': line.signedIn, 'Content-Type': 'application/json' }
  const response =
    operation.kind === 'query'
      ? await app.request(`${addressOf(operation)}?${wordsOf(input)}`, { headers })
      : await app.request(addressOf(operation), { method: 'POST', headers, body: JSON.stringify(input) })
  const body: unknown = await response.json()
  if (!response.ok) return { kind: 'refused', refusal: refusalOf(body, response.status) }
  return read(operation, await line.tamper(operation.name, body))
}

/**
 * Keys that officers of earlier tests made and locked: to lock one is most of what such a test would take. Each device of one person that
 * begins with one recovery has another, as it would.
 */
const KEYS = new Map<string, KeptKey>()
const begun = new WeakMap<Key, Map<string, number>>()
const nameOfKey = (recovery: Key, person: string): string => {
  const counts = begun.get(recovery) ?? new Map<string, number>()
  begun.set(recovery, counts)
  counts.set(person, (counts.get(person) ?? 0) + 1)
  return `${person} ${counts.get(person)}`
}

let devices = 0

/** One officer at one device, with a desk of their own and a line to the server. */
export class Officer {
  readonly desk: Desk
  readonly server: Server
  readonly meetings: Meetings
  readonly offices: Offices
  readonly line: Line
  readonly #person: string

  constructor(app: App, { programmeId, person, name, store = `test ${(devices += 1)}` }: Who) {
    this.line = openLine(name)
    this.#person = person
    this.server = new Server({ programmeId, person, lang: () => 'es' }, asking(app, this.line) as never)
    this.desk = new Desk(store, lookFirstAt(this.server))
    this.meetings = new Meetings(this.desk, this.server)
    this.offices = new Offices(this.desk, this.server, programmeId)
  }

  /** Takes a key of their own into use, and tells the server of it. */
  async begin(recovery: Key): Promise<this> {
    await this.desk.start()
    const name = nameOfKey(recovery, this.#person)
    const known = KEYS.get(name)
    if (known) {
      await useKey(this.desk.device, { ...known, recovery: recovery.record })
      await this.desk.unlock(PASSPHRASE)
    } else {
      await this.desk.setUp({ passphrase: PASSPHRASE, recovery: recovery.record })
      KEYS.set(name, this.desk.open.kept)
    }
    await this.meetings.meet()
    return this
  }

  /** Opens in this window what lies on the device. */
  async unlock(): Promise<this> {
    await this.desk.start()
    await this.desk.unlock(PASSPHRASE)
    return this
  }

  get id(): string {
    return keyId(this.desk.key.record)
  }

  caseOf(ctx: string): OpenCase {
    const open = this.desk.caseOf(ctx)
    if (!open) throw new Error('the case is not open here')
    return open
  }

  /** Fetches a case that was given, and knows who is named in it. */
  async take(ctx: string): Promise<void> {
    const came = await this.meetings.fetch(ctx)
    if (came.kind === 'sealed-to-others') throw new Error('it is sealed to others')
    if (came.kind === 'others-named') await keepBrought(this.desk, came.ledger)
    await this.meetings.keep(ctx)
  }

  /** What a session that begins now has open: locked, and unlocked anew. */
  async beginAnew(): Promise<void> {
    this.desk.lockHere()
    await this.desk.unlock(PASSPHRASE)
  }
}

export const recoveryKey = (): Promise<Key> => makeKey({ kind: 'recovery', madeAt: AT })
