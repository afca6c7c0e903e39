import type { ComparedLine } from '../contract/statement-line.ts'
import type { ComparedCell, Comparison } from './compare-rounds.ts'
import type { Unseen } from './unseen.ts'

type Hidden = { readonly earlier: boolean; readonly later: boolean }

/** Whether it holds whatever lies behind the wall: what persists is seen to, all else says of a round that no text there supports it. */
const holds = (comparison: Comparison, hidden: Hidden): boolean => {
  switch (comparison) {
    case 'persists':
      return true
    case 'new':
      return !hidden.earlier
    case 'only-contrary':
    case 'not-assessed':
      return !hidden.later
    case 'neither':
      return !hidden.earlier && !hidden.later
  }
}

const told = (count: number, isHidden: boolean): number | null => (isHidden && count === 0 ? null : count)

/** What became of a record country by country, as far as its reader can know. */
export const comparedLines = (
  cells: readonly ComparedCell[],
  { earlier, later }: { readonly earlier: number; readonly later: number },
  unseen: Unseen,
): ComparedLine[] =>
  cells.map((cell) => {
    const hidden = { earlier: unseen(earlier).has(cell.country), later: unseen(later).has(cell.country) }
    return {
      country: cell.country,
      comparison: holds(cell.comparison, hidden) ? cell.comparison : null,
      earlier: told(cell.earlier, hidden.earlier),
      later: told(cell.later, hidden.later),
      earlierContrary: told(cell.earlierContrary, hidden.earlier),
      laterContrary: told(cell.laterContrary, hidden.later),
    }
  })
