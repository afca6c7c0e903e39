/** What anybody may read of releases: those that are published, and never that another waits. */
import { NOBODY } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import type { Database } from '#kernel/db/database.ts'
import type { Reader } from '#kernel/db/handles.ts'
import { reading } from '#kernel/db/transaction.ts'
import type { ReleaseLine } from '../contract/release.ts'
import { lineOf, releasesSeen, type ReleaseSeen } from '../server/release/sql.ts'
import type { ReleaseTables } from '../server/release/tables.ts'

export const asAnybody = <Result>(database: Database, run: (db: Reader<ReleaseTables>) => Promise<Result>): Promise<Result> =>
  reading(database, contextOf(NOBODY), run)

/** The newest of a programme first. */
export const published = (db: Reader<ReleaseTables>): Promise<ReleaseSeen[]> =>
  releasesSeen(db, undefined).then((all) => all.filter(({ publishedAt }) => publishedAt !== null))

/** The same as they are told. */
export const publishedLines = async (database: Database): Promise<readonly ReleaseLine[]> => {
  const all = await asAnybody(database, published)
  return all.map((one) => lineOf(one, all))
}
