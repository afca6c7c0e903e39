import { catalogue } from '#kernel/problem/catalogue.ts'

/** Constraints that the contract keeps already stand with the problem that they would mean. */
export const decideProblems = catalogue({
  'position.incoherent': {
    status: 422,
    constraint: ['position_key', 'position_of_country', 'position_stand_known'],
  },
})
