import type { Workshop } from '#assess/package.ts'
import { SMALL_AT_MOST } from '#stats/table.ts'

type Counted = Pick<Workshop, 'participants' | 'women' | 'men'>

const isFew = (count: number): boolean => count <= SMALL_AT_MOST

/**
 * How many took part, as far as a report may tell: a number of persons up to four is not printed, and neither are women and men where one of them,
 * or the rest of the room, is that few; whoever has the total could work it out (specification of the report, 4.3 and 4.7). `null` where it is not known.
 */
export const tellable = ({ participants, women, men }: Counted): Counted => {
  const total = participants === null || isFew(participants) ? null : participants
  const rest = total === null ? 0 : total - (women ?? 0) - (men ?? 0)
  const isSplit = women !== null && men !== null && !isFew(women) && !isFew(men) && (rest === 0 || !isFew(rest))
  return isSplit ? { participants: total, women, men } : { participants: total, women: null, men: null }
}

/** Whether women and men were counted and are kept back. */
export const isSplitHidden = (workshop: Counted): boolean =>
  (workshop.women !== null || workshop.men !== null) && tellable(workshop).women === null
