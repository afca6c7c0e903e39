import { shuffled } from '#stats/random.ts'
import type { FormItem } from '../../contract/forms.ts'
import type { Item } from '../../contract/item.ts'

const idsOf = ({ options }: Item): readonly string[] => options.map(({ id }) => id)

/** An item as one form asks it: its options in an order drawn for this form. True and false stay as they were written. */
export const laidOut = (item: Item, draw: () => number): FormItem => {
  const ids = idsOf(item)
  return {
    item: item.id,
    version: item.version,
    anchor: item.pool === 'anchor',
    options: item.kind === 'true-false' ? [...ids] : shuffled(ids, draw),
    ...(item.kind === 'matching' && { matches: shuffled(ids, draw) }),
  }
}
