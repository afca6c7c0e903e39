import { z } from 'zod'
import { catalogue } from '#kernel/problem/catalogue.ts'
import { type Refuse, refuserOf } from '#kernel/problem/problem.ts'
import { PackageFault } from '../contract/exchange.ts'

/** Constraints that the contract keeps already stand with the problem that they would mean. */
export const reportProblems = catalogue({
  'package.refused': { status: 422, details: z.strictObject({ count: z.int(), errors: z.array(PackageFault) }) },
  'report.incoherent': {
    status: 422,
    constraint: ['sentence_override_key', 'sentence_override_in_programme', 'passage_key', 'passage_in_programme'],
  },
})

export const refuse: Refuse<typeof reportProblems> = refuserOf(reportProblems)
