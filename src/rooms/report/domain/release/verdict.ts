import type { SignOffBoard } from '../../contract/sign-off.ts'

/** Whether a report may be released; null where that turns on what the reader is not told. */
export const verdictOf = ({ open, example, held }: Pick<SignOffBoard['gate'], 'open' | 'example' | 'held'>): 'open' | 'closed' | null => {
  if (!open && !example) return 'closed'
  if (held === null) return null
  return held.unreviewed || held.rewritten > 0 ? 'closed' : 'open'
}
