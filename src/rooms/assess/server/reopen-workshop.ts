import { workshopReopen } from '../contract/workshop.ts'
import { defineCommand } from './define.ts'
import { moved, readyFor } from './move-workshop.ts'
import { workshopSeen } from './sql/workshops.ts'
import { moveWorkshops } from './workshop-abilities.ts'

/** Opens a sealed workshop again, to correct what was written down. */
export const reopenWorkshop = defineCommand({
  ...workshopReopen,
  on: ({ tx, input }) => workshopSeen(tx, input.programmeId, input.workshop),
  can: moveWorkshops('reopen'),
  run: async (given) => moved({ ...given, subject: await readyFor(given, 'reopen') }, 'reopen', given.input.reason),
  audit: ({ workshop }) => ({ subject: workshop, fields: ['state', 'reason'] }),
})
