import { catalogue } from '#kernel/problem/catalogue.ts'

/** Constraints that the contract keeps already stand with the problem that they would mean. */
export const lawProblems = catalogue({
  'treaty.incoherent': {
    status: 422,
    constraint: ['treaty_status_key', 'treaty_status_of_country'],
  },
})
