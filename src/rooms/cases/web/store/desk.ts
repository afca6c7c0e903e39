import { type Key, keyFrom, keyId, type KeyRecord, makeKey } from '#seal/key.ts'
import { lock, unlock } from '#seal/lock.ts'
import { type SealCause, SealRefused } from '#seal/refused.ts'
import { type CaseSheet } from '../../contract/case-file.ts'
import { type Device, keepKey, type KeptCase, type KeptKey, keptKey, openDevice, wipeDevice } from './device.ts'
import { beginKept, openKept, type OpenCase, writeKept, type Written } from './open-case.ts'

/** A case of the device that could not be opened, and why. */
export type RefusedCase = { readonly ctx: string; readonly code: SealCause; readonly where: string }

export type DeskState =
  | { readonly kind: 'starting' }
  /** This person has no key on this device. */
  | { readonly kind: 'new' }
  | { readonly kind: 'locked'; readonly kept: KeptKey }
  | {
      readonly kind: 'open'
      readonly kept: KeptKey
      readonly key: Key
      readonly cases: readonly OpenCase[]
      readonly refused: readonly RefusedCase[]
    }
export type OpenDesk = Extract<DeskState, { kind: 'open' }>

/** Unless the officer chooses otherwise. */
const LOCK_AFTER_MINUTES = 10

const openAll = async (device: Device, key: Key): Promise<Pick<OpenDesk, 'cases' | 'refused'>> => {
  const [cases, refused]: [OpenCase[], RefusedCase[]] = [[], []]
  for (const kept of await device.getAll('case'))
    try {
      cases.push(await openKept(device, kept, key))
    } catch (error) {
      if (!(error instanceof SealRefused)) throw error
      refused.push({ ctx: kept.ctx, code: error.code, where: error.where })
    }
  return { cases, refused }
}

/**
 * What one person has open on one device. The secret of their key is here and nowhere else, from unlocking to locking; whoever shows what is
 * open listens here and forgets it when it is locked.
 */
export class Desk {
  readonly #person: string
  readonly #listeners = new Set<() => void>()
  #device: Device | null = null
  #state: DeskState = { kind: 'starting' }

  /** @param person tells the stores of those who share a device apart */
  constructor(person: string) {
    this.#person = person
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

  async start(): Promise<void> {
    this.#device ??= await openDevice(this.#person)
    const kept = await keptKey(this.#device)
    if (this.#state.kind === 'starting') this.#become(kept ? { kind: 'locked', kept } : { kind: 'new' })
  }

  /** Makes the officer's key, locked with their passphrase. A key that was here before is put out of use; what is sealed to it waits for recovery. */
  async setUp({ passphrase, recovery, at }: { passphrase: string; recovery: KeyRecord; at: string }): Promise<void> {
    const key = await makeKey({ kind: 'officer', madeAt: at })
    const locked = await lock(key.secret, passphrase)
    const kept: KeptKey = { record: key.record, recovery, locked, lockAfterMinutes: LOCK_AFTER_MINUTES }
    await keepKey(this.device, kept)
    this.#become({ kind: 'open', kept, key, ...(await openAll(this.device, key)) })
  }

  /** @throws SealRefused `seal.wrong-passphrase`, `seal.kdf-floor`, `seal.unreadable` */
  async unlock(passphrase: string): Promise<void> {
    const kept = await keptKey(this.device)
    if (!kept) return this.#become({ kind: 'new' })
    const key = await keyFrom(await unlock(kept.locked, passphrase), kept.record)
    // Another key under the same passphrase was put in the place of this one.
    if (keyId(key.record) !== keyId(kept.record)) throw new SealRefused('seal.altered', 'key')
    this.#become({ kind: 'open', kept, key, ...(await openAll(this.device, key)) })
  }

  /** Forgets the key and all that was open. */
  lock(): void {
    if (this.#state.kind === 'open') this.#become({ kind: 'locked', kept: this.#state.kept })
  }

  /** @throws SealRefused `seal.wrong-passphrase` */
  async changePassphrase(before: string, after: string): Promise<void> {
    const { kept } = this.open
    await this.#keep({ ...kept, locked: await lock(await unlock(kept.locked, before), after) })
  }

  lockAfter(minutes: number): Promise<void> {
    return this.#keep({ ...this.open.kept, lockAfterMinutes: minutes })
  }

  async #keep(kept: KeptKey): Promise<void> {
    await keepKey(this.device, kept)
    this.#become({ ...this.open, kept })
  }

  caseOf(ctx: string): OpenCase | undefined {
    return this.open.cases.find(({ kept }) => kept.ctx === ctx)
  }

  /** Puts a case in the place of what it was before, or beside the others. */
  show(changed: OpenCase): void {
    const { cases, refused, ...rest } = this.open
    const others = cases.filter(({ kept }) => kept.ctx !== changed.kept.ctx)
    this.#become({ ...rest, cases: [...others, changed], refused: refused.filter(({ ctx }) => ctx !== changed.kept.ctx) })
  }

  /** @returns the name of the case */
  async begin(sheet: CaseSheet, at: string): Promise<string> {
    const { key, kept } = this.open
    const begun = await beginKept(this.device, { key, recovery: kept.recovery, at })
    await this.#write(begun, { id: crypto.randomUUID(), kind: 'case', parents: [], content: sheet }, at)
    return begun.kept.ctx
  }

  /** @throws SealRefused where it cannot be sealed; nothing is written then */
  async write(ctx: string, object: Written, at: string): Promise<void> {
    const open = this.caseOf(ctx)
    if (!open) throw new Error('no such case is open')
    await this.#write(open, object, at)
  }

  async #write(open: OpenCase, object: Written, at: string): Promise<void> {
    this.show(await writeKept(this.device, open, { key: this.open.key, at, object }))
  }

  /** Marks that a sealed copy was saved elsewhere. */
  async copied(ctx: string, at: string): Promise<void> {
    const open = this.caseOf(ctx)
    if (!open) return
    const kept: KeptCase = { ...open.kept, copiedAt: at, copiedHeads: open.ledger.heads }
    await this.device.put('case', kept)
    this.show({ ...open, kept })
  }

  /** Takes key, cases and drafts from this device. What no copy holds is gone. */
  async wipe(): Promise<void> {
    await wipeDevice(this.device, this.#person)
    this.#device = null
    this.#become({ kind: 'starting' })
    await this.start()
  }

  /** The officer's own fingerprint. */
  get ownId(): string {
    return keyId(this.open.key.record)
  }
}
