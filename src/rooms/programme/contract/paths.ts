import { path } from '#kernel/page/path.ts'

export const paths = {
  start: path('/app'),
  home: path('/app/programmes/:programme'),
  people: path('/app/programmes/:programme/people'),
  signIn: path('/app/sign-in'),
  invitation: path('/app/invitation/:token'),
  account: path('/app/account'),
} as const
