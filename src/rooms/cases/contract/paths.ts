import { path } from '#kernel/page/path.ts'

export const paths = {
  cases: path('/app/programmes/:programme/cases'),
  keys: path('/app/programmes/:programme/cases/keys'),
  case: path('/app/programmes/:programme/cases/:case'),
  distinguish: path('/app/programmes/:programme/cases/:case/distinguish/:person'),
  decision: path('/app/programmes/:programme/cases/:case/decisions/:decision'),
} as const
