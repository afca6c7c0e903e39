import { observationWithdraw } from '../../contract/pilot-operations.ts'
import { defineCommand } from '../define.ts'
import { recordObservations } from './abilities.ts'
import { observationNow, refuseSettled } from './observation-now.ts'
import { addWithdrawal } from './sql/observations.ts'

/** What was recorded by mistake counts no more; it is not deleted. */
export const withdrawObservation = defineCommand({
  ...observationWithdraw,
  on: ({ tx, actor, input }) => observationNow(tx, { actor, input }),
  can: recordObservations,
  run: async ({ tx, actor, input: { id, programmeId }, subject: observation, now }) => {
    await refuseSettled(tx, observation)
    await addWithdrawal(tx, { programme_id: programmeId, observation: id, withdrawn_by: actor.id, withdrawn_at: now })
    return { id }
  },
  audit: ({ id }) => ({ subject: id, fields: ['withdrawn'] }),
})
