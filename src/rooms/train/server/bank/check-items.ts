import { programmeSeen } from '#programme/port'
import { itemsCheck } from '../../contract/bank.ts'
import { defineCommand } from '../define.ts'
import { recordItems } from './bank-abilities.ts'
import { itemsOutcome, plannedItems } from './planned-import.ts'

/** Says what bringing a file in would do, and writes nothing of it. */
export const checkBroughtItems = defineCommand({
  ...itemsCheck,
  on: ({ tx, input }) => programmeSeen(tx, input.programmeId),
  can: recordItems,
  run: async ({ tx, actor, input }) => itemsOutcome(input.file, await plannedItems(tx, { actor, input }), false),
  audit: (_, { input }) => ({ subject: input.programmeId, fields: [] }),
})
