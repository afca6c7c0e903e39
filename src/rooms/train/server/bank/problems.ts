import { z } from 'zod'
import { catalogue } from '#kernel/problem/catalogue.ts'

/** Of the bank of items. */
export const bankProblems = catalogue({
  'bank-item.own': { status: 409, constraint: 'item_review_by_second_person' },
  'bank-item.reviewed': { status: 409, constraint: 'item_review_key' },
  /** Another version came: what was read is not what stands. */
  'bank-item.changed': { status: 409, details: z.strictObject({ number: z.int() }) },
  'bank-item.none': { status: 422 },
  'bank-item.incoherent': {
    status: 422,
    constraint: [
      'item_version_key',
      'item_version_recorded_once',
      'item_version_in_country',
      'item_version_numbered',
      'item_version_hashed',
      'item_review_of_version',
      'item_review_in_country',
      'item_review_verdict_known',
      'item_review_returned_with_remark',
      'item_review_remark_in_language',
    ],
  },
})
