import type { FormSet } from '../../contract/forms.ts'
import type { Item, ItemBank } from '../../contract/item.ts'
import type { FormPack, PackItem } from '../../contract/pack.ts'
import type { TestForm } from '../../contract/test-form.ts'
import { itemsOfForms } from '../forms/form-tables.ts'

/** Forms with those items of their bank that they ask. The bank is the one that they were made of. */
export const testFormOf = (forms: FormSet, bank: ItemBank): TestForm => {
  const asked = new Set(itemsOfForms(forms))
  return { schema: 'istmo/test-form/1', forms, items: bank.items.filter(({ id }) => asked.has(id)) }
}

type FormItem = FormSet['forms'][number]['items'][number]

const packItem = ({ kind, stem, options }: Item, asked: FormItem): PackItem => {
  const by = new Map(options.map((option) => [option.id, option]))
  const none = { es: '', en: '' }
  return {
    kind,
    stem,
    options: asked.options.map((id) => by.get(id)?.text ?? none),
    ...(asked.matches && { matches: asked.matches.map((id) => by.get(id)?.match ?? none) }),
  }
}

/** What a device is given of forms: each text in its place, and nothing by which a right answer could be told from a wrong one. */
export const packOf = ({ forms: set, items }: TestForm): FormPack => {
  const byId = new Map(items.map((item) => [item.id, item]))
  return {
    notice: set.bank.notice ?? null,
    forms: set.forms.map(({ name, items: asked }) => ({
      name,
      items: asked.flatMap((one) => {
        const item = byId.get(one.item)
        return item ? [packItem(item, one)] : []
      }),
    })),
  }
}
