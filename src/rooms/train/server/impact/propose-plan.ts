import canonicalize from 'canonicalize'
import { refuse as refuseAny } from '#kernel/problem/kernel-problems.ts'
import { canonicalHash } from '#law/rules'
import { planPropose } from '../../contract/study.ts'
import { planFaults } from '../../domain/study/plan-faults.ts'
import { planInForce } from '../../domain/study/plan-in-force.ts'
import { defineCommand } from '../define.ts'
import { refuse } from '../problems.ts'
import { takeTestsTurn } from '../taking/sql/tests.ts'
import { proposeStudies } from './abilities.ts'
import { addPlan, lastPlanNumber, plansSeen, sessionsNamed, studySeen } from './sql/studies.ts'

/**
 * A plan whose fingerprint is the SHA-256 of its canonical JSON: the file that is given out has these very bytes, so that `istmo impact --locked` knows it again. Where
 * one was locked before, this is an amendment of it. What cannot be followed is not taken: once it was locked it would stand for good.
 */
export const proposePlan = defineCommand({
  ...planPropose,
  on: ({ tx, input }) => studySeen(tx, input),
  can: proposeStudies,
  run: async ({ tx, actor, input: { programmeId, study, plan: asked, reason }, now }) => {
    const plan = { ...asked, sessions: [...new Set(asked.sessions)].toSorted() }
    await takeTestsTurn(tx, programmeId)
    const [plans, sessions] = [await plansSeen(tx, { programmeId, study }), await sessionsNamed(tx, programmeId, plan.sessions)]
    const faults = planFaults(plan, { sessions: sessions.map(({ code }) => code) })
    if (faults.length > 0)
      refuseAny(
        'input.invalid',
        faults.map((fault) => ({ ...fault, path: `plan.${fault.path}` })),
      )
    if (planInForce(plans) && reason === null) refuse('plan.reason-needed')
    const [number, sha256] = [(await lastPlanNumber(tx, { programmeId, study })) + 1, canonicalHash(plan)]
    const of = { programme_id: programmeId, study, number, sha256, content: canonicalize(plan) ?? '' }
    await addPlan(tx, { plan: { ...of, reason, proposed_by: actor.id, proposed_at: now }, sessions })
    return { study, number, sha256 }
  },
  audit: ({ study, number }) => ({ subject: `${study}/${number}`, fields: ['plan'] }),
})
