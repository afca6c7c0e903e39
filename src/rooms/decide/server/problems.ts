import { z } from 'zod'
import { catalogue } from '#kernel/problem/catalogue.ts'
import { type Refuse, refuserOf } from '#kernel/problem/problem.ts'

/** Constraints that the contract keeps already stand with the problem that they would mean. */
export const decideProblems = catalogue({
  /** Somebody set it since it was read: which save it is at now. */
  'body.changed': { status: 409, details: z.strictObject({ version: z.int() }) },
  'body.least-out-of-reach': { status: 422, details: z.strictObject({ least: z.int(), members: z.int() }) },
  'body.rule-incomplete': {
    status: 422,
    constraint: ['body_least_with_rule', 'body_rule_known', 'body_objection_known', 'body_silence_known', 'body_key', 'body_in_programme'],
  },
  'body.member-unknown': { status: 422, constraint: ['body_member_country_known', 'body_member_key', 'body_member_of_body'] },
  'letter.no-scan': { status: 422, constraint: ['letter_media_type_known', 'letter_key', 'letter_country_known'] },
  'position.incoherent': {
    status: 422,
    constraint: [
      'position_key',
      'position_of_country',
      'position_on_submission',
      'position_from_letter',
      'position_stand_known',
      'submission_key',
      'submission_to_body',
      'submission_number_once',
      'submitted_text_key',
      'submitted_text_of_submission',
      'submitted_text_country_known',
    ],
  },
  'position.other-text': { status: 409 },
  'position.too-early': { status: 422 },
  'position.wordless': { status: 422 },
  'submission.superseded': { status: 409, details: z.strictObject({ number: z.int() }) },
})

export const refuse: Refuse<typeof decideProblems> = refuserOf(decideProblems)
