import { z } from 'zod'
import { catalogue } from '#kernel/problem/catalogue.ts'

/** Of studies, their plans and what is published of them. */
export const impactProblems = catalogue({
  'study.known': { status: 409, constraint: 'study_key' },
  'study.changed': { status: 409, details: z.strictObject({ version: z.int() }) },
  'study.not-locked': { status: 409 },
  'study.arm-unknown': { status: 409, details: z.strictObject({ sessions: z.string() }) },
  'study.under-way': { status: 409 },
  'study.incoherent': { status: 422, constraint: 'study_in_programme' },
  'plan.reason-needed': { status: 422 },
  'plan.moved-on': { status: 409, details: z.strictObject({ number: z.int() }) },
  'plan.locked': { status: 409, constraint: 'study_lock_key' },
  'plan.own': { status: 409, constraint: 'study_lock_by_another' },
  'plan.test-opened': { status: 409, details: z.strictObject({ firstOpenedOn: z.iso.date() }) },
  'plan.incoherent': {
    status: 422,
    constraint: [
      'study_plan_key',
      'study_plan_proposed_once',
      'study_plan_of_study',
      'study_plan_hashed',
      'study_session_key',
      'study_session_of_plan',
      'study_session_known',
      'study_lock_of_plan',
    ],
  },
  'impact.worked-out-anew': { status: 409 },
  'impact.other-plan': { status: 409, details: z.strictObject({ plan: z.int() }) },
  'impact.near-published': { status: 409 },
  'impact.own': { status: 409, constraint: 'impact_edition_by_two_people' },
  'impact.changes-unsaid': { status: 422 },
  'impact.incoherent': {
    status: 422,
    constraint: [
      'impact_result_key',
      'impact_result_of_lock',
      'impact_result_file_key',
      'impact_result_file_of_result',
      'impact_edition_key',
      'impact_edition_of_lock',
      'impact_edition_file_key',
      'impact_edition_file_of_edition',
      'impact_erratum_key',
      'impact_erratum_of_edition',
    ],
  },
  'reaction.typed': { status: 409, constraint: 'reaction_batch_key' },
  'reaction.withdrawn': { status: 409 },
  'reaction.incoherent': { status: 422, constraint: 'reaction_batch_in_session' },
  'behaviour.not-enrolled': { status: 422, constraint: 'supervisor_observation_of_enrolled' },
  'behaviour.not-taught': { status: 422, details: z.strictObject({ outcomes: z.string() }) },
  'behaviour.incoherent': {
    status: 422,
    constraint: ['supervisor_observation_key', 'supervisor_observation_in_session', 'supervisor_observation_wave_known'],
  },
})
