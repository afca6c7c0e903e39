import { z } from 'zod'
import { catalogue } from '#kernel/problem/catalogue.ts'
import { bankProblems } from './bank/problems.ts'
import { pilotProblems } from './pilots/problems.ts'
import { impactProblems } from './impact/problems.ts'
import { testProblems } from './taking/test-problems.ts'
import { type Refuse, refuserOf } from '#kernel/problem/problem.ts'
import { FaultSeen } from '../contract/syllabus-seen.ts'

const Both = z.strictObject({ es: z.string(), en: z.string() })

/** Constraints that the contract keeps already stand with the problem that they would mean. */
export const trainProblems = catalogue({
  ...pilotProblems,
  ...testProblems,
  ...impactProblems,
  ...bankProblems,
  'syllabus.known': { status: 409, constraint: ['syllabus_version_key', 'syllabus_version_once', 'chapter_version_key'] },
  /** Says of less than it changes. */
  'syllabus.class-too-small': { status: 422, details: z.strictObject({ least: z.string(), declared: z.string() }) },
  /** Each error with its place: nothing of it was kept. */
  'syllabus.faulty': { status: 422, details: z.strictObject({ n: z.int(), places: z.string(), faults: z.array(FaultSeen) }) },
  'syllabus.late': { status: 422 },
  'syllabus.no-chapter': { status: 422, details: z.strictObject({ chapter: z.string() }) },
  /** None of that number waits for this version. */
  'syllabus.no-condition': { status: 409, details: z.strictObject({ number: z.int(), semver: z.string() }) },
  'syllabus.no-successor': { status: 409 },
  'syllabus.not-approved': { status: 409 },
  'syllabus.not-open': { status: 409, details: z.strictObject({ state: z.string() }) },
  /** A version of a higher number was approved meanwhile. */
  'syllabus.overtaken': { status: 409, details: z.strictObject({ semver: z.string(), approved: z.string() }) },
  /** `last` is what was recorded last, `none` where nothing is. */
  'syllabus.parent-unknown': { status: 409, details: z.strictObject({ semver: z.string(), last: z.string(), sha256: z.string() }) },
  /** Another text has that number; `last` is the highest that is recorded. */
  'syllabus.semver-taken': { status: 409, details: z.strictObject({ semver: z.string(), last: z.string() }) },
  /** `rests` says of what kind each thing is that names it. */
  'syllabus.rested-on': { status: 409, details: z.strictObject({ rests: z.array(z.string()), words: Both }) },
  'syllabus.semver-backward': { status: 422, details: z.strictObject({ semver: z.string(), parent: z.string() }) },
  'syllabus.unknown-text': { status: 409 },
  /** What changed and no condition names. */
  'syllabus.wider-change': { status: 409, details: z.strictObject({ places: z.string(), n: z.int(), fields: Both }) },
  'syllabus.incoherent': {
    status: 422,
    constraint: [
      'syllabus_version_follows',
      'syllabus_version_hashed',
      'syllabus_version_in_programme',
      'syllabus_step_key',
      'syllabus_step_of_version',
      'syllabus_step_state_known',
      'syllabus_step_withdrawn_with_reason',
      'syllabus_signature_key',
      'syllabus_signature_of_version',
      'chapter_version_in_programme',
      'chapter_version_hashed',
      'syllabus_chapter_key',
      'syllabus_chapter_of_version',
      'syllabus_chapter_text',
      'syllabus_incident_key',
      'syllabus_incident_in_programme',
    ],
  },
  /** More are enrolled than it would have places. */
  'session.too-small': { status: 409, details: z.strictObject({ capacity: z.int(), enrolled: z.int() }) },
  'session.known': { status: 409, constraint: ['session_key', 'session_country_once'] },
  'session.incoherent': {
    status: 422,
    constraint: [
      'session_of_syllabus',
      'session_in_country',
      'session_language_known',
      'session_mode_known',
      'session_ends_after_start',
      'session_capacity_counted',
      'session_state_known',
      'session_network_known',
      'session_step_key',
      'session_step_of_session',
      'session_facilitator_key',
      'session_facilitator_at_session',
      'session_facilitator_known',
      'session_facilitator_part_known',
    ],
  },
  'session.changed': { status: 409, details: z.strictObject({ version: z.int() }) },
  /** What was taught stands, and whoever came did. */
  'session.fixed': { status: 409, details: z.strictObject({ state: Both }) },
  'session.out-of-turn': { status: 409, details: z.strictObject({ from: Both, to: Both }) },
  'session.blocked': { status: 409, details: z.strictObject({ blocks: z.array(z.string()), words: Both }) },
  'session.reason-needed': { status: 422 },
  'session.full': { status: 409, details: z.strictObject({ capacity: z.int(), enrolled: z.int() }) },
  'session.no-such-version': { status: 422 },
  'session.not-teachable': { status: 409, details: z.strictObject({ state: Both }) },
  'session.unknown-module': { status: 422, details: z.strictObject({ modules: z.string() }) },
  'session.unknown-recommendation': { status: 422, details: z.strictObject({ recommendations: z.string() }) },
  'session.unknown-sector': { status: 422, details: z.strictObject({ sectors: z.string() }) },
  'session.may-not-teach': { status: 409, details: z.strictObject({ names: z.string() }) },
  'attendance.not-yet': { status: 409, details: z.strictObject({ state: Both }) },
  'attendance.no-such-half-day': { status: 422, details: z.strictObject({ halfDay: z.string() }) },
  'attendance.not-enrolled': { status: 422, details: z.strictObject({ pseudonyms: z.string() }) },
  'attendance.reason-needed': { status: 422 },
  'attendance.incoherent': {
    status: 422,
    constraint: ['attendance_key', 'attendance_of_enrolled', 'attendance_mark_known', 'attendance_minutes_counted'],
  },
  'order.incoherent': { status: 422, constraint: ['form_order_key', 'form_order_of_enrolled', 'form_order_form_known'] },
  /** Whoever asked that a person be forgotten does not do it too. */
  'participant.not-asked': { status: 409 },
  'participant.second-person': { status: 409 },
  'participant.known': {
    status: 409,
    constraint: ['participant_key', 'participant_country_once', 'participant_person_key', 'enrolment_key'],
  },
  'participant.incoherent': {
    status: 422,
    constraint: [
      'participant_in_country',
      'erasure_request_key',
      'erasure_request_of_participant',
      'participant_person_of_participant',
      'enrolment_in_session',
      'enrolment_of_participant',
      'enrolment_arm_known',
      'enrolment_withdrawn_with_reason',
      'enrolment_months_counted',
    ],
  },
  'folder.no-forms': { status: 422, details: z.strictObject({ file: z.string() }) },
  'folder.half-given': { status: 422 },
  'folder.not-drawn': { status: 409 },
  'folder.other-bank': { status: 409 },
  'facilitator.known': { status: 409, constraint: ['facilitator_key', 'facilitator_contact_key', 'facilitator_contact_once'] },
  'facilitator.incoherent': {
    status: 422,
    constraint: [
      'facilitator_country_once',
      'facilitator_in_country',
      'facilitator_practice_counted',
      'facilitator_contact_of_facilitator',
      'certification_step_key',
      'certification_step_of_facilitator',
      'certification_step_language_known',
      'certification_step_known',
    ],
  },
  /** Of that syllabus and language, held by that day, with that person in that part. */
  'certification.not-taught': { status: 409, details: z.strictObject({ session: z.string() }) },
  'certification.facts-amiss': { status: 422, details: z.strictObject({ facts: z.array(z.string()), words: Both }) },
  'certification.unmet': { status: 409, details: z.strictObject({ unmet: z.array(z.string()), words: Both }) },
  'certification.out-of-turn': { status: 409, details: z.strictObject({ step: Both, why: Both }) },
  'establishment.incoherent': {
    status: 422,
    constraint: ['establishment_key', 'establishment_in_country', 'establishment_counted'],
  },
})

export const refuse: Refuse<typeof trainProblems> = refuserOf(trainProblems)
