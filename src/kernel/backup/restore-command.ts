import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type CliCommand, EXIT, type Invocation } from '../cli/command.ts'
import type { Place } from '../cli/door.ts'
import type { FindPlace } from '../cli/command-line.ts'
import { orRefusal, watchOf } from '../cli/operation-commands.ts'
import { refused } from '../cli/refused.ts'
import { servedNow } from '../cli/server-file.ts'
import type { Database } from '../db/database.ts'
import { fullTables, proven, restoreOver } from '../db/dump/restore.ts'
import { asOwnerOf } from '../db/open.ts'
import { backUp, backupPath } from './back-up.ts'
import { noteByOperator } from './note.ts'
import { refuse } from './problems.ts'
import { byTenths } from './progress.ts'

type Restored = { readonly rows: number; readonly digest: string; readonly former: string | null; readonly unopened: number }

/** `istmo restore FILE [--replace]`: refuses whatever is no whole dump before it touches anything. */
export const restoreCommand = (findPlace: FindPlace): CliCommand => ({
  name: 'restore',
  about: 'backup.cli.restore-about',
  usage: 'backup.cli.restore-usage',
  options: { replace: { type: 'boolean' }, json: { type: 'boolean' } },
  run: async (invocation) => {
    const { positionals, t } = invocation
    const [path] = positionals.map((one) => resolve(one))
    const place = await findPlace(invocation)
    if (!place) return EXIT.refused
    if (path === undefined) {
      const said = [t('cli.missing-argument', { what: t('cli.place', { kind: 'file' }), usage: t('backup.cli.restore-usage') })]
      return refused(invocation, { code: 'command.incomplete', said })
    }
    if (!(await isFile(path)))
      return refused(invocation, { code: 'file.unreadable', said: [t('cli.file-missing', { path })], details: { path } })
    if (await servedNow(place.data)) return refused(invocation, { code: 'data.served', said: [t('backup.cli.serving')] })
    return orRefusal(invocation, place, async () => tell(invocation, place, await restored(place, path, invocation)))
  },
})

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  )

const restored = async (place: Place, path: string, invocation: Invocation): Promise<Restored> => {
  await proven(path) // before anything is even opened
  return asOwnerOf(place.settings, undefined, async (owner) => {
    const former = await formerBackup(owner, place, invocation)
    const { progress } = watchOf(invocation)
    const { rows, digest } = await restoreOver(owner, path, place.rooms.migrations, {
      onLoaded: byTenths(progress, 'backup.progress.loaded'),
      onChecked: byTenths(progress, 'backup.progress.checked'),
    })
    await noteByOperator(owner, 'backup.file.restore', digest)
    // Loaded here: no other command needs it, and the library of sign-in takes a tenth of a second.
    const { unopenedIn } = await import('../sign-in/unopened.ts')
    return { rows, digest, former, unopened: await unopenedIn(owner, place.data) }
  })
}

/** What is replaced is backed up first; where nothing is, there is nothing to replace. */
const formerBackup = async (owner: Database, { data }: Place, invocation: Invocation): Promise<string | null> => {
  const tables = await fullTables(owner)
  if (tables.length === 0) return null
  if (!invocation.options['replace']) refuse('restore.not-empty', { tables: [...tables] })
  const { path } = await backUp(owner, backupPath(data, new Date(), '-replaced'), watchOf(invocation))
  return path
}

const tell = ({ t, terminal, options }: Invocation, { data }: Place, { unopened, ...done }: Restored): number => {
  if (unopened > 0) terminal.err(t('backup.cli.unopened', { people: unopened, folder: data }))
  if (options['json']) {
    terminal.out(JSON.stringify(done))
    return EXIT.done
  }
  terminal.out(t('backup.cli.restored', { rows: done.rows, digest: done.digest }))
  if (done.former !== null) terminal.out(t('backup.cli.former', { path: done.former }))
  return EXIT.done
}
