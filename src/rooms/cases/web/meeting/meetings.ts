import { type Key, keyFrom, keyId } from '#seal/key.ts'
import type { Ledger } from '#seal/ledger/ledger.ts'
import { recoveryKeyOf } from '#seal/ledger/recover.ts'
import { isAt, type Position, startOf } from '#seal/ledger/kept-log.ts'
import { SealRefused } from '#seal/refused.ts'
import type { Refusal } from '#ui/client/refusal.ts'
import type { Recovered } from '../../domain/recovered-parts.ts'
import { bothOf, type Brought, bringByRecovery, heldLedger, takeCase, withHeld } from '../store/bring.ts'
import type { Desk } from '../store/desk.ts'
import { keepMet, type KeptMeeting, meetAnew } from '../store/device.ts'
import { now } from '../store/key-desk.ts'
import type { OpenCase } from '../store/open-case.ts'
import { leadsFirst } from './leads-first.ts'
import { lookAt } from './look-at.ts'
import { CaseClosed, fetchByRecovery, fetchInto, fetchWhole, handIn, waitingOf, type Whole } from './meet-case.ts'
import { meetEnvelopes, type RefusedEnvelope } from './meet-envelopes.ts'
import { NotLooked } from './not-looked.ts'
import { type Server, ServerRefused, ServerSilent } from './server.ts'

/** The line of an office's sheet, and what of a case it is to give. */
type Recovering = { readonly secret: string; readonly recovered: Recovered; readonly alone?: boolean }

/** Why the two could not come together in one case, though the server answered. */
export type Trouble =
  | { readonly kind: 'seal'; readonly code: string; readonly where: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
export type CaseMeeting = {
  /** Entries that the server did not have when the two last met, and how many the device had in all. */
  readonly waiting: number
  readonly size: number
  readonly trouble: Trouble | null
}

/** Entries of a case that the server does not have yet, those written since the two last met too. */
export const waitingNow = ({ waiting, size }: CaseMeeting, { ledger }: Pick<OpenCase, 'ledger'>): number => waiting + ledger.size - size

export type MeetingsState = {
  readonly busy: boolean
  readonly reach: 'unknown' | 'reached' | ServerSilent['why']
  /** Why nothing at all was brought together. */
  readonly trouble: Trouble | null
  /** When all was brought together last. */
  readonly metAt: string | null
  /** By the names of the cases that are kept there. */
  readonly cases: ReadonlyMap<string, CaseMeeting>
  /** Cases that the server hands out to this person and that this device does not have, or not whole. */
  readonly offered: readonly string[]
  /** Copies that were not handed in or not taken in. */
  readonly refused: readonly RefusedEnvelope[]
}

const NOTHING: MeetingsState = { busy: false, reach: 'unknown', trouble: null, metAt: null, cases: new Map(), offered: [], refused: [] }

const troubleOf = (error: unknown): Trouble => {
  if (error instanceof SealRefused) return { kind: 'seal', code: error.code, where: error.where }
  if (error instanceof ServerRefused) return { kind: 'refused', refusal: error.refusal }
  if (error instanceof CaseClosed) return { kind: 'seal', code: 'case.closed', where: '' }
  throw error
}

/** Brings what is on this device together with what the server keeps, one meeting after the other; whoever shows how it stands listens here. */
export class Meetings {
  readonly #desk: Desk
  readonly #server: Server
  readonly #listeners = new Set<() => void>()
  #state = NOTHING
  #last: Promise<unknown> = Promise.resolve()

  constructor(desk: Desk, server: Server) {
    this.#desk = desk
    this.#server = server
  }

  get state(): MeetingsState {
    return this.#state
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #become(change: Partial<MeetingsState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }

  /** Keeps a case at the server too, from now on; where its log is no longer the one that was seen, hands everything in anew. */
  async keep(ctx: string): Promise<void> {
    await meetAnew(this.#desk.device, ctx, startOf(ctx))
    await this.meet()
  }

  /**
   * Opens a case that the server does not hand out any more, for one whom nobody but the office's recovery takes from it, and hands everything in anew.
   * @throws SealRefused `seal.no-authority` where what lies on this device does not say so
   */
  async reopen(ctx: string): Promise<void> {
    const ledger = await heldLedger(this.#desk, ctx)
    if (!leadsFirst(ledger, keyId(this.#desk.key.record))) throw new SealRefused('seal.no-authority', ctx.slice(0, 16))
    await this.keep(ctx)
  }

  /**
   * Fetches a case that the server offers and this device does not have, or not whole. Who is not known here is asked about before it is kept.
   * @throws SealRefused with the first cause, ServerSilent; nothing is kept then
   */
  async fetch(ctx: string): Promise<Brought> {
    const { ledger } = await fetchWhole(this.#server, ctx)
    return takeCase(this.#desk, ledger)
  }

  /** The cases of the server that a sheet opens today. @param secret its line. @throws SealRefused `seal.misread-line`, ServerSilent, ServerRefused */
  async recoverable(secret: string): Promise<readonly string[]> {
    const recovery = await keyFrom(secret, { kind: 'recovery', madeAt: now() })
    const listed = await this.#server.recoverable(recovery, now())
    return (listed?.cases ?? []).map(({ ctx }) => ctx)
  }

  /** A case of the server that a sheet opens, to be recovered: with what this device holds of it. @throws as `recoverable`, CaseClosed where it is none of these */
  async fetchToRecover(ctx: string, secret: string): Promise<Ledger> {
    const recovery = await keyFrom(secret, { kind: 'recovery', madeAt: now() })
    const found = await fetchByRecovery(this.#server, recovery, { ctx, at: now() })
    if (!found) throw new CaseClosed('no such case by this recovery')
    return withHeld(this.#desk, found.ledger)
  }

  /**
   * Gives a case to the officer at this desk by the office's recovery, on top of what the server has: what colleagues handed in since this copy was saved
   * would be set aside otherwise. Where the server keeps the case, the recovery is handed in there at once.
   * @param alone without looking there, where the officer says so
   * @throws NotLooked where the server was not seen or says that it has no such case, SealRefused; nothing is recovered then
   */
  async recover(came: Ledger, { secret, recovered, alone = false }: Recovering): Promise<Brought> {
    const at = now()
    const recovery = await recoveryKeyOf(came, secret)
    const there = alone ? null : await this.#lookBefore(came, recovery, at)
    const brought = await bringByRecovery(this.#desk, there ? there.ledger : came, { secret, at, recovered })
    if (there) await this.#handInRecovered(there.kept)
    return brought
  }

  /**
   * What the server has of a case, and that with what came from elsewhere.
   * @throws NotLooked also where it says that it has none: it may have been changed, or the sheet, and then what was handed in would be set aside unasked
   */
  async #lookBefore(came: Ledger, recovery: Key, at: string): Promise<{ readonly kept: Whole; readonly ledger: Ledger }> {
    const { ctx } = came
    try {
      const kept = await fetchByRecovery(this.#server, recovery, { ctx, at })
      if (kept) return { kept, ledger: await bothOf(came, kept.ledger) }
    } catch (error) {
      if (error instanceof ServerSilent) throw new NotLooked(`server.${error.why}`)
      if (error instanceof SealRefused) throw new NotLooked(error.code)
      if (error instanceof ServerRefused) throw new NotLooked(error.refusal.code)
      throw error
    }
    throw new NotLooked('record.not-found')
  }

  /** What the server has is there, as it just said; only what recovery wrote, and what it did not have, is handed in. */
  #handInRecovered({ ledger, position }: Whole): Promise<void> {
    const [desk, server] = [this.#desk, this.#server]
    const { ctx } = ledger
    const done = this.#last.then(async () => {
      await meetAnew(desk.device, ctx, startOf(ctx))
      const there = [...ledger.entries].map(({ hash }) => hash)
      await keepMet(desk.device, { ctx, from: startOf(ctx), to: position, entries: [], there })
      try {
        if (await server.claim(desk.key, now())) await handIn(desk, server, ctx)
      } catch (error) {
        // What is not taken now waits, and the meeting that follows says why.
        if (!(error instanceof ServerSilent)) troubleOf(error)
      }
      await this.#meetNow()
    })
    this.#last = done.catch(() => undefined)
    return done
  }

  /** Brings everything together. It never fails: what did not work is told by the state. */
  meet(): Promise<void> {
    const done = this.#last.then(() => this.#meetNow())
    this.#last = done.catch(() => undefined)
    return done
  }

  async #meetNow(): Promise<void> {
    const [desk, server] = [this.#desk, this.#server]
    if (!desk.isOpen) return this.#become(NOTHING)
    this.#become({ busy: true, trouble: null })
    try {
      await this.#seeOtherWindows()
      const listed = await lookAt(server, desk)
      await desk.closeAndReopen()
      const refused = await meetEnvelopes(desk, server)
      const cases = await this.#meetCases(listed)
      const here = await this.#wholeHere()
      this.#become({ reach: 'reached', metAt: now(), cases, refused, offered: [...listed.keys()].filter((ctx) => !here.has(ctx)) })
    } catch (error) {
      // A desk that was locked meanwhile has nothing to tell.
      if (!desk.isOpen) return this.#become(NOTHING)
      if (error instanceof ServerSilent) this.#become({ reach: error.why, cases: await this.#waiting() })
      else this.#become({ reach: 'reached', trouble: troubleOf(error) })
    } finally {
      this.#become({ busy: false })
    }
  }

  /** The cases of this device but those that did not open since something of them is missing. */
  async #wholeHere(): Promise<ReadonlySet<string>> {
    const here = new Set(await this.#desk.device.getAllKeys('case'))
    for (const { ctx, code } of this.#desk.open.refused) if (code === 'seal.truncated') here.delete(ctx)
    return here
  }

  async #meetCases(listed: ReadonlyMap<string, Position>): Promise<ReadonlyMap<string, CaseMeeting>> {
    const cases = new Map<string, CaseMeeting>()
    for (const met of await this.#desk.device.getAll('meeting')) {
      const trouble = await this.#meetCase(met, listed.get(met.ctx))
      cases.set(met.ctx, { ...(await this.#waitingIn(met.ctx)), trouble })
    }
    return cases
  }

  async #meetCase({ ctx, position }: KeptMeeting, there: Position | undefined): Promise<Trouble | null> {
    const [desk, server] = [this.#desk, this.#server]
    try {
      const isOpen = desk.caseOf(ctx) !== undefined
      if (isOpen) await this.#catchUp(ctx, position)
      if (isOpen && there && !isAt(there, position)) await fetchInto(desk, server, ctx)
      const isLevel = await handIn(desk, server, ctx)
      if (isOpen && !isLevel) await fetchInto(desk, server, ctx)
      return null
    } catch (error) {
      if (error instanceof ServerSilent || !desk.isOpen) throw error
      return troubleOf(error)
    }
  }

  /**
   * Shows what other windows wrote before the server is asked: without a network, and of a case that it does not keep, nothing else would, and a consent that was
   * taken back in one window would let the act go on in the next. What cannot be shown of a case keeps nobody from the others.
   */
  async #seeOtherWindows(): Promise<void> {
    const desk = this.#desk
    for (const { kept } of desk.open.cases)
      try {
        await this.#catchUp(kept.ctx, startOf(kept.ctx))
      } catch (error) {
        if (desk.isOpen) troubleOf(error)
      }
  }

  /** What another window took in or wrote, which the server has told already. */
  async #catchUp(ctx: string, position: Position): Promise<void> {
    const onDisk = await this.#desk.device.countFromIndex('entry', 'ctx', ctx)
    if (onDisk !== this.#desk.caseOf(ctx)?.ledger.size) await this.#desk.takeIn(ctx, position, [])
  }

  async #waitingIn(ctx: string): Promise<Pick<CaseMeeting, 'waiting' | 'size'>> {
    const ledger = this.#desk.caseOf(ctx)?.ledger
    if (!ledger) return { waiting: 0, size: 0 }
    const { size } = ledger
    return { waiting: (await waitingOf(this.#desk.device, ledger)).length, size }
  }

  async #waiting(): Promise<ReadonlyMap<string, CaseMeeting>> {
    const kept = await this.#desk.device.getAll('meeting')
    return new Map(await Promise.all(kept.map(async ({ ctx }) => [ctx, { ...(await this.#waitingIn(ctx)), trouble: null }] as const)))
  }
}
