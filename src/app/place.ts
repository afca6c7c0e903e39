import type { Invocation } from '#kernel/cli/command.ts'
import type { FindPlace } from '#kernel/cli/operation-commands.ts'
import { servedNow } from '#kernel/cli/server-file.ts'
import { type Config, readConfig } from '#kernel/config.ts'
import { rooms } from './rooms.ts'

/** The configuration of this environment; null, and a sentence, where a value cannot be meant. */
export const configFor = ({ t, terminal }: Invocation): Config | null => {
  const read = readConfig(process.env)
  if (read.kind === 'read') return read.config
  terminal.err(t('app.serve.bad-setting', { name: read.name, value: read.value }))
  return null
}

/** Where the data are that this environment names. */
export const findPlace: FindPlace = (invocation) => {
  const config = configFor(invocation)
  return config && { data: config.data, settings: config.database, rooms }
}

/** Where people reach the house: at the port of the server that runs on these data, else at the one it would take. */
export const findAddress = async (invocation: Invocation): Promise<string> => {
  const config = configFor(invocation)
  const serving = config && (await servedNow(config.data))
  return `http://localhost:${serving?.port ?? config?.port ?? ''}`
}
