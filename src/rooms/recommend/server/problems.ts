import { z } from 'zod'
import { catalogue } from '#kernel/problem/catalogue.ts'
import { type Refuse, refuserOf } from '#kernel/problem/problem.ts'

/** Constraints that the contract keeps already stand with the problem that they would mean. */
export const recommendProblems = catalogue({
  'followup.in-future': { status: 422 },
  'followup.own': { status: 409 },
  'followup.repeated': { status: 409, constraint: 'followup_key' },
  'followup.verified': { status: 409 },
  /** Somebody saved it since it was read: which save it is at now, when, and by whom (a role). */
  'recommendation.changed': {
    status: 409,
    details: z.strictObject({ version: z.int(), changedAt: z.string().nullable(), changedBy: z.string().nullable() }),
  },
  'recommendation.code-unknown': {
    status: 422,
    constraint: [
      'recommendation_condition_known',
      'recommendation_from_source',
      'recommendation_gap_of_gap',
      'followup_in_round',
      'followup_from_source',
      'recommendation_key',
      'recommendation_text_written',
      'recommendation_issuer_written',
      'recommendation_of_programme_known',
      'recommendation_gap_key',
      'recommendation_gap_of_recommendation',
      'recommendation_version_key',
      'recommendation_version_of_recommendation',
      'followup_of_recommendation',
      'followup_status_known',
    ],
  },
  'recommendation.codes-used-up': { status: 422, details: z.strictObject({ country: z.string() }) },
})

export const refuse: Refuse<typeof recommendProblems> = refuserOf(recommendProblems)
