import { asTheHouse } from '#kernel/access/context.ts'
import { programmeSeen } from '#programme/port'
import { codeDelete } from '../../contract/linking.ts'
import { codesDueAt } from '../../domain/taking/codes-due.ts'
import { defineCommand } from '../define.ts'
import { deleteCodesOf, sessionsLinked } from './sql/codes.ts'
import { deleteCodes } from './test-abilities.ts'

/** Nothing here waits for its hour by itself: an analyst presses the button, or the operator has it done each night by the command line. */
export const deleteDueCodes = defineCommand({
  ...codeDelete,
  on: ({ tx, input }) => programmeSeen(tx, input.programmeId),
  can: deleteCodes,
  run: ({ tx, actor, input: { programmeId }, now }) =>
    asTheHouse(tx, actor, async () => {
      const due = (await sessionsLinked(tx, programmeId))
        .filter(({ lastKept }) => codesDueAt(lastKept) <= now)
        .map(({ session }) => session)
      return { codes: await deleteCodesOf(tx, programmeId, due, now), sessions: due }
    }),
  audit: (_, { input: { programmeId } }) => ({ subject: programmeId, fields: ['codes'] }),
})
