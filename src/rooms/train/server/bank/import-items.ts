import { waitTurn } from '#kernel/db/turn.ts'
import { programmeSeen } from '#programme/port'
import { itemsImport } from '../../contract/bank.ts'
import { defineCommand } from '../define.ts'
import { recordItems } from './bank-abilities.ts'
import { itemsOutcome, plannedItems } from './planned-import.ts'
import { addItemVersions } from './sql/item-versions.ts'

/** Takes a file whole or not at all; two that come at once are taken one after the other. */
export const importItems = defineCommand({
  ...itemsImport,
  on: ({ tx, input }) => programmeSeen(tx, input.programmeId),
  can: recordItems,
  run: async ({ tx, actor, input, now }) => {
    const { programmeId, file } = input
    await waitTurn(tx, `train bank ${programmeId}`)
    const planned = await plannedItems(tx, { actor, input })
    const isSound = planned.kind === 'read' && planned.plan.unread.length + planned.plan.faults.length === 0
    if (isSound) {
      const by = { programme_id: programmeId, country: planned.country, recorded_by: actor.id, recorded_at: now }
      await addItemVersions(
        tx,
        planned.plan.versions.map((version) => ({ ...version, ...by })),
      )
    }
    return itemsOutcome(file, planned, isSound)
  },
  audit: ({ imported }, { input }) => ({ subject: input.programmeId, fields: imported ? ['items'] : [] }),
})
