import { catalogue } from '#kernel/problem/catalogue.ts'

/** Constraints that the contract keeps already stand with the problem that they would mean. */
export const recommendProblems = catalogue({
  'recommendation.incoherent': {
    status: 422,
    constraint: [
      'recommendation_key',
      'recommendation_condition_known',
      'recommendation_from_source',
      'recommendation_of_programme_known',
      'recommendation_gap_key',
      'recommendation_gap_of_recommendation',
      'recommendation_gap_of_gap',
      'followup_key',
      'followup_of_recommendation',
      'followup_in_round',
      'followup_from_source',
      'followup_status_known',
    ],
  },
})
