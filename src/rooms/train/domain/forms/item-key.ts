import type { Item } from '../../contract/item.ts'

const correctOf = ({ options }: Item): readonly string[] => options.filter(({ correct }) => correct).map(({ id }) => id)
const orderOf = ({ options }: Item): readonly string[] => options.toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0)).map(({ id }) => id)

/** What is right in an item, as ids of options: the right ones, or all of them in their order; of matching, which belongs to which is the option itself. */
export const keyOf = (item: Item): readonly string[] =>
  item.kind === 'ordering' ? orderOf(item) : item.kind === 'matching' ? item.options.map(({ id }) => id) : correctOf(item)
