import type { KeptItem } from '../../contract/bank.ts'
import type { Item } from '../../contract/item.ts'
import type { Said } from '../../contract/item-text.ts'

/** An item of a file as a version keeps it: without what the file says of its number, state and reviewers. */
export const keptItem = (item: Item, notice: Said | undefined): KeptItem => {
  const { version: _, state: __, reviewers: ___, ...kept } = item
  return { ...kept, ...(notice && { notice }) }
}

/** Whether a file says of an item that it was reviewed or is in use. */
export const claimsReview = ({ state, reviewers }: Item): boolean => reviewers.length > 0 || (state !== 'draft' && state !== 'retired')

/** An item of the bank as a file holds it. @param is what the bank knows of the version */
export const itemOf = (kept: KeptItem, is: Pick<Item, 'version' | 'state' | 'reviewers'>): Item => {
  const { notice: _, ...item } = kept
  return { ...item, ...is }
}

/** A version before anybody has reviewed it. */
export const unreviewed = (item: KeptItem, version: number): Item =>
  itemOf(item, { version, state: item.pool === 'retired' ? 'retired' : 'draft', reviewers: [] })
