import type { Item, Pool } from '../../contract/item.ts'
import type { Tell } from './item-fault.ts'

/** States in which an item has been looked at by somebody else. */
const SEEN = ['reviewed', 'piloted', 'live', 'suspended'] as const satisfies readonly Item['state'][]
const isSeen = ({ state }: Item): boolean => (SEEN as readonly string[]).includes(state)

/** What an item still asks for before it is reviewed: `train.items.rule.<what>`. */
export const REVIEW_ASKS = ['two-reviewers', 'one-country', 'no-reviewer'] as const
export type ReviewAsks = (typeof REVIEW_ASKS)[number]

/**
 * A second person reads every item before it is used; a test item is read by two, of two countries, so that one is of another country than the
 * author whoever that was.
 * @param reviewers those who found it good, each once
 */
export const reviewAsks = (pool: Pool, reviewers: readonly { readonly country: string }[]): ReviewAsks | undefined => {
  const measures = pool === 'test' || pool === 'anchor'
  if (measures && reviewers.length < 2) return 'two-reviewers'
  if (measures && new Set(reviewers.map(({ country }) => country)).size < 2) return 'one-country'
  return reviewers.length === 0 ? 'no-reviewer' : undefined
}

/** An item in use was read by a second person. A draft asks for nothing yet. */
export const checkReview = (tell: Tell, item: Item, isExample: boolean): void => {
  const { pool, state, reviewers } = item
  if ((pool === 'retired') !== (state === 'retired')) tell('pool', 'retired-in-part')
  if (isExample || !isSeen(item)) return
  const asks = reviewAsks(pool, reviewers)
  if (asks) tell('reviewers', asks, asks === 'two-reviewers' ? reviewers.length : '')
}
