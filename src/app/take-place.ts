import { mkdir } from 'node:fs/promises'
import type { Invocation } from '#kernel/cli/command.ts'
import { whyUnwritten } from '#kernel/cli/why-unwritten.ts'
import type { Config } from '#kernel/config.ts'
import { DatabaseFailure } from '#kernel/db/failure.ts'
import { lockDirectory, type Lock } from '#kernel/db/pglite/lock.ts'
import { isThere } from '#kernel/files/folder.ts'
import { isFree } from '#kernel/http/listen.ts'

type Voice = Pick<Invocation, 't' | 'terminal'>

export const sayBusy = ({ t, terminal }: Voice, port: number): void => terminal.err(t('app.serve.busy', { port: String(port) }))

/** Why the file system lets this user keep nothing there, in its own word; what is not its fault, such as one of the lock's socket, goes on. */
const whyNot = (error: unknown): string => {
  const why = (error as NodeJS.ErrnoException).syscall === 'listen' ? undefined : whyUnwritten(error)
  if (why === undefined) throw error
  return why
}

/** The folder may be there and another user's: then the first file in it is what fails. */
const takeFolder = (data: string): Promise<Lock | DatabaseFailure | string> =>
  mkdir(data, { recursive: true, mode: 0o700 })
    .then(() => lockDirectory(data))
    .catch((error: unknown) => (error instanceof DatabaseFailure ? error : whyNot(error)))

/** Takes the data for this process and sees that the port is free, before any work is done for them; null, and a sentence, where not. */
export const takePlace = async (voice: Voice, { data, port }: Config): Promise<Lock | null> => {
  // Nobody holds a folder that is not there; and none is made for a server that does not start.
  if (!(await isThere(data)) && !(await isFree(port))) {
    sayBusy(voice, port)
    return null
  }
  const held = await takeFolder(data)
  if (typeof held === 'string') {
    voice.terminal.err(voice.t('app.serve.no-folder', { data, why: held }))
    return null
  }
  if (held instanceof DatabaseFailure) {
    voice.terminal.err(voice.t('app.serve.locked', { data }))
    return null
  }
  if (await isFree(port)) return held
  sayBusy(voice, port)
  await held.release()
  return null
}
