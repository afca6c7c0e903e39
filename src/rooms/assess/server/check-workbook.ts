import { programmeSeen } from '#programme/port'
import { workbookCheck } from '../contract/workbook.ts'
import { defineCommand } from './define.ts'
import { outcomeOf, plannedImport } from './planned-import.ts'
import { importWorkshops } from './workshop-abilities.ts'

/** Says what importing a file would do, and writes nothing of it. */
export const checkWorkbook = defineCommand({
  ...workbookCheck,
  on: ({ tx, input }) => programmeSeen(tx, input.programmeId),
  can: importWorkshops,
  run: async ({ tx, actor, input: { programmeId, workbook }, now }) =>
    outcomeOf(workbook, await plannedImport({ db: tx, actor, programmeId, now }, workbook), false),
  audit: (_, { input }) => ({ subject: input.programmeId, fields: [] }),
})
