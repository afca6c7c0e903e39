import type { Edition } from './edition.ts'

export type SaidThere = 'all' | 'some' | 'none'

/**
 * Which of the statements were said in the workshop in which they stand: of these nobody asks who placed them, nor where there are none.
 * @param placed by whom each was; null of one of which that is not known
 */
export const saidThere = (placed: readonly (string | null)[]): SaidThere => {
  const said = placed.filter((by) => by === 'room').length
  if (said === placed.length) return 'all'
  return said === 0 && !placed.includes(null) ? 'none' : 'some'
}

export const saidThereIn = ({ assessment: { statements } }: Edition): SaidThere => saidThere(statements.map((s) => s.allocated_by))

/** Head of the column that counts statements which no rule placed; none where nothing was placed. */
export const placedHead = ({ t }: Edition, there: SaidThere): string | null =>
  there === 'all' ? null : t('report.column.by-source', { there })
