import type { SaidStatement } from '#assess/rules'
import type { Edition } from '../edition.ts'
import { isPrinted } from '../references.ts'

/** So many statements that a report does not cite are printed all the same; where there are more, those that it cites alone. */
const MOST_UNCITED = 1_000

const known = new WeakMap<Edition['assessment'], boolean>()

const printsAll = (edition: Edition): boolean => {
  const { assessment } = edition
  const found = known.get(assessment) ?? assessment.statements.filter((said) => !isPrinted(edition, said)).length <= MOST_UNCITED
  known.set(assessment, found)
  return found
}

/** Of these statements, those whose words the pages of countries and workshops print: what was said, however little of it is coded yet. */
export const shownOf = (edition: Edition, said: readonly SaidStatement[]): readonly SaidStatement[] =>
  printsAll(edition) ? said : said.filter((one) => isPrinted(edition, one))
