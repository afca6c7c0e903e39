import type { RowFault } from '../../contract/workbook.ts'

/** What somebody wrote or corrected here and the file puts something else for, or nothing: whoever imports it has it in sight before they do. */
export const overwritesIn = <Fault extends Pick<RowFault, 'code'>>(warnings: readonly Fault[]): readonly Fault[] =>
  warnings.filter(({ code }) => code === 'changed_here' || code === 'emptied')

/** Values that stand among those of the table and are kept nowhere: whoever brings it reads of them before importing, and finds them marked in the copy. */
export const unreadIn = <Fault extends Pick<RowFault, 'code'>>(warnings: readonly Fault[]): readonly Fault[] =>
  warnings.filter(({ code }) => code === 'unheaded_column')
