import type { CompiledQuery, Kysely } from 'kysely'
import { beginningOfPart, type Settings } from './beginning.ts'
import { type Database, type Last, type OpenTransaction, queries, transact } from './database.ts'
import { endingOfPart } from './ending.ts'
import { marked } from './transaction.ts'

/**
 * Runs `run` on a database whose every transaction is a part of one great transaction that is undone at the end: a test may do all that
 * the house does, refusals included, and leaves nothing behind. Its transactions come strictly one after another, on both engines. A
 * rehearsal may stand within another.
 */
export const rehearse = <Result>(database: Database, run: (stage: Database) => Promise<Result>): Promise<Result> => {
  const play = plays.get(database[transact])
  return marked(database, () => (play ? play.within(database, run) : undone(database, run)))
}

const undone = async <Result>(database: Database, run: (stage: Database) => Promise<Result>): Promise<Result> => {
  const curtain = new Curtain<Result>()
  try {
    await database[transact]({ access: 'read write', settings: {} }, async (tx) => {
      throw curtain.falls(await run(new Play(new Prompter(tx)).on(database)))
    })
  } catch (error) {
    if (error !== curtain) throw error
  }
  return curtain.result as Result
}

class Curtain<Result> extends Error {
  result: Result | undefined

  falls(result: Result): this {
    this.result = result
    return this
  }
}

/**
 * What begins and ends parts on one connection. What undoes a part cannot be refused: it is not waited for, and goes with what begins the
 * next. Tests play some hundred thousand parts.
 */
class Prompter {
  readonly tx: Kysely<unknown>
  readonly #left: Record<string, ''> = {}
  #owed: readonly string[] = []

  constructor(tx: Kysely<unknown>) {
    this.tx = tx
  }

  owes(...statements: readonly string[]): void {
    this.#owed = [...this.#owed, ...statements]
  }

  /** A part begins as its login, with nothing left of the contexts before it. */
  async begin(statements: readonly string[], settings: Settings): Promise<void> {
    const begins = [...this.#owed, ...statements]
    this.#owed = []
    const own: Settings = { role: 'none', row_security: 'on', ...this.#left, ...settings }
    await this.tx.executeQuery(beginningOfPart(begins, own))
  }

  /** Ends a part that stands, and with it what it was told. */
  async release(settings: Settings, last: CompiledQuery | undefined): Promise<void> {
    await this.tx.executeQuery(endingOfPart(last))
    for (const name of Object.keys(settings).filter((known) => known.startsWith('istmo.'))) this.#left[name] = ''
  }
}

const plays = new WeakMap<OpenTransaction, Play>()

/** What is played between two moments of a connection's transaction. */
class Play {
  readonly #prompter: Prompter
  readonly #isWithin: boolean
  readonly #open: OpenTransaction = (opening, run) => this.#inTurn(() => this.#part(opening, run))
  #last: Promise<unknown> = Promise.resolve()
  #leavesSomething = false

  constructor(prompter: Prompter, isWithin = false) {
    this.#prompter = prompter
    this.#isWithin = isWithin
    plays.set(this.#open, this)
  }

  on(database: Database): Database {
    return {
      engine: database.engine,
      assumes: database.assumes,
      announce: (address) => database.announce(address),
      close: async () => {},
      get [queries](): Kysely<unknown> {
        throw new Error('a rehearsal has transactions and nothing beside them')
      },
      [transact]: this.#open,
    }
  }

  within<Result>(database: Database, run: (stage: Database) => Promise<Result>): Promise<Result> {
    return this.#inTurn(async () => {
      const inner = new Play(this.#prompter, true)
      try {
        return await run(inner.on(database))
      } finally {
        await inner.#last
        if (inner.#leavesSomething) this.#prompter.owes('rollback to savepoint play', 'release savepoint play')
      }
    })
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const next = this.#last.then(work)
    this.#last = next.catch(() => {})
    return next
  }

  /** A part that only reads is undone, which also ends its being read-only. */
  #part: OpenTransaction = async ({ access, settings }, run) => {
    const writes = access === 'read write'
    if (writes) this.#willLeaveSomething()
    try {
      await this.#prompter.begin(['savepoint part', ...(writes ? [] : ['set local transaction_read_only = on'])], settings)
      const [result, last] = await saying(this.#prompter.tx, run)
      if (writes) await this.#prompter.release(settings, last)
      else this.#undoPart()
      return result
    } catch (error) {
      this.#undoPart()
      throw error
    }
  }

  #undoPart(): void {
    this.#prompter.owes('rollback to savepoint part', 'release savepoint part')
  }

  #willLeaveSomething(): void {
    if (this.#isWithin && !this.#leavesSomething) this.#prompter.owes('savepoint play')
    this.#leavesSomething = true
  }
}

type Run<Result> = (tx: Kysely<unknown>, last: Last) => Promise<Result>
const saying = async <Result>(tx: Kysely<unknown>, run: Run<Result>): Promise<readonly [Result, CompiledQuery | undefined]> => {
  let said: CompiledQuery | undefined
  return [await run(tx, (statement) => void (said = statement)), said]
}
