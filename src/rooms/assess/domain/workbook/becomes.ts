import type { WorkbookOutcome } from '../../contract/workbook.ts'

type Line = WorkbookOutcome['workshops'][number]

/** What becomes of a workshop: its own row may stay as it is while what was said in it does not. */
export const becomes = ({ is, statements, coded }: Line): Line['is'] | 'statements' | 'codings' => {
  if (is !== 'unchanged') return is
  if (statements.new + statements.changed > 0) return 'statements'
  return coded > 0 ? 'codings' : 'unchanged'
}

export const hasNews = ({ workshops }: WorkbookOutcome): boolean => workshops.some((line) => becomes(line) !== 'unchanged')

/** Whether the file says anything: each row of it that can be read belongs to a workshop. */
const hasRows = ({ workshops }: WorkbookOutcome): boolean => workshops.length > 0

/** What is said of a file that is in order and changes nothing. */
export const unchangedBy = (outcome: WorkbookOutcome): 'assess.import.no-rows' | 'assess.import.nothing' =>
  hasRows(outcome) ? 'assess.import.nothing' : 'assess.import.no-rows'
