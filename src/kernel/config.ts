import { join, resolve } from 'node:path'
import { databaseSettings, type Settings } from './db/open.ts'

/** Configuration by environment (docs/operate/configure.md). */
export type Config = {
  /** TCP port that is listened on; 4780 unless PORT says otherwise. */
  readonly port: number
  /** Folder of everything that this installation keeps. */
  readonly data: string
  /** The embedded database in that folder, or the server that DATABASE_URL and DATABASE_OWNER_URL name. */
  readonly database: Settings
}

export type ConfigRead = { kind: 'read'; config: Config } | { kind: 'refused'; name: string; value: string }

/** Reads the environment; a value that cannot be meant is named, never guessed at. */
export const readConfig = (environment: Readonly<Record<string, string | undefined>>): ConfigRead => {
  const { PORT = '4780', ISTMO_DATA = './data' } = environment
  const port = Number(PORT)
  if (!/^\d{1,5}$/.test(PORT) || port > 65_535) return { kind: 'refused', name: 'PORT', value: PORT }
  if (ISTMO_DATA.trim() === '') return { kind: 'refused', name: 'ISTMO_DATA', value: ISTMO_DATA }
  const wrong = (['DATABASE_URL', 'DATABASE_OWNER_URL'] as const).find((name) => environment[name] && !isPostgres(environment[name]))
  // The value bears a password: only its name is told.
  if (wrong) return { kind: 'refused', name: wrong, value: '…' }
  const data = resolve(ISTMO_DATA)
  return { kind: 'read', config: { port, data, database: databaseSettings(environment, join(data, 'database')) } }
}

const isPostgres = (address: string): boolean => URL.canParse(address) && ['postgres:', 'postgresql:'].includes(new URL(address).protocol)
