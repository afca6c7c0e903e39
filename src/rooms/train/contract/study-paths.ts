import { path } from '#kernel/page/path.ts'

/** Addresses of studies, of what they brought, and of the levels that no test measures. */
export const studyPaths = {
  studies: path('/app/programmes/:programme/training-studies'),
  study: path('/app/programmes/:programme/training-studies/:study'),
  about: path('/app/programmes/:programme/training-studies/:study/about'),
  plan: path('/app/programmes/:programme/training-studies/:study/plan'),
  result: path('/app/programmes/:programme/training-studies/:study/result'),
  edition: path('/app/programmes/:programme/training-studies/:study/editions/:edition'),
  levels: path('/app/programmes/:programme/training-levels'),
  sessionLevels: path('/app/programmes/:programme/training-levels/:session'),
} as const
