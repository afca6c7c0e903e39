import { sql } from 'kysely'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { rowsOf, type Writer } from '#kernel/db/handles.ts'
import { reading, transaction } from '#kernel/db/transaction.ts'
import type { World } from './world.ts'

/** How many wait for what another transaction holds. */
export const waiting = (world: World): Promise<number> =>
  reading(world.database, contextOf(OPERATOR), async (db) => {
    const [row] = await rowsOf(
      db,
      sql<{ count: number }>`select count(*)::int as count from pg_locks l join pg_database d on d.oid = l.database or l.database is null
        where d.datname = current_database() and not l.granted`,
    )
    return row?.count ?? 0
  })

/** Keeps a transaction open behind its work; what it gives back undoes it. */
export const heldOpen = async (world: World, work: (tx: Writer<never>) => Promise<unknown>): Promise<() => Promise<void>> => {
  const [holding, letGo] = [Promise.withResolvers<void>(), Promise.withResolvers<never>()]
  const done = transaction(world.database, contextOf(OPERATOR), async (tx: Writer<never>) => {
    await work(tx)
    holding.resolve()
    return letGo.promise
  }).catch(() => {})
  await Promise.race([holding.promise, done])
  return () => {
    letGo.reject(new Error('undone'))
    return done
  }
}
