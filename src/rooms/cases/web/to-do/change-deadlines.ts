import type { CaseSheet, Deadline } from '../../contract/case-sheet.ts'
import type { Standing } from '../../domain/case-file.ts'
import type { CasePartProps } from '../case/at-case.tsx'

type At = Pick<CasePartProps, 'desk' | 'one'>

/** The sheet of the case, where one stands alone: of two that were written at once a person says first which holds. */
export const soleSheet = ({ one }: At): Standing<CaseSheet> | undefined => (one.file.case.length === 1 ? one.file.case[0] : undefined)

/** A deadline of the case as it stood when its form was opened. */
export type OpenedDeadline = { readonly sheet: Standing<CaseSheet>; readonly deadline: Deadline }

/** Writes the deadlines into a sheet of the case, in its place, and leaves all else in it. */
const write = ({ desk, one }: At, sheet: Standing<CaseSheet>, deadlines: readonly Deadline[]): Promise<void> =>
  desk.change(one.kept.ctx, 'case', { standing: [sheet], content: { ...sheet.content, deadlines: [...deadlines] } })

/** @param sheet into which it is written: what a colleague wrote into another at the same time stands beside it */
export const addDeadline = (at: At, sheet: Standing<CaseSheet>, deadline: Deadline): Promise<void> =>
  write(at, sheet, [...sheet.content.deadlines, deadline])

/** Puts another in the place of a deadline, or none: what a colleague wrote into the sheet since stands beside it. */
export const putDeadline = (at: At, { sheet, deadline }: OpenedDeadline, instead: Deadline | null): Promise<void> =>
  write(
    at,
    sheet,
    sheet.content.deadlines.flatMap((one) => (one === deadline ? (instead ?? []) : one)),
  )
