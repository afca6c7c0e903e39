import { path } from '#kernel/page/path.ts'

/** Addresses of the pages of sign-off and of releases. */
export const releasePaths = {
  signOff: path('/app/programmes/:programme/sign-off'),
  signOffPart: path('/app/programmes/:programme/sign-off/:country'),
  releases: path('/app/programmes/:programme/releases'),
  newErratum: path('/app/programmes/:programme/releases/erratum'),
  release: path('/app/programmes/:programme/releases/:id'),
} as const
