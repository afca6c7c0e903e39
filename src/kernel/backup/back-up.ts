import { mkdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { Watch } from '../command/operation.ts'
import type { Database } from '../db/database.ts'
import { dump } from '../db/dump/dump.ts'
import { appliedMigrations } from '../db/migrate.ts'
import { refuse } from './problems.ts'
import { byTenths } from './progress.ts'

export const BackedUp = z.strictObject({ path: z.string(), bytes: z.int(), rows: z.int(), digest: z.string() })
export type BackedUp = z.infer<typeof BackedUp>

/** `<data>/backups/istmo-2026-03-02T15-04-05-123Z.dump.gz`: a name that every file system takes, and that sorts by its moment. */
export const backupPath = (data: string, now: Date, mark = ''): string =>
  join(data, 'backups', `istmo-${now.toISOString().replaceAll(/[:.]/g, '-')}${mark}.dump.gz`)

/** Writes all rows of the owner's database to a file, whole or not at all, and says how far it is. */
export const backUp = async (owner: Database, path: string, { signal, progress }: Watch): Promise<BackedUp> => {
  if ((await appliedMigrations(owner)).length === 0) refuse('backup.nothing')
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const { rows, digest } = await dump(owner, path, { signal, onTable: byTenths(progress, 'backup.progress.table') })
  return { path, bytes: (await stat(path)).size, rows, digest }
}
