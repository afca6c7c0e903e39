import { type Key, keyId, type KeyRecord } from '#seal/key.ts'
import { SealRefused } from '#seal/refused.ts'
import { type DeskState, openAll, type OpenDesk, type RefusedCase } from './desk-state.ts'
import { type Device, keepLockAfter, type KeptKey, keptKeys, lockAfterMinutes, openDevice, storeOf, useKey, wipeStore } from './device.ts'
import { openKept, type OpenCase } from './open-case.ts'
import { keyByPassphrase, makeOwn, type OfficeInHand, relock } from './own-key.ts'
import { Windows, type Word } from './windows.ts'

type LookFirst = (looking: { readonly device: Device; readonly key: Key }) => Promise<void>

export const now = (): string => new Date().toISOString()

/**
 * The key of one person on one device, and what it opens. The secret of the key is here and nowhere else, from unlocking to locking; whoever shows
 * what is open listens here and forgets it when it is locked.
 */
export class KeyDesk {
  readonly #store: string
  readonly #lookFirst: LookFirst
  readonly #listeners = new Set<() => void>()
  readonly #windows: Windows
  #opening: Promise<Device> | null = null
  #device: Device | null = null
  #key: Key | null = null
  #state: DeskState = { kind: 'starting' }
  /** How often it was locked: what began before the last time ends in nothing. */
  #locked = 0
  /** Words of names that mean something else here, as somebody said since the desk was opened. */
  protected readonly allowed = new Set<string>()

  /**
   * @param person tells the stores of those who share a device apart
   * @param lookFirst asked before cases are opened: whoever keeps them elsewhere too says which of them are closed to this person
   */
  constructor(person: string, lookFirst: LookFirst = () => Promise.resolve()) {
    this.#lookFirst = lookFirst
    this.#store = storeOf(person)
    this.#windows = new Windows(this.#store, (word) => void this.#hear(word))
  }

  get state(): DeskState {
    return this.#state
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #become(state: DeskState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }

  get device(): Device {
    if (!this.#device) throw new Error('the desk has not started')
    return this.#device
  }

  get open(): OpenDesk {
    if (this.#state.kind !== 'open') throw new Error('the desk is locked')
    return this.#state
  }

  get isOpen(): boolean {
    return this.#state.kind === 'open'
  }

  /** The officer's key, while the desk is open. */
  get key(): Key {
    if (!this.#key) throw new Error('the desk is locked')
    return this.#key
  }

  async start(): Promise<void> {
    if (this.#state.kind !== 'starting') return
    try {
      this.#opening ??= openDevice(this.#store, () => this.#close())
      this.#device = await this.#opening
      const [kept] = await keptKeys(this.#device)
      if (this.#state.kind === 'starting') this.#become(kept ? { kind: 'locked', kept } : { kind: 'new' })
    } catch {
      this.#become({ kind: 'unavailable' })
    }
  }

  /** Lets go of the store, since another window takes everything away. */
  #close(): void {
    this.#forget()
    this.#device?.close()
    this.#device = this.#opening = null
    this.#become({ kind: 'starting' })
  }

  #forget(): void {
    this.#locked += 1
    this.#key = null
    this.allowed.clear()
  }

  async #hear(word: Word): Promise<void> {
    if (word === 'wipe') this.#close()
    else if (word === 'begin') await this.start()
    else this.lockHere()
  }

  /** Opens the desk with a key, unless it was locked meanwhile. */
  async #open(kept: KeptKey, key: Key): Promise<void> {
    const before = this.#locked
    // Asked, so that the browser does not clear away the only copy when the disk is full.
    void navigator.storage?.persist?.()
    await this.#lookFirst({ device: this.device, key })
    const [minutes, all] = [await lockAfterMinutes(this.device), await openAll(this.device, key)]
    if (before !== this.#locked) return
    this.#key = key
    this.#become({ kind: 'open', kept, lockAfterMinutes: minutes, ...all })
  }

  /** Makes the officer's key, locked with their passphrase, and takes it into use. Keys that were here before stay, behind their passphrases. */
  async setUp(made: { passphrase: string; recovery: KeyRecord; office?: OfficeInHand | null }): Promise<void> {
    const { kept, key } = await makeOwn(this.device, { office: null, ...made, at: now() })
    await this.#open(kept, key)
  }

  /**
   * Opens the key in use, or an earlier one, which comes into use again.
   * @throws SealRefused `seal.wrong-passphrase`, `seal.kdf-floor`, `seal.altered`, `seal.unreadable`
   */
  async unlock(passphrase: string): Promise<void> {
    const before = this.#locked
    const { kept, key, isInUse } = await keyByPassphrase(this.device, passphrase)
    if (before !== this.#locked) return
    if (!isInUse) await useKey(this.device, kept)
    await this.#open(kept, key)
  }

  /** Forgets the key and all that was open, in every window of this browser. */
  lock(): void {
    this.#windows.say('lock')
    this.lockHere()
  }

  /** The same in this window alone: in another one somebody may be at work. */
  lockHere(): void {
    this.#forget()
    if (this.#state.kind === 'open') this.#become({ kind: 'locked', kept: this.#state.kept })
  }

  /** @throws SealRefused `seal.wrong-passphrase` */
  async changePassphrase(before: string, after: string): Promise<void> {
    const changed = await relock(this.device, keyId(this.key.record), [before, after])
    this.#become({ ...this.open, kept: changed })
  }

  async lockAfter(minutes: number): Promise<void> {
    await keepLockAfter(this.device, minutes)
    this.#become({ ...this.open, lockAfterMinutes: minutes })
  }

  caseOf(ctx: string): OpenCase | undefined {
    return this.open.cases.find(({ kept }) => kept.ctx === ctx)
  }

  /** Puts a case in the place of what it was before, or beside the others; nowhere where the desk was locked meanwhile. */
  show(changed: OpenCase): void {
    if (this.#state.kind !== 'open') return
    const { cases, refused, ...rest } = this.#state
    const others = cases.filter(({ kept }) => kept.ctx !== changed.kept.ctx)
    this.#become({ ...rest, cases: [...others, changed], refused: refused.filter(({ ctx }) => ctx !== changed.kept.ctx) })
  }

  /** Shows what takes a while to open. Where the desk was locked meanwhile nothing is shown: whoever unlocked it has opened what they may. */
  async showOnce(opening: () => Promise<OpenCase>): Promise<void> {
    const before = this.#locked
    const opened = await opening()
    if (before === this.#locked) this.show(opened)
  }

  /** Says later whether a case is still being shown: the desk was not locked since, and the case was not closed. */
  protected whileShown(ctx: string): () => boolean {
    const before = this.#locked
    return () => before === this.#locked && this.isOpen && this.caseOf(ctx) !== undefined
  }

  #hide(closed: RefusedCase): void {
    const { cases, refused, ...rest } = this.open
    const without = (all: readonly RefusedCase[]) => all.filter(({ ctx }) => ctx !== closed.ctx)
    this.#become({ ...rest, cases: cases.filter(({ kept }) => kept.ctx !== closed.ctx), refused: [...without(refused), closed] })
  }

  /** What does not open, as where it is sealed to another key of this person, is told with the others of that kind, and keeps nothing else from being shown. */
  async #reopen(ctx: string): Promise<void> {
    const [kept, key, before] = [await this.device.get('case', ctx), this.#key, this.#locked]
    if (!kept || !key) return
    try {
      await this.showOnce(() => openKept(this.device, kept, key))
    } catch (error) {
      if (!(error instanceof SealRefused)) throw error
      if (before === this.#locked) this.#hide({ ctx, code: error.code, where: error.where })
    }
  }

  /** Shows and hides cases as the server has said since they were opened. What is closed to this person is forgotten here, and stays sealed on the device. */
  async closeAndReopen(): Promise<void> {
    for (const { ctx, closedAt } of await this.device.getAll('meeting')) {
      if (!this.isOpen) return
      const isHidden = this.open.refused.some((one) => one.ctx === ctx && one.code === 'case.closed')
      if (closedAt !== null && this.caseOf(ctx)) this.#hide({ ctx, code: 'case.closed', where: closedAt })
      else if (closedAt === null && isHidden) await this.#reopen(ctx)
    }
  }

  /** Takes keys, cases and drafts from this device. What no copy holds is gone. @throws DeviceBusy where another window does not let go */
  async wipe(): Promise<void> {
    this.#windows.say('wipe')
    this.#close()
    try {
      await wipeStore(this.#store)
    } finally {
      await this.start()
      this.#windows.say('begin')
    }
  }
}
