import { asTheHouse } from '#kernel/access/context.ts'
import { countryCodes } from '#programme/port'
import { dayAmong } from '#programme/rules'
import { planLock } from '../../contract/study.ts'
import { sessionsUpTo } from '../../domain/study/plan-in-force.ts'
import { defineCommand } from '../define.ts'
import { refuse } from '../problems.ts'
import { takeTestsTurn } from '../taking/sql/tests.ts'
import { lockPlans } from './abilities.ts'
import { addLock, firstOpenedAt, plansSeen, studySeen } from './sql/studies.ts'

/**
 * From then on nobody changes it. A second person locks it, before any test is opened of its sessions or of those of a plan that was locked before; after, it is
 * registered as late by whoever says so, and printed as that. What is opened may have been answered, on paper or on a device without a network, and nobody here knows.
 */
export const lockPlan = defineCommand({
  ...planLock,
  on: ({ tx, input }) => studySeen(tx, input),
  can: lockPlans,
  run: async ({ tx, actor, input: { programmeId, study, number, late }, now }) => {
    await takeTestsTurn(tx, programmeId)
    const plans = await plansSeen(tx, { programmeId, study })
    const plan = plans.find((one) => one.number === number)
    const last = plans.at(-1)
    if (!plan || !last || last.number !== number) return refuse('plan.moved-on', { number: last?.number ?? 0 })
    if (plan.lock) refuse('plan.locked')
    if (plan.proposedBy === actor.id) refuse('plan.own')
    const first = await asTheHouse(tx, actor, () => firstOpenedAt(tx, programmeId, sessionsUpTo(plans, plan)))
    if (first !== null && !late) refuse('plan.test-opened', { firstOpenedOn: dayAmong(await countryCodes(tx, programmeId), first) })
    await addLock(tx, {
      programme_id: programmeId,
      study,
      plan: number,
      proposed_by: plan.proposedBy,
      locked_by: actor.id,
      locked_at: now,
      first_opened_at: first,
    })
    return { study, number, sha256: plan.sha256, lockedAt: now, late: first !== null }
  },
  audit: ({ study, number }) => ({ subject: `${study}/${number}`, fields: ['locked'] }),
})
