import type { ReadLaw } from '#law/rules'
import type { Item, ItemBank } from '../../contract/item.ts'
import { checkKey } from './check-key.ts'
import { checkReview } from './check-review.ts'
import { checkTexts } from './check-texts.ts'
import { checkVignette } from './check-vignette.ts'
import type { ItemFault, Tell } from './item-fault.ts'

const checkOwn = (tell: Tell, item: Item): void => {
  if (item.outcome === null) tell('outcome', 'no-outcome')
  if (item.bloom === null) tell('bloom', 'no-bloom')
  if (item.author === null) tell('author', 'no-author')
}

/** Every fault of a bank, in the order of its items. A bank whose `notice` says that it is an example needs no reviewers. */
export const checkItems = ({ items, notice }: Pick<ItemBank, 'items' | 'notice'>, law: ReadLaw): readonly ItemFault[] => {
  const faults: ItemFault[] = []
  const seen = new Set<string>()
  for (const item of items) {
    const tell: Tell = (field, code, value = '') => void faults.push({ item: item.id, field, code, value: String(value) })
    if (seen.has(item.id)) tell('id', 'twice')
    seen.add(item.id)
    checkOwn(tell, item)
    checkTexts(tell, item)
    checkKey(tell, item)
    checkVignette(tell, item, law)
    checkReview(tell, item, notice !== undefined)
  }
  return faults
}
