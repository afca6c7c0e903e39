import { may, mayEver, type Subject } from '../access/ability.ts'
import type { Actor } from '../access/actor.ts'
import { contextOf } from '../access/context.ts'
import { type AuditTables, entryStatement, writeEntry } from '../audit/entry.ts'
import type { Reader, Writer } from '../db/handles.ts'
import { reading, transaction } from '../db/transaction.ts'
import { fromPostgres } from '../problem/from-database.ts'
import { refuse } from '../problem/kernel-problems.ts'
import { takeInput } from '../problem/take-input.ts'
import { repliesWithFile } from './file.ts'
import type { House, SigningSeed } from './house.ts'
import { firstAnswer, hashOf, type IdempotencyTables, keepAnswer, type Sending } from './idempotency.ts'
import { eventOf, type Last, type LastWrite, type Operation } from './operation.ts'

/** Who asks what. The input has been through nothing yet. */
export type Request = {
  readonly actor: Actor
  readonly input: unknown
  /** The same person with what holds at that moment, asked again after long work; without it the seats of the beginning hold. */
  readonly again?: () => Promise<Actor>
  /** Idempotency-Key of what changes something: a resend gets the first answer. Nobody's is not heeded, since nobody is many. */
  readonly key?: string | undefined
}

/** Signed in (401)? Holds a role that may ever do this (403)? Asked before an input is even read. */
export const admit = (actor: Actor, { can }: Operation): void => {
  if (!mayEver(actor, can)) refuse(actor.kind === 'nobody' ? 'access.sign-in' : 'access.refused')
}

type Asked = { readonly actor: Actor; readonly input: object; readonly now: string }
type KernelTables = AuditTables & IdempotencyTables
type Handles = { readonly tx: Writer<unknown>; readonly db: Reader<unknown>; readonly last: Last; readonly writes: readonly LastWrite[] }
/** What an operation's own functions are given within a transaction. */
export type Place = Asked & Handles & { readonly subject: Subject; readonly newId: () => string }

const unsigned: SigningSeed = () => {
  throw new Error('this house was opened without its signing keys')
}

type Creator = Pick<Writer<AuditTables>, 'with' | 'insertInto'>
/** What is inserted next goes with these writes in one statement; their names, which Kysely would count among the tables, are asked for by nobody. */
const withWrites = (tx: Creator, writes: readonly LastWrite[]): Creator =>
  writes.reduce((db, write, at) => db.with(`write_${at}`, () => write) as unknown as Creator, tx)

/** One performance of one operation by one actor. */
export class Performance {
  readonly #house: House
  readonly #operation: Operation
  readonly #asked: Asked
  readonly #key: string | undefined

  private constructor(house: House, operation: Operation, { asked, key }: { asked: Asked; key: string | undefined }) {
    this.#house = house
    this.#operation = operation
    this.#asked = asked
    this.#key = key
  }

  /** @throws Problem where the actor may never do this, or the input is not taken */
  static of(house: House, operation: Operation, { actor, input, key }: Request): Performance {
    admit(actor, operation)
    const taken = takeInput(operation.input, input)
    return new Performance(house, operation, { asked: { actor, input: taken, now: house.now().toISOString() }, key })
  }

  /**
   * The same at this moment, after work that took its time.
   * @throws Problem where the actor, as they are now, may never do this
   */
  later(actor: Actor): Performance {
    admit(actor, this.#operation)
    const asked = { ...this.#asked, actor, now: this.#house.now().toISOString() }
    return new Performance(this.#house, this.#operation, { asked, key: this.#key })
  }

  /** Reads in a transaction in which the database refuses to write. */
  reading<Result>(work: (place: Place) => Promise<Result>): Promise<Result> {
    const run = (db: Reader<unknown>) => this.#placeIn(db as Writer<unknown>).then(work)
    return this.said(() => reading(this.#house.database, contextOf(this.#asked.actor), run))
  }

  /** Works in a transaction with its audit entry, once for all resends, and lets out what the output schema lets out. */
  async writing(work: (place: Place) => Promise<unknown>): Promise<unknown> {
    const sending = this.#sending()
    const output = await this.said(() =>
      transaction<KernelTables, unknown>(this.#house.database, contextOf(this.#asked.actor), async (tx, last) => {
        const first = sending && (await firstAnswer(tx, sending))
        if (first) return first.answer
        const place = await this.#placeIn(tx as unknown as Writer<unknown>)
        const result = await work(place)
        const entry = this.#entry(withWrites(tx, place.writes), result, place.subject)
        const isHeard = place.writes.length > 0 && this.#hearings().length > 0
        if (isHeard) await entry?.execute()
        else if (entry) last(entry)
        const answer = this.#operation.output.parse(result)
        await this.#tell(place, answer)
        if (sending) await keepAnswer(tx, sending, answer)
        return answer
      }),
    )
    this.#house.audited()
    return output
  }

  /** Whoever listens must see what was written: then no write is left to the end. */
  #hearings() {
    const event = eventOf(this.#operation)
    return this.#house.rooms.hearings.filter((hearing) => hearing.event === event)
  }

  /** Tells those who listen, one after another; what one of them refuses undoes all of it. */
  async #tell({ tx, actor, subject, now, newId }: Place, answer: unknown): Promise<void> {
    const { signingSeed = unsigned } = this.#house
    for (const { reads, hear } of this.#hearings()) {
      const read = reads.parse(answer) as never
      const programmeId = subject.programmeId ?? null
      const followed = await hear({ tx, actor, read, programmeId, now, newId, signingSeed })
      if (followed) await writeEntry(tx, { at: now, actor, programmeId, ...followed })
    }
  }

  /** What the database refuses is said as the problem that it means. */
  said<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    return Promise.try(work).catch((error: unknown) => {
      throw fromPostgres(error, this.#house.rooms.problems) ?? error
    })
  }

  #sending(): Sending | undefined {
    const { actor, input, now } = this.#asked
    if (this.#key === undefined || this.#operation.kind === 'query' || this.#operation.tellsOnce || actor.kind === 'nobody')
      return undefined
    if (repliesWithFile(this.#operation)) return undefined // a file is made again, and not kept for a week
    return { actorId: actor.id, key: this.#key, askedHash: hashOf(eventOf(this.#operation), input), now }
  }

  /** Subject seen (404)? Ability holds for it (403)? */
  async #placeIn(tx: Writer<unknown>): Promise<Place> {
    const writes: LastWrite[] = []
    const handles: Handles = { tx, db: tx, last: (...more) => void writes.push(...more), writes }
    const subject = await this.#operation.on({ ...this.#asked, ...handles })
    if (!subject) return refuse('record.not-found')
    if (!may(this.#asked.actor, this.#operation.can, subject as never)) refuse('access.refused')
    return { ...this.#asked, ...handles, subject, newId: this.#house.newId }
  }

  #entry(tx: Pick<Writer<AuditTables>, 'insertInto'>, result: unknown, subject: Subject) {
    const { audit } = this.#operation
    if (audit === 'none') return undefined
    const { actor, input, now } = this.#asked
    const line = audit(result, { actor, input, subject })
    const programmeId = line.programmeId ?? subject.programmeId ?? null
    return entryStatement(tx, { at: now, actor, event: eventOf(this.#operation), ...line, programmeId })
  }
}
