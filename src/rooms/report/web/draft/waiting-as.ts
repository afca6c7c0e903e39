import type { z } from 'zod'
import type { ToReview } from '../../contract/reviewed.ts'

type Text = Pick<z.output<typeof ToReview>, 'settle' | 'countsClosed' | 'leftOut' | 'moves'>

/** In the order of the list: what is to be read before a release, what is to be settled before it, and what a release leaves out. */
export const WAITING = ['to-read', 'to-settle', 'left-out'] as const

/** What a release leaves out holds up none, be it to read or to settle. */
export const waitingAs = ({ settle, leftOut }: Omit<Text, 'moves'>): (typeof WAITING)[number] => {
  if (leftOut) return 'left-out'
  return settle === null ? 'to-read' : 'to-settle'
}

/** Whether the word is asked that it still holds: settling a sentence gives that, too, unless its reader cannot do it yet. */
export const isAskedToHold = ({ settle, countsClosed, moves }: Text): boolean => moves.length > 0 && (settle === null || countsClosed)

/** What it holds up, and by what that ends: `report.state.unread.about`. */
export const heldBy = (text: Omit<Text, 'moves'>): 'no' | 'closed' | 'settled' | 'yes' => {
  const as = waitingAs(text)
  if (as !== 'to-settle') return as === 'to-read' ? 'yes' : 'no'
  return text.countsClosed ? 'closed' : 'settled'
}
