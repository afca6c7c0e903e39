import type { ProgrammePackage } from '../../contract/package.ts'
import { publicPackage } from '../public-package.ts'
import { releasedOnly } from './released-only.ts'

/**
 * The package that a release is made of, dated by its day: what is in its annex and nothing else, so that anybody can work out its data hash
 * and make the report anew. Positions stand in the release's own list of sign-offs, with the text they are bound to.
 */
export const releasable = (given: ProgrammePackage, asOf: string): ProgrammePackage => {
  const { tables, passages } = publicPackage(releasedOnly(given))
  return { passages, tables: { ...tables, programme: tables.programme.map((row) => ({ ...row, as_of: asOf })) } }
}
