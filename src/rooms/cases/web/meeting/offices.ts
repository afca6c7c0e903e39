import { canonicalText, sha256Hex } from '#seal/canonical.ts'
import { NOTHING_SAID, readSaid, readStatement, type Said, type Statement } from '#seal/office/said.ts'
import { SealRefused } from '#seal/refused.ts'
import type { Desk } from '../store/desk.ts'
import type { KeptStatement } from '../store/device.ts'
import { now } from '../store/key-desk.ts'
import { dropStatement, handedIn, keepStatements, keptStatements, STATEMENTS_AT_MOST } from '../store/statements.ts'
import type { Meetings } from './meetings.ts'
import { type Server, ServerRefused, ServerSilent } from './server.ts'

export type OfficesState = {
  readonly busy: boolean
  /** All that this device ever saw of what offices say, and what the server says now, checked; what does not hold with its cause. */
  readonly said: Said
  /** How much was said here and is not handed in. */
  readonly waiting: number
  readonly trouble: ServerSilent | ServerRefused | SealRefused | null
}

const NOTHING: OfficesState = { busy: false, said: NOTHING_SAID, waiting: 0, trouble: null }
/** Each kind speaks of those before it. */
const ORDER: readonly Statement['type'][] = ['office', 'countersignature', 'vouch', 'withdrawal']

/** What offices say of keys, as this device has it and the server hands it out. What was seen once is not forgotten; whom to believe is worked out elsewhere. */
export class Offices {
  readonly #desk: Desk
  readonly #server: Server
  readonly #programme: string
  readonly #listeners = new Set<() => void>()
  #state = NOTHING
  #last: Promise<unknown> = Promise.resolve()
  /** What was checked last. */
  #checked = ''

  constructor(desk: Desk, server: Server, programme: string) {
    this.#desk = desk
    this.#server = server
    this.#programme = programme
  }

  get state(): OfficesState {
    return this.#state
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #become(change: Partial<OfficesState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }

  #inTurn(act: () => Promise<void>): Promise<void> {
    const done = this.#last.then(act)
    this.#last = done.catch(() => undefined)
    return done
  }

  /** Shows what this device has, without a network. */
  load(): Promise<void> {
    return this.#inTurn(() => this.#check([])).catch((error: unknown) => {
      // A desk that was locked or wiped meanwhile has nothing to show.
      if (this.#desk.isOpen) throw error
    })
  }

  /** Hands in what waits and fetches what is there. It never fails: what did not work is told by the state. */
  meet(): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.#desk.isOpen) return
      this.#become({ busy: true, trouble: null })
      try {
        await this.#check([])
        await this.#handIn(await this.#waiting())
        await this.#check(await this.#fetched())
      } catch (error) {
        const isSaid = error instanceof ServerSilent || error instanceof ServerRefused || error instanceof SealRefused
        if (!isSaid && this.#desk.isOpen) throw error
        if (isSaid) this.#become({ trouble: error })
      } finally {
        this.#become({ busy: false })
      }
    })
  }

  /**
   * Keeps what an office just signed, and hands it in; where nobody answers it waits.
   * @throws ServerRefused, SealRefused where the server does not take it; it is not said then
   */
  say(statements: readonly Statement[]): Promise<void> {
    return this.#inTurn(async () => {
      const texts = statements.map(canonicalText)
      const kept = texts.map((text): KeptStatement => ({ id: sha256Hex(text), text, waits: true }))
      await keepStatements(this.#desk.device, kept)
      try {
        await this.#handIn(kept)
      } catch (error) {
        if (!(error instanceof ServerSilent)) {
          for (const { id } of await this.#waiting()) if (kept.some((one) => one.id === id)) await dropStatement(this.#desk.device, id)
          throw error
        }
        this.#become({ trouble: error })
      }
      await this.#check([])
    })
  }

  async #waiting(): Promise<readonly KeptStatement[]> {
    return (await keptStatements(this.#desk.device)).filter(({ waits }) => waits)
  }

  async #handIn(waiting: readonly KeptStatement[]): Promise<void> {
    if (waiting.length === 0) return
    const read = waiting.map((kept) => ({ kept, statement: readStatement(kept.text) }))
    // An office signs the key of an officer whose key it is known to be.
    await this.#server.claim(this.#desk.key, now())
    const refused: unknown[] = []
    for (const type of ORDER)
      for (const { kept, statement } of read)
        try {
          if (statement.type === type && (await this.#server.sayForOffice(statement))) await handedIn(this.#desk.device, kept)
        } catch (error) {
          if (error instanceof ServerSilent) throw error
          refused.push(error)
        }
    // One that is not taken keeps no other from being handed in.
    if (refused.length > 0) throw refused[0]
  }

  /** What the server hands out, no more than a device holds. @throws SealRefused `seal.too-large`, `seal.truncated` */
  async #fetched(): Promise<readonly string[]> {
    const texts: string[] = []
    for (let after: string | undefined; ;) {
      const page = await this.#server.officeStatements(after)
      if (!page) return texts
      texts.push(...page.statements.map(({ text }) => text))
      if (texts.length > STATEMENTS_AT_MOST) throw new SealRefused('seal.too-large', 'server')
      const last = page.statements.at(-1)
      if (!page.more) return texts
      if (!last || (after !== undefined && last.id <= after)) throw new SealRefused('seal.truncated', 'server')
      after = last.id
    }
  }

  /** Checks what is here and what came, and keeps of the latter what holds, or may yet hold. */
  async #check(came: readonly string[]): Promise<void> {
    const { device } = this.#desk
    const here = await keptStatements(device)
    const texts = new Map([...here.map(({ id, text }) => [id, text] as const), ...came.map((text) => [sha256Hex(text), text] as const)])
    const waiting = here.filter(({ waits }) => waits).length
    const all = sha256Hex([...texts.keys()].toSorted().join())
    if (all === this.#checked) return this.#become({ waiting })
    const said = await readSaid(texts.values(), this.#programme)
    const isKept = (id: string): boolean => (said.refused.get(id) ?? 'seal.truncated') === 'seal.truncated'
    const known = new Set(here.map(({ id }) => id))
    const fresh = [...texts].filter(([id]) => isKept(id) && !known.has(id)).map(([id, text]): KeptStatement => ({ id, text, waits: false }))
    await keepStatements(device, fresh.slice(0, Math.max(0, STATEMENTS_AT_MOST - here.length)))
    this.#checked = all
    this.#become({ said, waiting })
  }
}

const EVERY_MS = 5 * 60_000

type Workplace = { readonly desk: Desk; readonly meetings: Pick<Meetings, 'state' | 'subscribe'>; readonly offices: Offices }

/** Shows what the device has as soon as a desk is open, and asks the server after a meeting with it: now and then, and until it has answered once. */
export const meetOffices = ({ desk, meetings, offices }: Workplace): void => {
  let [isOpen, last, metAt]: [boolean, number, string | null] = [false, 0, null]
  desk.subscribe(() => {
    if (desk.isOpen && !isOpen) [last, metAt] = [0, meetings.state.metAt]
    if (desk.isOpen && !isOpen) void offices.load()
    isOpen = desk.isOpen
  })
  meetings.subscribe(() => {
    if (!desk.isOpen || meetings.state.metAt === metAt) return
    metAt = meetings.state.metAt
    if (Date.now() - last < EVERY_MS && !(offices.state.trouble instanceof ServerSilent)) return
    last = Date.now()
    void offices.meet()
  })
}
