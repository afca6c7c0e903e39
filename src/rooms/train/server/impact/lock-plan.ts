import { asTheHouse } from '#kernel/access/context.ts'
import { planLock } from '../../contract/study.ts'
import { defineCommand } from '../define.ts'
import { refuse } from '../problems.ts'
import { lockPlans } from './abilities.ts'
import { addLock, firstAnswerAt, plansSeen, studySeen } from './sql/studies.ts'

/**
 * From then on nobody changes it. A second person locks it, before the first answer of any of its sessions; after, it is registered as late by whoever says so, and
 * printed as that.
 */
export const lockPlan = defineCommand({
  ...planLock,
  on: ({ tx, input }) => studySeen(tx, input),
  can: lockPlans,
  run: async ({ tx, actor, input: { programmeId, study, number, late }, now }) => {
    const plans = await plansSeen(tx, { programmeId, study })
    const plan = plans.find((one) => one.number === number)
    const last = plans.at(-1)
    if (!plan || !last || last.number !== number) return refuse('plan.moved-on', { number: last?.number ?? 0 })
    if (plan.lock) refuse('plan.locked')
    if (plan.proposedBy === actor.id) refuse('plan.own')
    const first = await asTheHouse(tx, actor, () => firstAnswerAt(tx, programmeId, plan.plan.sessions ?? []))
    if (first !== null && !late) refuse('plan.answers-came', { firstAnswerOn: first.slice(0, 10) })
    await addLock(tx, {
      programme_id: programmeId,
      study,
      plan: number,
      proposed_by: plan.proposedBy,
      locked_by: actor.id,
      locked_at: now,
      first_answer_at: first,
    })
    return { study, number, sha256: plan.sha256, lockedAt: now, late: first !== null }
  },
  audit: ({ study, number }) => ({ subject: `${study}/${number}`, fields: ['locked'] }),
})
