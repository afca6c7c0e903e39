import { copyFile, rename, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type CliCommand, EXIT, type Invocation } from '../cli/command.ts'
import type { Place } from '../cli/door.ts'
import type { FindPlace } from '../cli/command-line.ts'
import { orRefusal, performFor, watchOf } from '../cli/operation-commands.ts'
import { refused } from '../cli/refused.ts'
import { servedNow } from '../cli/server-file.ts'
import { eventOf } from '../command/operation.ts'
import { asOwnerOf } from '../db/open.ts'
import { isThere } from '../files/folder.ts'
import { BackedUp, backUp, backupPath } from './back-up.ts'
import { noteByOperator } from './note.ts'
import { makeBackup } from './room.ts'

/** `istmo backup [FILE] [--force]`: also while a server runs. */
export const backupCommand = (findPlace: FindPlace): CliCommand => ({
  name: 'backup',
  about: 'backup.cli.about',
  usage: 'backup.cli.usage',
  options: { force: { type: 'boolean' }, json: { type: 'boolean' } },
  run: async (invocation) => {
    const place = await findPlace(invocation)
    if (!place) return EXIT.refused
    const [given] = invocation.positionals
    if (given !== undefined && !invocation.options['force'] && (await isThere(given))) {
      const path = resolve(given)
      return refused(invocation, { code: 'file.there', said: [invocation.t('backup.cli.file-there', { path })], details: { path } })
    }
    return (await isHeldByServer(place))
      ? performFor(
          invocation,
          () => place,
          { operation: makeBackup, input: {} },
          async (answer) => tell(invocation, await movedTo(given, BackedUp.parse(answer))),
        )
      : orRefusal(invocation, place, async () => tell(invocation, await backUpHere(place, given, invocation)))
  },
})

/** A server of PostgreSQL serves its owner too; the embedded database is in the hands of the one process that has it open. */
const isHeldByServer = async ({ data, settings }: Place): Promise<boolean> =>
  settings.engine === 'pglite' && (await servedNow(data)) !== undefined

const backUpHere = ({ data, settings }: Place, given: string | undefined, invocation: Invocation): Promise<BackedUp> =>
  asOwnerOf(settings, undefined, async (owner) => {
    const made = await backUp(owner, given === undefined ? backupPath(data, new Date()) : resolve(given), watchOf(invocation))
    await noteByOperator(owner, eventOf(makeBackup), made.digest)
    return made
  })

/** The server wrote into its own folder; from there it is brought where it is wanted, onto another disk too. */
const movedTo = async (given: string | undefined, made: BackedUp): Promise<BackedUp> => {
  if (given === undefined) return made
  const [path, aside] = [resolve(given), `${resolve(given)}.${process.pid}.part`]
  await copyFile(made.path, aside)
  await rename(aside, path)
  await rm(made.path)
  return { ...made, path }
}

const tell = ({ t, terminal, options }: Invocation, made: BackedUp): number => {
  terminal.out(options['json'] ? JSON.stringify(made) : t('backup.cli.made', made))
  return EXIT.done
}
