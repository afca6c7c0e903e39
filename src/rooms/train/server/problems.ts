import { z } from 'zod'
import { catalogue } from '#kernel/problem/catalogue.ts'
import { type Refuse, refuserOf } from '#kernel/problem/problem.ts'
import { FaultSeen } from '../contract/syllabus-seen.ts'

/** Constraints that the contract keeps already stand with the problem that they would mean. */
export const trainProblems = catalogue({
  'syllabus.known': { status: 409, constraint: ['syllabus_version_key', 'syllabus_version_once', 'chapter_version_key'] },
  /** Says of less than it changes. */
  'syllabus.class-too-small': { status: 422, details: z.strictObject({ least: z.string(), declared: z.string() }) },
  /** Each error with its place: nothing of it was kept. */
  'syllabus.faulty': { status: 422, details: z.strictObject({ n: z.int(), places: z.string(), faults: z.array(FaultSeen) }) },
  'syllabus.late': { status: 422 },
  'syllabus.no-successor': { status: 409 },
  'syllabus.not-approved': { status: 409 },
  'syllabus.not-open': { status: 409, details: z.strictObject({ state: z.string() }) },
  'syllabus.parent-unknown': { status: 409, details: z.strictObject({ semver: z.string() }) },
  'syllabus.semver-backward': { status: 422, details: z.strictObject({ semver: z.string(), parent: z.string() }) },
  'syllabus.unknown-text': { status: 409 },
  /** What changed and no condition names. */
  'syllabus.wider-change': { status: 409, details: z.strictObject({ places: z.string() }) },
  'syllabus.incoherent': {
    status: 422,
    constraint: [
      'syllabus_version_follows',
      'syllabus_version_hashed',
      'syllabus_version_in_programme',
      'syllabus_step_key',
      'syllabus_step_of_version',
      'syllabus_step_state_known',
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
    ],
  },
  'participant.known': {
    status: 409,
    constraint: ['participant_key', 'participant_country_once', 'participant_person_key', 'enrolment_key'],
  },
  'participant.incoherent': {
    status: 422,
    constraint: [
      'participant_in_country',
      'participant_person_of_participant',
      'enrolment_in_session',
      'enrolment_of_participant',
      'enrolment_arm_known',
    ],
  },
})

export const refuse: Refuse<typeof trainProblems> = refuserOf(trainProblems)
