import type { z } from 'zod'
import type { Invocation } from '#kernel/cli/command.ts'
import { openDoor, type Place } from '#kernel/cli/door.ts'
import { watchOf } from '#kernel/cli/operation-commands.ts'
import { signingSeedIn } from '#kernel/command/signing.ts'
import { listProgrammes } from '#programme/port'
import { publicKeyOf } from '#seal/programme-key.ts'
import { syllabusVerify } from '../contract/syllabus-operations.ts'
import { verifySyllabus } from '../server/syllabus/verify-syllabus.ts'

type Found = z.output<(typeof syllabusVerify)['output']> & { readonly ownKey: string }

/** What was found of the versions of a programme, as the operator sees it, with the public key that it has here; undefined where none has that code. */
export const versionsIn = async (invocation: Invocation, place: Place, code: string): Promise<Found | undefined> => {
  const door = await openDoor(place)
  const watch = watchOf(invocation)
  const found = async () => {
    const programmes = (await door.perform(listProgrammes, {}, watch)) as readonly { id: string; code: string }[]
    const meant = programmes.find((one) => one.code.toLowerCase() === code.toLowerCase())
    if (!meant) return undefined
    const { versions } = syllabusVerify.output.parse(await door.perform(verifySyllabus, { programmeId: meant.id }, watch))
    const seedOf = await signingSeedIn(place.data)
    return { versions, ownKey: publicKeyOf(seedOf(meant.id)) }
  }
  return found().finally(() => door.close())
}
