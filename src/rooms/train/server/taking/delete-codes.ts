import { asTheHouse } from '#kernel/access/context.ts'
import { programmeSeen } from '#programme/port'
import { codeDelete } from '../../contract/linking.ts'
import { codesDueAt } from '../../domain/taking/codes-due.ts'
import { defineCommand } from '../define.ts'
import { codesIn, codesKept, deleteCodesOf } from './sql/codes.ts'
import { deleteCodes } from './test-abilities.ts'

/** Nothing here waits for its hour by itself: an analyst presses the button, or the operator has it done each night by the command line. */
export const deleteDueCodes = defineCommand({
  ...codeDelete,
  on: ({ tx, input }) => programmeSeen(tx, input.programmeId),
  can: deleteCodes,
  run: ({ tx, actor, input: { programmeId, dryRun }, now }) =>
    asTheHouse(tx, actor, async () => {
      const due = (await codesKept(tx, { programmeId })).filter((one) => codesDueAt(one) <= now).map(({ session }) => session)
      const of = { programmeId, sessions: due }
      return { codes: await (dryRun ? codesIn(tx, of) : deleteCodesOf(tx, of, now)), sessions: due, deleted: !dryRun }
    }),
  audit: ({ deleted }, { input: { programmeId } }) => ({ subject: programmeId, fields: deleted ? ['codes'] : [] }),
})
