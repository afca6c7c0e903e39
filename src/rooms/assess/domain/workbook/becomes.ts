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

type Said<Key> = { readonly key: Key; readonly values: { readonly file: string; readonly n: number; readonly sheet: string } }

const said = <Key>({ file, hiddenSheets }: WorkbookOutcome, key: Key): Said<Key> => ({
  key,
  values: { file, n: hiddenSheets.length, sheet: hiddenSheets[0] ?? '' },
})

type Unchanged = 'assess.import.no-rows' | 'assess.import.nothing' | 'assess.import.nothing-read'

/** What is said of a file that is in order and changes nothing; a hidden sheet may say what is not here. */
export const unchangedBy = (outcome: WorkbookOutcome): Said<Unchanged> => {
  if (outcome.hiddenSheets.length > 0) return said(outcome, 'assess.import.nothing-read')
  return said(outcome, hasRows(outcome) ? 'assess.import.nothing' : 'assess.import.no-rows')
}

/** What is said of a file that was imported; what stands in a hidden sheet was not. */
export const importedBy = (outcome: WorkbookOutcome): Said<'assess.import.done' | 'assess.import.done-read'> =>
  said(outcome, outcome.hiddenSheets.length > 0 ? 'assess.import.done-read' : 'assess.import.done')
