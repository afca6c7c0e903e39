import type { RowFault } from '../../contract/workbook.ts'

/** Values that stand among those of the table and are kept nowhere: whoever brings it reads of them before importing, and finds them marked in the copy. */
export const unreadIn = <Fault extends Pick<RowFault, 'code'>>(warnings: readonly Fault[]): readonly Fault[] =>
  warnings.filter(({ code }) => code === 'unheaded_column')
