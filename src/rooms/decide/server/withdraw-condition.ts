import { conditionWithdraw } from '../contract/condition-operations.ts'
import { keepMeetings } from './abilities.ts'
import { conditionSeen } from './condition-seen.ts'
import { defineCommand } from './define.ts'
import { openItem } from './open-item.ts'
import { refuse } from './problems.ts'
import { addWithdrawal } from './sql/conditions.ts'

/** Taken off the table before the decision; that it lay there stays on record. */
export const withdrawCondition = defineCommand({
  ...conditionWithdraw,
  on: ({ tx, input }) => conditionSeen(tx, input),
  can: keepMeetings,
  run: async ({ tx, actor, input: { number }, subject, now }) => {
    const { item } = await openItem(tx, subject, now)
    if (item.conditions.every((one) => one.number !== number)) refuse('condition.withdrawn')
    const at = { programme_id: subject.programmeId, meeting: subject.id, item: subject.item, number }
    await addWithdrawal(tx, { ...at, withdrawn_by: actor.id, withdrawn_at: now })
    return { number, motion: item.motion + 1 }
  },
  audit: ({ number }, { subject }) => ({ subject: `${subject.id}/${subject.item}/condition ${number}`, fields: ['withdrawn'] }),
})
