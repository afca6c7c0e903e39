import { catalogue } from '#kernel/problem/catalogue.ts'
import { testProblems } from './test-problems.ts'
import { type Refuse, refuserOf } from '#kernel/problem/problem.ts'

/** Constraints that the contract keeps already stand with the problem that they would mean. */
export const trainProblems = catalogue({
  ...testProblems,
  'syllabus.known': { status: 409, constraint: ['syllabus_version_key', 'syllabus_version_once', 'chapter_version_key'] },
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
