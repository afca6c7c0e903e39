import type { Item, ItemOption } from '../../contract/item.ts'
import type { Said } from '../../contract/item-text.ts'
import { loss } from './writing.ts'
import type { Loss } from './reading.ts'

const both = (one: Said, other: Said | undefined): Said => ({ es: one.es || (other?.es ?? ''), en: one.en || (other?.en ?? '') })

const optionWith = (option: ItemOption, other: ItemOption): ItemOption => ({
  ...option,
  text: both(option.text, other.text),
  ...(option.match ? { match: both(option.match, other.match) } : {}),
  why: both(option.why, other.why),
})

const keyOf = ({ options }: Item): string =>
  options
    .map(({ id, correct, order }) => `${id} ${correct === true} ${order ?? ''}`)
    .toSorted()
    .join(',')

const itemWith = (item: Item, other: Item): Item => {
  const feedback = item.feedback ?? other.feedback
  return {
    ...item,
    stem: both(item.stem, other.stem),
    options: item.options.map((option) => optionWith(option, other.options.find(({ id }) => id === option.id) ?? option)),
    ...(feedback ? { feedback: both(feedback, other.feedback) } : {}),
  }
}

/**
 * Items of one language with their words in the other, by id. Only the words are taken; an item that is in one file only, or whose key differs,
 * stays as it is and is told.
 */
export const pairLanguages = (items: readonly Item[], others: readonly Item[]): { items: readonly Item[]; losses: readonly Loss[] } => {
  const byId = new Map(others.map((item) => [item.id, item]))
  const known = new Set(items.map(({ id }) => id))
  const losses: Loss[] = others.filter(({ id }) => !known.has(id)).map(({ id }) => loss(id, 'no-pair'))
  const paired = items.map((item) => {
    const other = byId.get(item.id)
    if (!other || other.kind !== item.kind || keyOf(other) !== keyOf(item)) {
      losses.push(loss(item.id, other ? 'other-key' : 'no-pair'))
      return item
    }
    return itemWith(item, other)
  })
  return { items: paired, losses }
}
