import { programmeSeen } from '#programme/port'
import { workbookImport } from '../contract/workbook.ts'
import { defineCommand } from './define.ts'
import { keepImport } from './keep-import.ts'
import { outcomeOf, plannedImport } from './planned-import.ts'
import { takeTurn } from './sql/turn.ts'
import { importWorkshops, recordsAs } from './workshop-abilities.ts'

/** Takes a file whole or not at all: one error in it, and nothing is written. */
export const importWorkbook = defineCommand({
  ...workbookImport,
  on: ({ tx, input }) => programmeSeen(tx, input.programmeId),
  can: importWorkshops,
  run: async ({ tx, actor, input: { programmeId, workbook }, now, newId }) => {
    await takeTurn(tx, programmeId)
    const planned = await plannedImport({ db: tx, actor, programmeId, now }, workbook)
    const imported = planned.errors.length === 0
    if (imported) {
      const by = recordsAs(actor, { programmeId })
      await keepImport({ tx, programmeId, by, at: now, newId }, planned.plan, planned.rows)
    }
    return outcomeOf(workbook, planned, imported)
  },
  audit: ({ imported }, { input }) => ({ subject: input.programmeId, fields: imported ? ['workshops', 'statements', 'codings'] : [] }),
})
