import { EXIT, type Invocation } from '#kernel/cli/command.ts'
import { openDoor, type Place } from '#kernel/cli/door.ts'
import { orRefusal, watchOf } from '#kernel/cli/operation-commands.ts'
import type { FileReply } from '#kernel/command/file.ts'
import { listProgrammes } from '#programme/port'
import { exportPackage } from '../server/export-package.ts'
import { type Loaded, opened } from '../server/load-package.ts'

/** A programme of the database as a package in a zip, as the operator sees it; undefined where none has that code. */
export const packageOf = async (invocation: Invocation, place: Place, code: string): Promise<FileReply | undefined> => {
  const door = await openDoor(place)
  const watch = watchOf(invocation)
  const found = async () => {
    const programmes = (await door.perform(listProgrammes, {}, watch)) as readonly { id: string; code: string }[]
    const meant = programmes.find((one) => one.code.toLowerCase() === code.toLowerCase())
    return meant && ((await door.perform(exportPackage, { programmeId: meant.id }, watch)) as FileReply)
  }
  return found().finally(() => door.close())
}

/** The package of a programme in the database; `refused` when that was said already. */
export const loadedFromDatabase = async (invocation: Invocation, place: Place, code: string): Promise<Loaded | 'refused'> => {
  let found: Loaded = { kind: 'missing' }
  const exit = await orRefusal(invocation, place, async () => {
    const archive = await packageOf(invocation, place, code)
    if (archive) found = opened(archive.bytes)
    return EXIT.done
  })
  return exit === EXIT.done ? found : 'refused'
}
