import { startOf } from '#seal/ledger/kept-log.ts'
import { sentOf } from '../contract/keeping.ts'
import { pageOf, positionAt } from './sql/entries.ts'
import type { KeptCase } from './sql/kept-cases.ts'
import type { Db } from './tables.ts'

/** How a case begins, and its entries after a place in the log, as they are handed out. */
export const pageOfCase = async (db: Db, begin: KeptCase, after: number) => {
  const from = after === 0 ? startOf(begin.ctx) : ((await positionAt(db, begin, after)) ?? null)
  const { entries, more } = await pageOf(db, begin, after)
  return { begin: sentOf(begin), from, entries: entries.map(sentOf), more }
}
