import { may, mayEver, type Subject } from '../access/ability.ts'
import type { Actor } from '../access/actor.ts'
import { contextOf } from '../access/context.ts'
import { type AuditTables, writeEntry } from '../audit/entry.ts'
import type { Reader, Writer } from '../db/handles.ts'
import { reading, transaction } from '../db/transaction.ts'
import { fromPostgres } from '../problem/from-database.ts'
import { inputFaults } from '../problem/input-faults.ts'
import { refuse } from '../problem/kernel-problems.ts'
import { repliesWithFile } from './file.ts'
import type { House } from './house.ts'
import { firstAnswer, hashOf, type IdempotencyTables, keepAnswer, type Sending } from './idempotency.ts'
import { eventOf, type Operation } from './operation.ts'

/** Who asks what. The input has been through nothing yet. */
export type Request = {
  readonly actor: Actor
  readonly input: unknown
  /** Idempotency-Key of a command: a resend gets the first answer. Nobody's is not heeded, since nobody is many. */
  readonly key?: string | undefined
}

/**
 * Performs an operation, asking in this order: signed in? holds a role that may ever do this? input taken? subject seen? ability holds for
 * it? Then all of it stands with its audit entry, or none. So nobody learns the form of an input they may never send, and unseen equals
 * missing.
 * @returns what the output schema lets out
 * @throws Problem; anything else is a bug
 */
export const perform = async (house: House, operation: Operation, request: Request): Promise<unknown> => {
  const { actor } = request
  admit(actor, operation)
  const parsed = operation.input.safeParse(request.input, { reportInput: true })
  if (!parsed.success) refuse('input.invalid', [...inputFaults(parsed.error.issues)])
  const work = new Work(house, operation, { actor, input: parsed.data, now: house.now().toISOString() })
  const output = await work.done(request.key).catch((error: unknown) => {
    throw fromPostgres(error, house.rooms.problems) ?? error
  })
  if (operation.audit !== 'none') house.audited()
  return output
}

/** Signed in (401)? Holds a role that may ever do this (403)? Asked before an input is even read. */
export const admit = (actor: Actor, { can }: Operation): void => {
  if (!mayEver(actor, can)) refuse(actor.kind === 'nobody' ? 'access.sign-in' : 'access.refused')
}

type Asked = { readonly actor: Actor; readonly input: object; readonly now: string }
type KernelTables = AuditTables & IdempotencyTables

/** One performance of one operation, from its transaction's begin to its end. */
class Work {
  readonly #house: House
  readonly #operation: Operation
  readonly #asked: Asked

  constructor(house: House, operation: Operation, asked: Asked) {
    this.#house = house
    this.#operation = operation
    this.#asked = asked
  }

  /** A query without audit reads in a transaction in which the database refuses to write; the others write at least their entry. */
  done(key: string | undefined): Promise<unknown> {
    const context = contextOf(this.#asked.actor)
    if (this.#operation.audit === 'none')
      return reading<KernelTables, unknown>(this.#house.database, context, (db) => this.#answer(db as Writer<KernelTables>))
    const sending = this.#sending(key)
    return transaction<KernelTables, unknown>(this.#house.database, context, async (tx) => {
      const first = sending && (await firstAnswer(tx, sending))
      if (first) return first.answer
      const answer = await this.#answer(tx)
      if (sending) await keepAnswer(tx, sending, answer)
      return answer
    })
  }

  #sending(key: string | undefined): Sending | undefined {
    const { actor, input, now } = this.#asked
    if (key === undefined || this.#operation.kind === 'query' || actor.kind === 'nobody') return undefined
    if (repliesWithFile(this.#operation)) return undefined // a file is made again, and not kept for a week
    return { actorId: actor.id, key, askedHash: hashOf(eventOf(this.#operation), input), now }
  }

  async #answer(tx: Writer<KernelTables>): Promise<unknown> {
    const { on, can, run, output } = this.#operation
    const handles = { tx: tx as Writer<unknown>, db: tx as unknown as Reader<unknown> }
    const subject = await on({ ...this.#asked, ...handles })
    if (!subject) return refuse('record.not-found')
    if (!may(this.#asked.actor, can, subject as never)) refuse('access.refused')
    const result = await run({ ...this.#asked, ...handles, subject, newId: this.#house.newId })
    await this.#note(tx, result, subject)
    return output.parse(result)
  }

  async #note(tx: Writer<AuditTables>, result: unknown, subject: Subject): Promise<void> {
    const { audit } = this.#operation
    if (audit === 'none') return
    const { actor, input, now } = this.#asked
    const line = audit(result, { actor, input, subject })
    const programmeId = line.programmeId ?? subject.programmeId ?? null
    await writeEntry(tx, { at: now, actor, event: eventOf(this.#operation), ...line, programmeId })
  }
}
