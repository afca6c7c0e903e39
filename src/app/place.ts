import type { Invocation } from '#kernel/cli/command.ts'
import type { FindPlace } from '#kernel/cli/command-line.ts'
import { servedNow } from '#kernel/cli/server-file.ts'
import { rooms } from './rooms.ts'
import { configFor } from './settings.ts'

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
