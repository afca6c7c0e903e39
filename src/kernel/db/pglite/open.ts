import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { APP_ROLE, type Database, kyselyOver, openTransactionOn, queries, transact } from '../database.ts'
import { failureOf } from '../failure.ts'
import { poolOf } from '../pool.ts'
import { preparedIn, TEMPLATES } from './directory.ts'
import { type Lock, lockDirectory } from './lock.ts'
import { RESERVE_BYTES, whileThereIsRoom } from './room.ts'
import { Thread } from './thread.ts'

export type PgliteOptions = {
  /** The data directory; made if missing, for its owner's eyes only. */
  readonly directory: string
  /** Where the template lies that a first start copies; made there if missing. */
  readonly templates?: string
  /** Free space to leave on the disk. */
  readonly reserveBytes?: number
}

/**
 * Opens the embedded database in a directory, for this process alone.
 * @throws DatabaseFailure `data.locked`, `data.version`, `storage.full`
 */
export const openPglite = async ({ directory, templates = TEMPLATES, reserveBytes = RESERVE_BYTES }: PgliteOptions): Promise<Database> => {
  const home = resolve(directory)
  await mkdir(home, { recursive: true, mode: 0o700 })
  const lock = await lockDirectory(home)
  try {
    const database = await running(new Thread({ directory: await preparedIn(home, templates), image: undefined }), lock)
    return { ...database, [transact]: whileThereIsRoom(database[transact], home, reserveBytes) }
  } catch (error) {
    await lock.release()
    throw failureOf(error) ?? error
  }
}

/** A database in memory, from the file of an image or empty: for tests, and gone when closed. */
export const openInMemory = (image?: string): Promise<Database & { image(): Promise<Uint8Array> }> =>
  running(new Thread({ directory: undefined, image }))

const running = async (thread: Thread, lock?: Lock) => {
  await thread.start()
  // One connection, kept: whoever comes while a transaction is open waits for its end.
  const pool = poolOf({
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 30_000,
    user: 'postgres',
    database: 'postgres',
    stream: () => thread.session(),
  })
  const kysely = kyselyOver(pool)
  return {
    engine: 'pglite' as const,
    assumes: APP_ROLE,
    announce: async (address: string) => lock?.announce(address),
    image: () => thread.image(),
    close: async () => {
      await pool.end()
      await thread.close()
      await lock?.release()
    },
    [queries]: kysely,
    [transact]: openTransactionOn(kysely),
  } satisfies Database & { image(): Promise<Uint8Array> }
}
