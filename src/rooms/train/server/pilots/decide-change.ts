import { changeDecide } from '../../contract/pilot-operations.ts'
import { defineCommand } from '../define.ts'
import { refuse } from '../problems.ts'
import { decideChanges as ability } from './abilities.ts'
import { stepsBefore } from './change-now.ts'
import { roleOf } from './seat.ts'
import { addChangeStep, changeSeen } from './sql/changes.ts'

/** Two people: one asks, another decides and says why, in both languages. */
export const decideChange = defineCommand({
  ...changeDecide,
  on: ({ tx, input }) => changeSeen(tx, input),
  can: ability,
  run: async ({ tx, actor, input: { programmeId, code, decision, reasonEs, reasonEn }, now }) => {
    const steps = await stepsBefore(tx, { programmeId, code }, decision)
    if (steps[0]?.takenBy === actor.id) refuse('change.own-request')
    const step = { programme_id: programmeId, request: code, number: steps.length + 1, state: decision, version: null }
    const by = { by_role: roleOf(actor, ability, programmeId), taken_by: actor.id, taken_at: now }
    await addChangeStep(tx, { ...step, reason_es: reasonEs, reason_en: reasonEn, ...by })
    return { code, state: decision }
  },
  audit: ({ code }) => ({ subject: code, fields: ['decision', 'reason'] }),
})
