import type { RowFault } from '../../contract/workbook.ts'

const OVERWRITES: ReadonlySet<string> = new Set(['changed_here', 'emptied', 'written_here'])

export const isOverwrite = ({ code }: Pick<RowFault, 'code'>): boolean => OVERWRITES.has(code)

/** What somebody wrote or corrected here and the file puts something else for, or nothing: whoever imports it has it in sight before they do. */
export const overwritesIn = <Fault extends Pick<RowFault, 'code'>>(warnings: readonly Fault[]): readonly Fault[] =>
  warnings.filter(isOverwrite)

/** Statements that wait for the code of their workshop, some of which may have to be corrected, too: whoever corrects the file reads of them. */
export const waitsIn = <Fault extends Pick<RowFault, 'code'>>(warnings: readonly Fault[]): readonly Fault[] =>
  warnings.filter(({ code }) => code === 'statements_wait')

/** Values that stand among those of the table and are kept nowhere: whoever brings it reads of them before importing, and finds them marked in the copy. */
export const unreadIn = <Fault extends Pick<RowFault, 'code'>>(warnings: readonly Fault[]): readonly Fault[] =>
  warnings.filter(({ code }) => code === 'unheaded_column')
