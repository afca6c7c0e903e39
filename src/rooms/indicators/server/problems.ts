import { catalogue } from '#kernel/problem/catalogue.ts'

/** Constraints that the contract keeps already stand with the problem that they would mean. */
export const indicatorsProblems = catalogue({
  'figure.incoherent': {
    status: 422,
    constraint: [
      'indicator_key',
      'indicator_in_programme',
      'indicator_offence_known',
      'indicator_value_type_known',
      'figure_key',
      'figure_of_indicator',
      'figure_of_country',
      'figure_from_source',
      'figure_kind_known',
      'figure_bounds',
    ],
  },
})
