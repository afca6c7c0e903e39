import { workshopSeal } from '../contract/workshop.ts'
import { defineCommand } from './define.ts'
import { moved, readyFor } from './move-workshop.ts'
import { workshopSeen } from './sql/workshops.ts'
import { moveWorkshops } from './workshop-abilities.ts'

/** Ends a workshop: its numbering is fixed, and other countries may know how much was said. */
export const sealWorkshop = defineCommand({
  ...workshopSeal,
  on: ({ tx, input }) => workshopSeen(tx, input.programmeId, input.workshop),
  can: moveWorkshops('seal'),
  run: async (given) => moved({ ...given, subject: await readyFor(given, 'seal') }, 'seal'),
  audit: ({ workshop }) => ({ subject: workshop, fields: ['state'] }),
})
