import { catalogue } from '#kernel/problem/catalogue.ts'

/** Constraints that the contract keeps already stand with the problem that they would mean. */
export const reportProblems = catalogue({
  'report.incoherent': {
    status: 422,
    constraint: ['sentence_override_key', 'sentence_override_in_programme', 'passage_key', 'passage_in_programme'],
  },
})
