import type { Item } from '../../contract/item.ts'
import type { Tell } from './item-fault.ts'

/** States in which an item has been looked at by somebody else. */
const SEEN = ['reviewed', 'piloted', 'live', 'suspended'] as const satisfies readonly Item['state'][]
const isSeen = ({ state }: Item): boolean => (SEEN as readonly string[]).includes(state)

/**
 * A second person reads every item before it is used; a test item is read by two, of two countries, so that one is of another country than the
 * author whoever that was. A draft asks for nothing yet.
 */
export const checkReview = (tell: Tell, item: Item, isExample: boolean): void => {
  const { pool, state, reviewers } = item
  if ((pool === 'retired') !== (state === 'retired')) tell('pool', 'retired-in-part')
  if (isExample || !isSeen(item)) return
  const measures = pool === 'test' || pool === 'anchor'
  if (measures && reviewers.length < 2) tell('reviewers', 'two-reviewers', reviewers.length)
  else if (measures && new Set(reviewers.map(({ country }) => country)).size < 2) tell('reviewers', 'one-country')
  else if (reviewers.length === 0) tell('reviewers', 'no-reviewer')
}
