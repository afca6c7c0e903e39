import { canonicalText, sha256Hex } from '#seal/canonical.ts'
import { NOTHING_SAID, readStatement, type Said, type Statement } from '#seal/office/said.ts'
import { SealRefused } from '#seal/refused.ts'
import { worthKeeping } from '../../domain/offices/worth-keeping.ts'
import type { Desk } from '../store/desk.ts'
import type { KeptStatement } from '../store/device.ts'
import { now } from '../store/key-desk.ts'
import { readSaidApart } from '../store/read-said-apart.ts'
import { dropStatements, handedIn, keepStatements, keptStatements } from '../store/statements.ts'
import type { Meetings } from './meetings.ts'
import { type Server, ServerRefused, ServerSilent } from './server.ts'

/** Something that was said here and that the server does not take, as long as it lies here. */
export type NotTaken = { readonly id: string; readonly statement: Statement; readonly why: ServerRefused | SealRefused }

export type OfficesState = {
  readonly busy: boolean
  /** All that this device ever saw of what offices say, and what the server says now, checked; what does not hold with its cause. */
  readonly said: Said
  /** How much was said here and is not handed in. */
  readonly waiting: number
  /** What of it the server did not take when it was asked last. */
  readonly notTaken: readonly NotTaken[]
  readonly trouble: ServerSilent | ServerRefused | SealRefused | null
}

const NOTHING: OfficesState = { busy: false, said: NOTHING_SAID, waiting: 0, notTaken: [], trouble: null }
/** Each kind speaks of those before it. */
const ORDER: readonly Statement['type'][] = ['office', 'countersignature', 'vouch', 'withdrawal']
/** More than any programme says: whoever hands out more wants to keep the device busy. */
const HANDED_OUT_AT_MOST = 20_000

/** What a statement speaks of and holds by. */
const restsOn = (one: Statement): string | null => (one.type === 'office' ? null : one.type === 'withdrawal' ? one.of : one.as)

const isSaid = (error: unknown): error is ServerSilent | ServerRefused | SealRefused =>
  error instanceof ServerSilent || error instanceof ServerRefused || error instanceof SealRefused

/** What offices say of keys, as this device has it and the server hands it out. What was seen once is not forgotten; whom to believe is worked out elsewhere. */
export class Offices {
  readonly #desk: Desk
  readonly #server: Server
  readonly #programme: string
  readonly #listeners = new Set<() => void>()
  #state = NOTHING
  #last: Promise<unknown> = Promise.resolve()
  /** What the server handed out last. */
  #came: readonly string[] = []
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

  #inTurn<Value>(act: () => Promise<Value>): Promise<Value> {
    const done = this.#last.then(act)
    this.#last = done.catch(() => undefined)
    return done
  }

  /** Shows what this device has, without a network. */
  load(): Promise<void> {
    return this.#inTurn(() => this.#check()).catch((error: unknown) => {
      // A desk that was locked or wiped meanwhile has nothing to show.
      if (this.#desk.isOpen) throw error
    })
  }

  /**
   * Fetches what is there, then hands in what waits: whatever is not taken, and whatever is said that does not hold, keeps no withdrawal from this device.
   * It never fails: what did not work is told by the state.
   */
  meet(): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.#desk.isOpen) return
      this.#become({ busy: true, trouble: null })
      for (const act of [() => this.#check(), () => this.#fetch(), () => this.#handInWaiting()])
        try {
          // Of a server that does not answer nothing more is asked.
          if (!(this.#state.trouble instanceof ServerSilent)) await act()
        } catch (error) {
          if (isSaid(error)) this.#become({ trouble: this.#state.trouble ?? error })
          else if (this.#desk.isOpen) {
            this.#become({ busy: false })
            throw error
          }
        }
      this.#become({ busy: false })
    })
  }

  /**
   * Keeps what an office just signed, and hands it in.
   * @returns whether it is handed in; where nobody answers it waits
   * @throws ServerRefused, SealRefused where the server does not take it; it is not said then
   */
  say(statements: readonly Statement[]): Promise<boolean> {
    return this.#inTurn(async () => {
      const kept = statements.map(canonicalText).map((text): KeptStatement => ({ id: sha256Hex(text), text, waits: true }))
      await keepStatements(this.#desk.device, kept)
      let isHandedIn = true
      try {
        const [first] = await this.#handIn(kept)
        if (first) throw first.why
      } catch (error) {
        if (!(error instanceof ServerSilent)) {
          await this.#dropWaiting(new Set(kept.map(({ id }) => id)))
          throw error
        }
        isHandedIn = false
        this.#become({ trouble: error })
      }
      await this.#check()
      return isHandedIn
    })
  }

  /** Gives up something that was said here and is not handed in, and what rests on it. What is handed in is withdrawn instead. */
  giveUp(id: string): Promise<void> {
    return this.#inTurn(async () => {
      const waiting = (await this.#waiting()).map((kept) => ({ id: kept.id, statement: readStatement(kept.text) }))
      const ids = new Set([id])
      for (const type of ORDER)
        for (const one of waiting) if (one.statement.type === type && ids.has(restsOn(one.statement) ?? '')) ids.add(one.id)
      await this.#dropWaiting(ids)
      this.#become({ notTaken: this.#state.notTaken.filter((one) => !ids.has(one.id)), trouble: null })
      await this.#check()
    })
  }

  async #dropWaiting(ids: ReadonlySet<string>): Promise<void> {
    const waiting = (await this.#waiting()).filter((one) => ids.has(one.id))
    await dropStatements(
      this.#desk.device,
      waiting.map((one) => one.id),
    )
  }

  async #waiting(): Promise<readonly KeptStatement[]> {
    return (await keptStatements(this.#desk.device)).filter(({ waits }) => waits)
  }

  async #handInWaiting(): Promise<void> {
    const notTaken = await this.#handIn(await this.#waiting())
    this.#become({ notTaken })
    await this.#check()
  }

  /** @returns what is not taken: it keeps nothing else from being handed in. @throws ServerSilent */
  async #handIn(waiting: readonly KeptStatement[]): Promise<readonly NotTaken[]> {
    if (waiting.length === 0) return []
    const read = waiting.map((kept) => ({ kept, statement: readStatement(kept.text) }))
    // An office signs the key of an officer whose key it is known to be.
    await this.#claim()
    const notTaken: NotTaken[] = []
    for (const type of ORDER)
      for (const { kept, statement } of read) {
        if (statement.type !== type) continue
        const why = await this.#refusalOf(statement)
        if (why) notTaken.push({ id: kept.id, statement, why })
        else await handedIn(this.#desk.device, kept)
      }
    return notTaken
  }

  /** Whoever else is signed in here is refused a claim that says nothing of this person. */
  async #claim(): Promise<void> {
    try {
      await this.#server.claim(this.#desk.key, now())
    } catch (error) {
      if (!(error instanceof ServerSilent)) await this.#server.checkWho()
      throw error
    }
  }

  async #refusalOf(statement: Statement): Promise<NotTaken['why'] | null> {
    try {
      await this.#server.sayForOffice(statement)
      return null
    } catch (error) {
      if (error instanceof ServerRefused || error instanceof SealRefused) return error
      throw error
    }
  }

  /** Takes in what the server hands out; what came before something went wrong is taken too. @throws SealRefused `seal.too-large`, `seal.truncated` */
  async #fetch(): Promise<void> {
    const texts: string[] = []
    try {
      for (let after: string | undefined; ;) {
        const page = await this.#server.officeStatements(after)
        if (!page) return
        texts.push(...page.statements.map(({ text }) => text))
        const last = page.statements.at(-1)
        if (!page.more) return
        if (texts.length > HANDED_OUT_AT_MOST) throw new SealRefused('seal.too-large', 'server')
        if (!last || (after !== undefined && last.id <= after)) throw new SealRefused('seal.truncated', 'server')
        after = last.id
      }
    } finally {
      this.#came = texts
      await this.#check()
    }
  }

  /** Checks what is here and what came, and keeps of the latter what is worth it. */
  async #check(): Promise<void> {
    const { device } = this.#desk
    const here = await keptStatements(device)
    const coming = new Map(this.#came.map((text) => [sha256Hex(text), text] as const))
    const texts = new Map([...here.map(({ id, text }) => [id, text] as const), ...coming])
    const waiting = new Set(here.filter(({ waits }) => waits).map(({ id }) => id))
    const all = sha256Hex([...texts.keys()].toSorted().join())
    if (all === this.#checked) return this.#become({ waiting: waiting.size })
    const said = await readSaidApart(texts, this.#programme, this.#state.said.holds)
    const kept = new Set(here.map(({ id }) => id).filter((id) => !waiting.has(id)))
    const { keep, drop } = worthKeeping(said, { here: kept, came: [...coming.keys()].filter((id) => !waiting.has(id)) })
    await keepStatements(
      device,
      keep.map((id) => ({ id, text: coming.get(id) ?? '', waits: false })),
    )
    await dropStatements(device, drop)
    this.#checked = all
    this.#become({ said, waiting: waiting.size })
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
