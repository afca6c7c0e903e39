import { path } from '#kernel/page/path.ts'

/** Addresses of the screens on which tests are given, typed and linked. */
export const testPaths = {
  tests: path('/app/programmes/:programme/tests'),
  sessionTests: path('/app/programmes/:programme/session-tests/:session'),
  papers: path('/app/programmes/:programme/session-tests/:session/papers/:wave'),
  linking: path('/app/programmes/:programme/session-tests/:session/linking'),
} as const
