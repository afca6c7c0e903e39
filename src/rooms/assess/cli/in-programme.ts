import { EXIT, type Invocation } from '#kernel/cli/command.ts'
import { openDoor } from '#kernel/cli/door.ts'
import type { FindPlace } from '#kernel/cli/command-line.ts'
import { orRefusal, watchOf } from '#kernel/cli/operation-commands.ts'
import { refused } from '#kernel/cli/refused.ts'
import type { Operation } from '#kernel/command/operation.ts'
import { listProgrammes } from '#programme/port'

/** Performs an operation of the programme that `--programme` names by its code. */
export type Perform = (operation: Operation, input: Readonly<Record<string, unknown>>) => Promise<unknown>

/** Opens the door, finds the programme, and lets the work perform what it needs there. */
export const inProgramme = async (
  invocation: Invocation,
  findPlace: FindPlace,
  work: (perform: Perform) => Promise<number>,
): Promise<number> => {
  const { t, options } = invocation
  const code = String(options['programme'] ?? '')
  const place = await findPlace(invocation)
  if (!place) return EXIT.refused
  return orRefusal(invocation, place, async () => {
    const [door, watch] = [await openDoor(place), watchOf(invocation)]
    const worked = async (): Promise<number> => {
      const programmes = (await door.perform(listProgrammes, {}, watch)) as readonly { id: string; code: string }[]
      const meant = programmes.find((one) => one.code.toLowerCase() === code.toLowerCase())
      if (meant) return work((operation, input) => door.perform(operation, { programmeId: meant.id, ...input }, watch))
      const codes = programmes.map((one) => one.code)
      const said = [t('assess.cli.no-programme', { code, codes: codes.join(', ') })]
      return refused(invocation, { code: 'record.not-found', said, details: { programme: code, programmes: codes } })
    }
    return worked().finally(() => door.close())
  })
}
