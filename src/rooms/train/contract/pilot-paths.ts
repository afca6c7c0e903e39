import { path } from '#kernel/page/path.ts'

/** Addresses of what was seen in a session, and of what the pilots of a version led to. */
export const pilotPaths = {
  observations: path('/app/programmes/:programme/training-sessions/:session/observations'),
  pilots: path('/app/programmes/:programme/syllabuses/:version/pilots'),
} as const
