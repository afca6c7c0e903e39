import { z } from 'zod'
import { catalogue } from '#kernel/problem/catalogue.ts'
import { type Refuse, refuserOf } from '#kernel/problem/problem.ts'
import { KeyId } from '#seal/key.ts'
import { SEAL_CAUSES } from '#seal/refused.ts'
import { CELL_IDS } from '../contract/counts/measures.ts'
import { Hash } from '../contract/keeping.ts'

const cause = z.enum(SEAL_CAUSES)
const CellId = z.enum(CELL_IDS)

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
  /** No more cases are begun by one person on one day. */
  'case.too-many': { status: 409, details: z.strictObject({ most: z.int() }) },
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
  /** It was signed at a moment that is not near `now`, which is that of the server: it would be published as signed then. */
  'counts.clock': { status: 422, details: z.strictObject({ now: z.iso.datetime() }) },
  'counts.early': { status: 422, details: z.strictObject({ year: z.int() }) },
  /** It changes a number that was published by less than five, or what is withheld: it waits for another year. */
  'counts.held': { status: 409, details: z.strictObject({ cell: CellId }) },
  'counts.other-office': { status: 422 },
  /** Somebody released the same year meanwhile. */
  'counts.overtaken': { status: 409, constraint: ['counts_release_key', 'counts_release_once', 'counts_release_in_programme'] },
  'counts.recomputable': { status: 422, details: z.strictObject({ cell: CellId }) },
  'counts.small': { status: 422, details: z.strictObject({ cell: CellId }) },
  'counts.unclaimed': { status: 422 },
  'counts.unsigned': { status: 422, details: z.strictObject({ cause }) },
  'key.claim-refused': { status: 422, details: z.strictObject({ cause }) },
  /** `now` is the moment of the server, by which the proof can be made anew. */
  'recovery.late': { status: 409, details: z.strictObject({ now: z.iso.datetime() }) },
  'recovery.refused': { status: 422, details: z.strictObject({ cause }) },
  'key.claimed': { status: 409, constraint: ['officer_key_key', 'officer_key_in_programme'] },
  'office-key.not-of-seat': { status: 422, constraint: ['office_sheet_key', 'office_sheet_in_programme'] },
  'office-key.refused': { status: 422, details: z.strictObject({ cause }) },
  /** Of one person: on a day, or in the time that a key of an office serves. */
  'office-key.too-many': { status: 429, details: z.strictObject({ most: z.int(), of: z.enum(['day', 'term']) }) },
  /** What it speaks of is not here: an office, an officer's key, something to be taken back. */
  'office-key.unknown': {
    status: 422,
    constraint: ['office_statement_key', 'office_statement_in_programme', 'office_statement_kind_known'],
  },
})

export const refuse: Refuse<typeof casesProblems> = refuserOf(casesProblems)
