import { path } from '#kernel/page/path.ts'

/** Addresses of sessions, of those who come and of those who teach. */
export const sessionPaths = {
  sessions: path('/app/programmes/:programme/training-sessions'),
  newSession: path('/app/programmes/:programme/training-sessions/new'),
  session: path('/app/programmes/:programme/training-sessions/:session'),
  editSession: path('/app/programmes/:programme/training-sessions/:session/edit'),
  roll: path('/app/programmes/:programme/training-sessions/:session/roll'),
  enrol: path('/app/programmes/:programme/training-sessions/:session/enrol'),
  trainees: path('/app/programmes/:programme/trainees'),
  facilitators: path('/app/programmes/:programme/facilitators'),
  newFacilitator: path('/app/programmes/:programme/facilitators/new'),
  facilitator: path('/app/programmes/:programme/facilitators/:facilitator'),
  coverage: path('/app/programmes/:programme/training-coverage'),
} as const
