import type { FormSet } from '../../contract/forms.ts'
import type { Item } from '../../contract/item.ts'
import type { Crossed } from './cross-forms.ts'
import { keyOf } from './item-key.ts'

type Row = readonly (string | number)[]

/** Items of the forms, in the order in which the first form that has them asks them. */
export const itemsOfForms = ({ forms }: FormSet): readonly string[] => [
  ...new Set(forms.flatMap(({ items }) => items.map(({ item }) => item))),
]

/** `items.csv` as `istmo impact` reads it. */
export const itemRows = (set: FormSet, bank: readonly Item[]): readonly Row[] => {
  const byId = new Map(bank.map((item) => [item.id, item]))
  const rows = itemsOfForms(set).flatMap((id): readonly Row[] => {
    const item = byId.get(id)
    if (!item) return []
    const forms = set.forms.filter(({ items }) => items.some((one) => one.item === id)).map(({ name }) => name)
    return [[id, keyOf(item).join(' '), forms.join(' '), item.outcome ?? '', set.anchors.includes(id) ? 1 : 0]]
  })
  return [['item', 'key', 'forms', 'outcome', 'anchor'], ...rows]
}

/** The concealed order, a line a place. */
export const orderRows = (crossed: readonly Crossed[]): readonly Row[] => [
  ['session', 'place', 'block', 'person', 'pre', 'post', 'm3', 'm6'],
  ...crossed.map(({ session, place, block, person, pre, post, m3, m6 }) => [session, place, block, person, pre, post, m3 ?? '', m6 ?? '']),
]
