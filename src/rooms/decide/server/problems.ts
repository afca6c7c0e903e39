import { z } from 'zod'
import { catalogue } from '#kernel/problem/catalogue.ts'
import { Outcome } from '../contract/meeting.ts'
import { type Refuse, refuserOf } from '#kernel/problem/problem.ts'

/** Constraints that the contract keeps already stand with the problem that they would mean. */
const Both = z.strictObject({ es: z.string(), en: z.string() })

export const decideProblems = catalogue({
  /** Somebody set it since it was read: which save it is at now. */
  'body.changed': { status: 409, details: z.strictObject({ version: z.int() }) },
  'agenda.decided': { status: 409, details: z.strictObject({ item: z.int() }) },
  'agenda.full': { status: 422, details: z.strictObject({ most: z.int() }) },
  'agenda.there': { status: 409 },
  /** Not put to this body, or not with one text to all its members: the point of the agenda, from 1. */
  'agenda.not-one-text': { status: 422, details: z.strictObject({ item: z.int() }) },
  'body.least-out-of-reach': { status: 422, details: z.strictObject({ least: z.int(), members: z.int() }) },
  'body.quorum-out-of-reach': { status: 422, details: z.strictObject({ quorum: z.int(), members: z.int() }) },
  'body.rule-incomplete': {
    status: 422,
    constraint: [
      'body_least_with_rule',
      'body_rule_known',
      'body_objection_known',
      'body_silence_known',
      'body_key',
      'body_in_programme',
      'body_quorum_counted',
      'body_majority_known',
    ],
  },
  'body.member-unknown': { status: 422, constraint: ['body_member_country_known', 'body_member_key', 'body_member_of_body'] },
  /** Nothing was approved under it that would still wait for it. */
  'condition.closed': { status: 409 },
  /** Some are not accepted for that text. */
  'condition.open': { status: 409, details: z.strictObject({ numbers: z.string() }) },
  'condition.other-text': { status: 409 },
  'condition.no-such-place': { status: 422, details: z.strictObject({ target: z.string() }) },
  'condition.owner-unknown': { status: 422, details: z.strictObject({ country: z.string(), name: Both }) },
  'condition.same-text': { status: 409 },
  'condition.withdrawn': { status: 409 },
  'condition.wordless': { status: 422 },
  /** The record moved since it was read: which step it is at now. */
  'item.changed': { status: 409, details: z.strictObject({ version: z.int() }) },
  'item.decided': { status: 409, details: z.strictObject({ outcome: Outcome }) },
  'item.other-text': { status: 409 },
  'item.silent': { status: 409, details: z.strictObject({ countries: z.string(), names: Both }) },
  'item.without-quorum': { status: 409, details: z.strictObject({ need: z.int(), have: z.int() }) },
  'letter.no-scan': { status: 422, constraint: ['letter_media_type_known', 'letter_key', 'letter_country_known'] },
  'meeting.incoherent': {
    status: 422,
    constraint: [
      'meeting_key',
      'meeting_of_body',
      'meeting_quorum_counted',
      'meeting_majority_known',
      'meeting_member_key',
      'meeting_member_of_meeting',
      'meeting_member_country_known',
      'agenda_item_key',
      'agenda_item_once',
      'agenda_item_at_meeting',
      'agenda_item_of_submission',
      'presence_key',
      'presence_of_member',
      'presence_holder_is_member',
      'presence_how_known',
      'presence_holder_with_proxy',
      'presence_holder_is_other',
      'vote_key',
      'vote_on_item',
      'vote_of_member',
      'vote_choice_known',
      'vote_how_known',
      'vote_by_one',
      'approval_condition_key',
      'approval_condition_on_item',
      'approval_condition_owner_is_member',
      'condition_withdrawal_key',
      'condition_withdrawal_of_condition',
      'condition_answer_key',
      'condition_answer_to_condition',
      'condition_answer_stand_known',
      'decision_once',
      'decision_of_submission',
      'decision_on_item',
      'decision_outcome_known',
      'decision_confirms_conditions',
      'decision_tally_of_vote',
    ],
  },
  'meeting.not-yet': { status: 409, details: z.strictObject({ day: z.iso.date() }) },
  'meeting.over': { status: 409 },
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
      'submission_named_in_both',
      'submission_overtaken_key',
      'submission_overtaken_of_submission',
      'submitted_text_key',
      'submitted_text_of_submission',
      'submitted_text_country_known',
    ],
  },
  'position.other-text': { status: 409 },
  'position.too-early': { status: 422 },
  'position.wordless': { status: 422 },
  'presence.holder-absent': { status: 422, details: z.strictObject({ holder: z.string(), holderName: Both }) },
  'presence.holder-taken': {
    status: 409,
    details: z.strictObject({ holder: z.string(), country: z.string(), holderName: Both, name: Both }),
  },
  'submission.overtaken': { status: 409 },
  'submission.superseded': { status: 409, details: z.strictObject({ number: z.int() }) },
  /** Cast by its own hand, or by the holder of its proxy: replaced by no officer, and by no holder where it was its own. */
  'vote.by-hand': { status: 409, details: z.strictObject({ country: z.string(), name: Both }) },
  /** Nobody speaks for it: absent, never recorded, or represented by a country that left. */
  'vote.nobody-speaks': { status: 409, details: z.strictObject({ country: z.string(), name: Both }) },
  'vote.other-text': { status: 409 },
  /** It casts its vote by its own hand. */
  'vote.remote': { status: 409, details: z.strictObject({ country: z.string(), name: Both }) },
  'vote.represented': {
    status: 409,
    details: z.strictObject({ country: z.string(), holder: z.string(), name: Both, holderName: Both }),
  },
})

export const refuse: Refuse<typeof decideProblems> = refuserOf(decideProblems)
