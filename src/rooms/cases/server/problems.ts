import { z } from 'zod'
import { catalogue } from '#kernel/problem/catalogue.ts'
import { type Refuse, refuserOf } from '#kernel/problem/problem.ts'
import { KeyId } from '#seal/key.ts'
import { SEAL_CAUSES } from '#seal/refused.ts'
import { Hash } from '../contract/keeping.ts'

const cause = z.enum(SEAL_CAUSES)

/** Constraints that the operations keep already stand with the problem that they would mean. */
export const casesProblems = catalogue({
  /** `entry` is the hash of the one that was refused: of the beginning, the name of the case. */
  'case.entry-refused': { status: 422, details: z.strictObject({ cause, entry: Hash }) },
  /** The log is not where it was when this was judged. */
  'case.overtaken': {
    status: 409,
    constraint: [
      'sealed_case_key',
      'sealed_case_in_programme',
      'sealed_case_reader_key',
      'sealed_case_reader_of_case',
      'sealed_case_recovery_key',
      'sealed_case_recovery_of_case',
      'sealed_case_entry_key',
      'sealed_case_entry_once',
      'sealed_case_entry_of_case',
    ],
  },
  /** No more is taken: of somebody on one day, of them in all, or of their programme. */
  'case.too-much': {
    status: 409,
    details: z.strictObject({ of: z.enum(['day', 'person', 'programme']), mib: z.int() }),
    constraint: ['sealed_sent_key', 'sealed_sent_in_programme'],
  },
  'copy.past': { status: 422 },
  'copy.reader-unknown': { status: 422, details: z.strictObject({ keyId: KeyId }) },
  'copy.refused': { status: 422, details: z.strictObject({ cause }) },
  'copy.too-many': { status: 429, details: z.strictObject({ most: z.int() }) },
  'copy.unclaimed': { status: 422 },
  'copy.withdrawn': {
    status: 409,
    constraint: [
      'sealed_copy_key',
      'sealed_copy_in_programme',
      'sealed_copy_empty_once_withdrawn',
      'sealed_copy_reader_key',
      'sealed_copy_reader_of_copy',
      'sealed_copy_reader_claimed',
    ],
  },
  'key.claim-refused': { status: 422, details: z.strictObject({ cause }) },
  /** `now` is the moment of the server, by which the proof can be made anew. */
  'recovery.late': { status: 409, details: z.strictObject({ now: z.iso.datetime() }) },
  'recovery.refused': { status: 422, details: z.strictObject({ cause }) },
  'key.claimed': { status: 409, constraint: ['officer_key_key', 'officer_key_in_programme'] },
})

export const refuse: Refuse<typeof casesProblems> = refuserOf(casesProblems)
