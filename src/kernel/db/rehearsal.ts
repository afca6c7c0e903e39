import { CompiledQuery, type Kysely } from 'kysely'
import pg from 'pg'
import type { Settings } from './beginning.ts'
import { type Database, type Last, type OpenTransaction, queries, transact } from './database.ts'
import { marked } from './transaction.ts'

/**
 * Runs `run` on a database whose every transaction is a part of one great transaction that is undone at the end: a test may do all that
 * the house does, refusals included, and leaves nothing behind. Its transactions come strictly one after another, on both engines.
 */
export const rehearse = async <Result>(database: Database, run: (stage: Database) => Promise<Result>): Promise<Result> => {
  const curtain = new Curtain<Result>()
  try {
    await marked(database, () =>
      database[transact]({ access: 'read write', settings: {} }, async (tx) => {
        throw curtain.falls(await run(stageOn(database, tx)))
      }),
    )
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

const stageOn = (database: Database, tx: Kysely<unknown>): Database => ({
  ...database,
  close: async () => {},
  [queries]: tx,
  [transact]: oneAtATime(partOf(tx)),
})

const settingTexts = (settings: Settings): string =>
  Object.entries(settings)
    .map(([name, value]) => `set_config(${pg.escapeLiteral(name)}, ${pg.escapeLiteral(value)}, true)`)
    .join(', ')

/**
 * A part begins as its login and able to write, with nothing left of the contexts before it; a part that only reads is undone, which also
 * ends its being read-only. What begins it, and what ends it, is one message: tests play some ten thousand parts.
 */
const partOf = (tx: Kysely<unknown>): OpenTransaction => {
  const left: Record<string, ''> = {}
  const say = (...statements: string[]) => tx.executeQuery(CompiledQuery.raw(statements.join('; ')))
  const undo = () => say('rollback to savepoint part', 'release savepoint part')
  return async ({ access, settings }, run) => {
    const begin = settingTexts({ role: 'none', row_security: 'on', ...left, ...settings })
    for (const name of Object.keys(settings).filter((known) => known.startsWith('istmo.'))) left[name] = ''
    const writes = access === 'read write'
    await say('savepoint part', `select ${begin}`, ...(writes ? [] : ['set local transaction_read_only = on']))
    try {
      const result = await toItsEnd(tx, run)
      await (writes ? say('release savepoint part') : undo())
      return result
    } catch (error) {
      await undo().catch(() => {}) // on a connection that is gone, which the error tells
      throw error
    }
  }
}

/** A part has no end that a statement could go with. */
const toItsEnd = async <Result>(tx: Kysely<unknown>, run: (tx: Kysely<unknown>, last: Last) => Promise<Result>): Promise<Result> => {
  let said: Parameters<Last>[0] | undefined
  const result = await run(tx, (statement) => void (said = statement))
  if (said) await tx.executeQuery(said)
  return result
}

const oneAtATime = (open: OpenTransaction): OpenTransaction => {
  let last: Promise<unknown> = Promise.resolve()
  return (opening, run) => {
    const next = last.then(() => open(opening, run))
    last = next.catch(() => {})
    return next
  }
}
