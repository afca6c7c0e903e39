import type { Remote } from '#kernel/command/remote.ts'
import type { Lang } from '#kernel/i18n/translate.ts'
import { showSession } from '#programme/operations.ts'
import { claimKey as claimOf } from '#seal/claim.ts'
import type { StoredEnvelope } from '#seal/envelope.ts'
import { checkKeyRecord, type Key, keyId, Moment } from '#seal/key.ts'
import type { StoredEntry } from '#seal/ledger/entry.ts'
import type { Statement } from '#seal/office/said.ts'
import { proveRecovery, type RecoveryProof } from '#seal/recovery-proof.ts'
import { SEAL_CAUSES, type SealCause, SealRefused } from '#seal/refused.ts'
import { ask } from '#ui/client/ask.ts'
import type { Refusal } from '#ui/client/refusal.ts'
import type { AnswerOf, InputOf } from '#ui/client/request.ts'
import type { CountsRelease } from '../../contract/counts/release.ts'
import { sentOf } from '../../contract/keeping.ts'
import {
  claimKey,
  findKey,
  listCounts,
  giveCopy,
  listCopies,
  listKept,
  listRecoverable,
  readCopy,
  readKept,
  releaseCounts,
  readRecoverable,
  sendEntries,
  withdrawCopy,
} from '../../contract/operations.ts'
import {
  claimOfficeKey,
  countersignOfficeKey,
  listOfficeStatements,
  vouchForOfficer,
  withdrawOfficeWord,
} from '../../contract/office-operations.ts'

/** Nobody answered, or nobody who knows this person now: what was meant for the server waits. */
export class ServerSilent extends Error {
  override readonly name = 'ServerSilent'
  readonly why: 'unreachable' | 'ended'

  constructor(why: ServerSilent['why']) {
    super(why)
    this.why = why
  }
}

/** The server said no, in its own words. */
export class ServerRefused extends Error {
  override readonly name = 'ServerRefused'
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

const isCause = (value: unknown): value is SealCause => SEAL_CAUSES.includes(value as SealCause)

const SHOWN = 16
const NOT_FOUND = 404
const UNSEEN = [403, NOT_FOUND]
const HARD_STATUS = 500
const BUSY = 429
const MEASURES = ['copy.too-many', 'office-key.too-many']

/** What a refusal means for one who keeps what they wanted to send. */
const thrown = (refusal: Refusal): Error => {
  const { code, status, details } = refusal
  if (status === 401) return new ServerSilent('ended')
  // Too many copies or signatures in a day keep nothing else from being brought together.
  if (code === 'client.unreachable' || status >= HARD_STATUS || (status === BUSY && !MEASURES.includes(code)))
    return new ServerSilent('unreachable')
  // A page in the place of data, or data of another form.
  if (status === 0 || code === 'unexpected') return new SealRefused('seal.unreadable', 'server')
  const { cause, entry } = (details ?? {}) as { cause?: unknown; entry?: unknown }
  return isCause(cause) ? new SealRefused(cause, typeof entry === 'string' ? entry : 'server') : new ServerRefused(refusal)
}

/** So far the clocks may be apart: a device stands in another zone, or on another day. */
const CLOCKS_APART_MS = 86_400_000

/**
 * The server's own moment, where it found a proof too old or too new. A moment far from the device's own is none to sign: the proof would hold then, and
 * whoever once answered in the server's place would have it.
 */
const nowIn = ({ code, details }: Refusal, at: string): string | undefined => {
  const { now } = (details ?? {}) as { now?: unknown }
  const moment = code === 'recovery.late' ? Moment.safeParse(now).data : undefined
  return moment !== undefined && Math.abs(Date.parse(moment) - Date.parse(at)) <= CLOCKS_APART_MS ? moment : undefined
}

type Own = { readonly programmeId: string; readonly person: string; readonly lang: () => Lang }

/** The server that keeps sealed cases, as one person asks it. Nothing that it says is believed for its saying it. */
export class Server {
  readonly #own: Own
  readonly #ask: typeof ask
  readonly #claims = new WeakMap<Key, ReturnType<typeof claimOf>>()

  /** @param asks how an operation is asked: over the network, but where a test has the server in its own process */
  constructor(own: Own, asks = ask) {
    this.#own = own
    this.#ask = asks
  }

  /** Null for what is not there, or not for this person: the two look the same. */
  async #asked<Operation extends Remote>(
    operation: Operation,
    input: InputOf<Operation>,
    signal?: AbortSignal,
  ): Promise<AnswerOf<Operation> | null> {
    const outcome = await this.#ask(operation, input, { lang: this.#own.lang(), ...(signal && { signal }) })
    if (outcome.kind === 'done') return outcome.value
    if (UNSEEN.includes(outcome.refusal.status)) return null
    throw thrown(outcome.refusal)
  }

  get #in() {
    return { programmeId: this.#own.programmeId }
  }

  /** @throws ServerSilent `ended` where it is somebody else who is signed in in this browser now: what they are refused says nothing of this person */
  async checkWho(signal?: AbortSignal): Promise<void> {
    const session = await this.#asked(showSession, {}, signal)
    if (session?.id !== this.#own.person) throw new ServerSilent('ended')
  }

  /** Says that a key is this person's: at every meeting, since a server may have lost it, and with what was signed at the first. */
  claim(key: Key, at: string, signal?: AbortSignal) {
    const { programmeId: programme, person } = this.#own
    const claim = this.#claims.get(key) ?? claimOf(key, { programme, person, at })
    this.#claims.set(key, claim)
    return this.#asked(claimKey, { ...this.#in, claim }, signal)
  }

  /** Whose key it is of that fingerprint. @throws SealRefused `seal.unknown-key` where the server gives another in its place */
  async find(id: string) {
    const found = await this.#asked(findKey, { ...this.#in, keyId: id })
    if (!found) return null
    if (keyId(found.record) !== id || found.record.kind !== 'officer') throw new SealRefused('seal.unknown-key', id.slice(0, SHOWN))
    await checkKeyRecord(found.record)
    return found
  }

  list(signal?: AbortSignal) {
    return this.#asked(listKept, this.#in, signal)
  }

  read(ctx: string, after: number) {
    return this.#asked(readKept, { ...this.#in, ctx, after })
  }

  /**
   * Whether the server has no such case any more. Of one that is only closed to this person it still takes what they wrote, so it takes nothing here;
   * one that it does not know is not found.
   */
  async hasLost(ctx: string, signal?: AbortSignal): Promise<boolean> {
    const input = { ...this.#in, ctx, begin: null, entries: [] }
    const outcome = await this.#ask(sendEntries, input, { lang: this.#own.lang(), ...(signal && { signal }) })
    if (outcome.kind === 'done') return false
    if (!UNSEEN.includes(outcome.refusal.status)) throw thrown(outcome.refusal)
    return outcome.refusal.status === NOT_FOUND
  }

  /** @param heir the keyring by which recovery gave the case to this person, where the server knows of none yet */
  send(ctx: string, begin: StoredEntry | null, entries: readonly StoredEntry[], heir?: string) {
    const input = { ...this.#in, ctx, begin: begin && sentOf(begin), entries: entries.map(sentOf), ...(heir !== undefined && { heir }) }
    return this.#asked(sendEntries, input)
  }

  /** Asks with a proof of holding a recovery key; once more by the server's clock where the two clocks are a little apart. */
  async #proved<Answer>(recovery: Key, at: string, asks: (proof: RecoveryProof) => Promise<Answer>): Promise<Answer> {
    const { programmeId: programme, person } = this.#own
    try {
      return await asks(proveRecovery(recovery, { programme, person, at }))
    } catch (error) {
      const now = error instanceof ServerRefused ? nowIn(error.refusal, at) : undefined
      if (now === undefined) throw error
      return asks(proveRecovery(recovery, { programme, person, at: now }))
    }
  }

  /** The cases that a recovery key opens. */
  recoverable(recovery: Key, at: string) {
    return this.#proved(recovery, at, (proof) => this.#asked(listRecoverable, { ...this.#in, proof }))
  }

  /** As `read`, for whoever holds the recovery key that the case names today. */
  readByRecovery(recovery: Key, { at, ctx, after }: { readonly at: string; readonly ctx: string; readonly after: number }) {
    return this.#proved(recovery, at, (proof) => this.#asked(readRecoverable, { ...this.#in, proof, ctx, after }))
  }

  give(envelope: StoredEnvelope) {
    return this.#asked(giveCopy, { ...this.#in, envelope: sentOf(envelope) })
  }

  /** A page of them. @param after the last of the page before */
  copies(after: string | undefined) {
    return this.#asked(listCopies, { ...this.#in, ...(after !== undefined && { after }) })
  }

  copy(id: string) {
    return this.#asked(readCopy, { ...this.#in, id })
  }

  /** The seats of this person in the programme. */
  async seats() {
    const session = await this.#asked(showSession, {})
    return (session?.memberships ?? []).filter(({ programmeId }) => programmeId === this.#own.programmeId)
  }

  /** What offices released; whether it is signed is the asker's to check. */
  counts() {
    return this.#asked(listCounts, this.#in)
  }

  /** Hands in what the head of an office signed. */
  releaseCounts(release: CountsRelease) {
    return this.#asked(releaseCounts, { ...this.#in, release })
  }

  withdraw(id: string) {
    return this.#asked(withdrawCopy, { ...this.#in, id })
  }

  /** A page of what offices said. @param after the last of the page before */
  officeStatements(after: string | undefined) {
    return this.#asked(listOfficeStatements, { ...this.#in, ...(after !== undefined && { after }) })
  }

  /** Hands something in. Whoever may not is refused, where it is this person who asks. */
  async #handed<Operation extends Remote>(operation: Operation, input: InputOf<Operation>): Promise<void> {
    const outcome = await this.#ask(operation, input, { lang: this.#own.lang() })
    if (outcome.kind === 'done') return
    if (!UNSEEN.includes(outcome.refusal.status)) throw thrown(outcome.refusal)
    await this.checkWho()
    throw new ServerRefused(outcome.refusal)
  }

  /** Hands in what an office said. @throws ServerRefused also where this person has no seat to say it from, ServerSilent, SealRefused */
  sayForOffice(one: Statement): Promise<void> {
    switch (one.type) {
      case 'office':
        return this.#handed(claimOfficeKey, { ...this.#in, record: one })
      case 'countersignature':
        return this.#handed(countersignOfficeKey, { ...this.#in, signature: one })
      case 'vouch':
        return this.#handed(vouchForOfficer, { ...this.#in, vouch: one })
      case 'withdrawal':
        return this.#handed(withdrawOfficeWord, { ...this.#in, withdrawal: one })
    }
  }
}
