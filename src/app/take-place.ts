import { mkdir } from 'node:fs/promises'
import type { Invocation } from '#kernel/cli/command.ts'
import type { Config } from '#kernel/config.ts'
import { DatabaseFailure } from '#kernel/db/failure.ts'
import { lockDirectory, type Lock } from '#kernel/db/pglite/lock.ts'
import { isThere } from '#kernel/files/folder.ts'
import { isFree } from '#kernel/http/listen.ts'

type Voice = Pick<Invocation, 't' | 'terminal'>

export const sayBusy = ({ t, terminal }: Voice, port: number): void => terminal.err(t('app.serve.busy', { port: String(port) }))

const lock = (data: string): Promise<Lock | DatabaseFailure> =>
  lockDirectory(data).catch((cause: unknown) => {
    if (cause instanceof DatabaseFailure) return cause
    throw cause
  })

/** The path may name a file, or a place where this user may write nothing. */
const made = async (data: string): Promise<boolean> =>
  mkdir(data, { recursive: true, mode: 0o700 }).then(
    () => true,
    () => false,
  )

/** Takes the data for this process and sees that the port is free, before any work is done for them; null, and a sentence, where not. */
export const takePlace = async (voice: Voice, { data, port }: Config): Promise<Lock | null> => {
  // Nobody holds a folder that is not there; and none is made for a server that does not start.
  if (!(await isThere(data)) && !(await isFree(port))) {
    sayBusy(voice, port)
    return null
  }
  if (!(await made(data))) {
    voice.terminal.err(voice.t('app.serve.no-folder', { data }))
    return null
  }
  const held = await lock(data)
  if (held instanceof DatabaseFailure) {
    voice.terminal.err(voice.t('app.serve.locked', { data }))
    return null
  }
  if (await isFree(port)) return held
  sayBusy(voice, port)
  await held.release()
  return null
}
