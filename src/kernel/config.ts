import { resolve } from 'node:path'

/** Configuration by environment (docs/operate/configure.md). */
export type Config = {
  /** TCP port that is listened on; 4780 unless PORT says otherwise. */
  readonly port: number
  /** Folder of everything that this installation keeps. */
  readonly data: string
}

export type ConfigRead = { kind: 'read'; config: Config } | { kind: 'refused'; name: string; value: string }

/** Reads the environment; a value that cannot be meant is named, never guessed at. */
export const readConfig = (environment: Readonly<Record<string, string | undefined>>): ConfigRead => {
  const { PORT = '4780', ISTMO_DATA = './data' } = environment
  const port = Number(PORT)
  if (!/^\d{1,5}$/.test(PORT) || port > 65_535) return { kind: 'refused', name: 'PORT', value: PORT }
  if (ISTMO_DATA.trim() === '') return { kind: 'refused', name: 'ISTMO_DATA', value: ISTMO_DATA }
  return { kind: 'read', config: { port, data: resolve(ISTMO_DATA) } }
}
