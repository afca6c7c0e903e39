import { EXIT, type Invocation } from '#kernel/cli/command.ts'
import { openDoor, type Place } from '#kernel/cli/door.ts'
import { orRefusal, watchOf } from '#kernel/cli/operation-commands.ts'
import type { z } from 'zod'
import type { FileReply } from '#kernel/command/file.ts'
import type { Operation, Watch } from '#kernel/command/operation.ts'
import { listProgrammes } from '#programme/port'
import type { Draft } from '../contract/draft.ts'
import { showDraft } from '../server/draft/show-draft.ts'
import { exportPackage } from '../server/export-package.ts'
import { type Loaded, opened } from '../server/load-package.ts'
import { placeIn, type Unread } from '../server/make/make-report.ts'

type Asking = { readonly invocation: Invocation; readonly place: Place; readonly code: string }
/** Asks an operation of the house about the programme that is meant. */
type Ask = (operation: Operation) => Promise<unknown>

/** Opens the door and asks about a programme, as the operator sees it; undefined where none has that code. */
const ofProgramme = async <Answer>(
  { invocation, place, code }: Asking,
  wanted: (ask: Ask) => Promise<Answer>,
): Promise<Answer | undefined> => {
  const door = await openDoor(place)
  const watch: Watch = watchOf(invocation)
  const found = async () => {
    const programmes = (await door.perform(listProgrammes, {}, watch)) as readonly { id: string; code: string }[]
    const meant = programmes.find((one) => one.code.toLowerCase() === code.toLowerCase())
    return meant && wanted((operation) => door.perform(operation, { programmeId: meant.id }, watch))
  }
  return found().finally(() => door.close())
}

/** A programme of the database as a package in a zip. */
export const packageOf = (invocation: Invocation, place: Place, code: string): Promise<FileReply | undefined> =>
  ofProgramme({ invocation, place, code }, (ask) => ask(exportPackage) as Promise<FileReply>)

/**
 * What the draft of the application says is to be read again: an export leaves unsaid what moved, so a package cannot say why. A sentence under which
 * nothing moved is to be settled, and not read.
 */
const unreadIn = ({ toReview }: z.output<typeof Draft>): readonly Unread[] =>
  toReview.flatMap(({ text, kind, id, moves }) => (moves.length === 0 ? [] : [{ text, place: placeIn({ kind, id }), moves }]))

type FromDatabase = Loaded & { readonly unread?: readonly Unread[] }

/** The package of a programme in the database, with what is to be read again in it; `refused` when that was said already. */
export const loadedFromDatabase = async (invocation: Invocation, place: Place, code: string): Promise<FromDatabase | 'refused'> => {
  let found: FromDatabase = { kind: 'missing' }
  const exit = await orRefusal(invocation, place, async () => {
    const told = await ofProgramme({ invocation, place, code }, async (ask) => {
      const { bytes } = (await ask(exportPackage)) as FileReply
      return { ...opened(bytes), unread: unreadIn((await ask(showDraft)) as z.output<typeof Draft>) }
    })
    if (told) found = told
    return EXIT.done
  })
  return exit === EXIT.done ? found : 'refused'
}
