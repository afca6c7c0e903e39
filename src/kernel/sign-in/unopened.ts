import type { Database } from '../db/database.ts'
import { opens } from './opens.ts'
import { secretThere } from './secret.ts'
import { asSignIn } from './tables.ts'

/** How many people have codes that cannot be opened with the secret of a data folder, or without one. */
export const unopenedIn = async (database: Database, data: string): Promise<number> => {
  const kept = await asSignIn(database, (tx) => tx.selectFrom('auth_two_factor').select('secret').execute())
  const secret = await secretThere(data)
  if (secret === undefined) return kept.length
  const open = await Promise.all(kept.map((codes) => opens(secret, codes.secret)))
  return open.filter((one) => !one).length
}
