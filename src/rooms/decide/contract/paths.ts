import { path } from '#kernel/page/path.ts'

export const paths = {
  meetings: path('/app/programmes/:programme/meetings'),
  newMeeting: path('/app/programmes/:programme/meetings/new'),
  meeting: path('/app/programmes/:programme/meetings/:meeting'),
  bodies: path('/app/programmes/:programme/bodies'),
} as const
