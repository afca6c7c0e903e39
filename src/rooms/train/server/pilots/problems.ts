import { z } from 'zod'
import { catalogue } from '#kernel/problem/catalogue.ts'

const Both = z.strictObject({ es: z.string(), en: z.string() })

/** What is refused of observations and of the changes that they lead to. */
export const pilotProblems = catalogue({
  'observation.known': { status: 409, constraint: ['observation_key', 'observation_entry_key', 'observation_withdrawal_key'] },
  'observation.incoherent': {
    status: 422,
    constraint: [
      'observation_syllabus_once',
      'observation_in_session',
      'observation_of_syllabus',
      'observation_role_known',
      'observation_entry_of_observation',
      'observation_entry_kind_known',
      'observation_entry_severity_known',
      'observation_entry_language_known',
      'observation_entry_minutes_counted',
      'observation_withdrawal_of_observation',
    ],
  },
  /** Requests rest on it. */
  'observation.cited': { status: 409, details: z.strictObject({ requests: z.string() }) },
  'observation.changed': { status: 409, details: z.strictObject({ version: z.int() }) },
  'observation.no-pilot': { status: 409 },
  'observation.not-yet': { status: 409, details: z.strictObject({ state: Both }) },
  'observation.unknown-target': { status: 422, details: z.strictObject({ targets: z.string() }) },
  'observation.withdrawn': { status: 409 },
  'change.known': { status: 409, constraint: ['change_request_key', 'change_request_step_key', 'change_request_observation_key'] },
  'change.incoherent': {
    status: 422,
    constraint: [
      'change_request_syllabus_once',
      'change_request_of_syllabus',
      'change_request_observation_asks',
      'change_request_observation_seen',
      'change_request_step_of_request',
      'change_request_step_in_version',
      'change_request_step_state_known',
      'change_request_step_reasoned',
      'change_request_step_shown',
    ],
  },
  /** What was asked for is not in the difference of the two versions. */
  'change.no-difference': { status: 409, details: z.strictObject({ target: z.string(), asked: z.string(), version: z.string() }) },
  'change.not-later': { status: 409, details: z.strictObject({ asked: z.string() }) },
  'change.out-of-turn': { status: 409, details: z.strictObject({ from: Both, to: Both }) },
  'change.own-request': { status: 403 },
  'change.unknown-observation': { status: 422, details: z.strictObject({ n: z.int() }) },
  'change.unknown-target': { status: 422, details: z.strictObject({ target: z.string() }) },
})
