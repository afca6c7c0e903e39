import type { ComposeProblem } from '../../domain/edition.ts'
import { refuse } from './problems.ts'

const MOST = 50

/** Prose that cannot be printed is refused by its places. */
export const refuseUnprintable = (problems: readonly ComposeProblem[]): void => {
  const [first] = problems
  if (!first) return
  refuse('release.unprintable', { count: problems.length, first: `${first.where}: ${first.found}`, problems: problems.slice(0, MOST) })
}
