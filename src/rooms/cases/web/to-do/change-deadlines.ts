import type { Deadline } from '../../contract/case-sheet.ts'
import type { CasePartProps } from '../case/at-case.tsx'

type At = Pick<CasePartProps, 'desk' | 'one'>

/** The sheet of the case, where one stands alone: of two that were written at once a person says first which holds. */
export const soleSheet = ({ one }: At) => (one.file.case.length === 1 ? one.file.case[0] : undefined)

/** Writes the deadlines into the sheet of the case, and leaves all else in it. */
export const changeDeadlines = async (at: At, change: (deadlines: readonly Deadline[]) => readonly Deadline[]): Promise<void> => {
  const sheet = soleSheet(at)
  if (!sheet) throw new Error('no single sheet of the case stands')
  const deadlines = [...change(sheet.content.deadlines)]
  await at.desk.change(at.one.kept.ctx, 'case', { standing: [sheet], content: { ...sheet.content, deadlines } })
}
