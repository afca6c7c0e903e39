import { path } from '#kernel/page/path.ts'

export const paths = {
  start: path('/app'),
  found: path('/app/new-programme'),
  home: path('/app/programmes/:programme'),
  find: path('/app/programmes/:programme/find'),
  people: path('/app/programmes/:programme/people'),
  sources: path('/app/programmes/:programme/sources'),
  newSource: path('/app/programmes/:programme/sources/new'),
  source: path('/app/programmes/:programme/sources/:source'),
  editSource: path('/app/programmes/:programme/sources/:source/edit'),
  signIn: path('/app/sign-in'),
  /** The token of the link stands behind the `#`. */
  invitation: path('/app/invitation'),
  account: path('/app/account'),
} as const
