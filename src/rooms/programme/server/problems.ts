import { z } from 'zod'
import { catalogue } from '#kernel/problem/catalogue.ts'
import { type Refuse, refuserOf } from '#kernel/problem/problem.ts'

/** Constraints that the contract keeps already stand with the problem that they would mean. */
export const programmeProblems = catalogue({
  'country.unknown': { status: 422, details: z.strictObject({ country: z.string() }) },
  'invitation.accepted': { status: 409 },
  'invitation.without-seat': { status: 409 },
  'membership.last-officer': { status: 409 },
  /** Whoever gives seats gives themself none: a seat in a country reads what was said there. */
  'membership.own': { status: 409 },
  'membership.ends-first': { status: 422, constraint: 'membership_ends_after_start' },
  'membership.repeated': { status: 409, constraint: ['membership_once', 'person_email_once', 'office_once'] },
  'programme.code-taken': { status: 409, constraint: 'programme_code_once' },
  'programme.incoherent': {
    status: 422,
    constraint: [
      'country_key',
      'partner_key',
      'partner_in_programme',
      'partner_part_known',
      'partner_from_source',
      'source_key',
      'source_in_programme',
      'source_address_known',
      'sector_key',
      'condition_key',
      'round_key',
      'condition_folds_into_condition',
      'condition_folds_into_other',
      'programme_provenance_known',
      'programme_ends_after_start',
      'country_language_known',
      'round_ends_after_start',
      'country_in_programme',
      'sector_in_programme',
      'condition_in_programme',
      'round_in_programme',
      'office_in_programme',
      'person_in_programme',
      'membership_of_person',
      'membership_in_office',
      'invitation_of_person',
      'invitation_to_office',
      'invitation_to_membership',
      'invitation_key',
      'invitation_token_once',
      'programme_key',
      'office_key',
      'person_key',
      'membership_key',
    ],
  },
  /** Somebody saved it since it was read; which save it is at now. */
  'source.changed': { status: 409, details: z.strictObject({ version: z.int() }) },
  /** A count that an office released: it is what it is until the office releases another. */
  'source.of-the-house': { status: 409 },
  'sector.unknown': { status: 422, constraint: 'office_of_sector' },
})

export const refuse: Refuse<typeof programmeProblems> = refuserOf(programmeProblems)
