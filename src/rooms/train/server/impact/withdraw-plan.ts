import { planWithdraw } from '../../contract/study.ts'
import { defineCommand } from '../define.ts'
import { refuse } from '../problems.ts'
import { takeTestsTurn } from '../taking/sql/tests.ts'
import { proposeStudies } from './abilities.ts'
import { addPlanWithdrawal, plansSeen, studySeen } from './sql/studies.ts'

/** A plan that was proposed by mistake is before nobody any more, until it is locked: then it stands. Its number is not given again. */
export const withdrawPlan = defineCommand({
  ...planWithdraw,
  on: ({ tx, input }) => studySeen(tx, input),
  can: proposeStudies,
  run: async ({ tx, actor, input: { programmeId, study, number }, now }) => {
    await takeTestsTurn(tx, programmeId)
    const last = (await plansSeen(tx, { programmeId, study })).at(-1)
    if (last?.number !== number) return refuse('plan.moved-on', { number: last?.number ?? 0 })
    if (last.lock) refuse('plan.locked')
    await addPlanWithdrawal(tx, { programme_id: programmeId, study, plan: number, withdrawn_by: actor.id, withdrawn_at: now })
    return { study, number }
  },
  audit: ({ study, number }) => ({ subject: `${study}/${number}`, fields: ['withdrawn'] }),
})
