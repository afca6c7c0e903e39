import { path } from '#kernel/page/path.ts'

/** Addresses of this room's pages; other rooms link to them too. */
export const paths = {
  treaties: path('/app/programmes/:programme/treaties'),
  laws: path('/app/programmes/:programme/laws'),
  countryLaw: path('/app/programmes/:programme/laws/:system'),
  proposal: path('/app/programmes/:programme/law-proposals/:proposal'),
  proposalLines: path('/app/programmes/:programme/law-proposals/:proposal/lines'),
} as const
