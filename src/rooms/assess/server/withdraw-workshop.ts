import { workshopWithdraw } from '../contract/workshop.ts'
import { defineCommand } from './define.ts'
import { moved, readyFor } from './move-workshop.ts'
import { workshopSeen } from './sql/workshops.ts'
import { moveWorkshops } from './workshop-abilities.ts'

/** Takes a release back for what is made from now on; reports that were published stay as they are. */
export const withdrawWorkshop = defineCommand({
  ...workshopWithdraw,
  on: ({ tx, input }) => workshopSeen(tx, input.programmeId, input.workshop),
  can: moveWorkshops('withdraw'),
  run: async (given) => moved({ ...given, subject: await readyFor(given, 'withdraw') }, 'withdraw', given.input.reason),
  audit: ({ workshop }) => ({ subject: workshop, fields: ['state', 'reason'] }),
})
