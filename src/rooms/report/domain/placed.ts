import type { Edition } from './edition.ts'

/** Which of the statements were said in the workshop in which they stand: of these nobody asks who placed them. */
export const saidThere = ({ assessment: { statements } }: Edition): 'all' | 'some' | 'none' => {
  const said = statements.filter((s) => s.allocated_by === 'room').length
  if (said === 0) return 'none'
  return said === statements.length ? 'all' : 'some'
}

/** Head of the column that counts statements which no rule placed; none where nothing was placed. */
export const placedHead = (edition: Edition): string | null => {
  const there = saidThere(edition)
  return there === 'all' ? null : edition.t('report.column.by-source', { there })
}
