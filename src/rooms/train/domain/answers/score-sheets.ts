import type { FormSet } from '../../contract/forms.ts'
import type { Item } from '../../contract/item.ts'
import { itemsOfForms } from '../forms/form-tables.ts'
import { keyOf } from '../forms/item-key.ts'
import type { Answer } from './answer.ts'
import type { Sheet } from './read-sheet.ts'

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id, at) => id === other[at])

/** 1 right, 0 wrong, undefined where nothing can be said: blank or illegible. "I don't know" is an answer, and counts 0. */
export const scoreOf = (item: Item, answer: Answer, asked: readonly string[]): 0 | 1 | undefined => {
  switch (answer.kind) {
    case 'blank':
    case 'illegible':
      return undefined
    case 'unknown':
      return 0
    case 'chosen': {
      if (item.kind === 'ordering') return isSame(answer.options, keyOf(item)) ? 1 : 0
      // A match is named by the option it belongs to: right where each line was given its own.
      if (item.kind === 'matching') return isSame(answer.options, asked) ? 1 : 0
      return isSame(answer.options.toSorted(), [...keyOf(item)].toSorted()) ? 1 : 0
    }
  }
}

/** `responses.csv` as `istmo impact` reads it: an item that was not in the form, was left blank or cannot be read is blank. */
export const responseRows = (
  sheets: readonly Sheet[],
  forms: FormSet,
  bank: readonly Item[],
): readonly (readonly (string | number)[])[] => {
  const byId = new Map(bank.map((item) => [item.id, item]))
  const columns = itemsOfForms(forms)
  const shown = new Map(forms.forms.map(({ name, items }) => [name, new Map(items.map((one) => [one.item, one.options]))]))
  const rows = sheets.map(({ code, person, wave, form, answers }) => [
    person ?? code,
    wave,
    form,
    ...columns.map((id) => {
      const [item, answer, asked] = [byId.get(id), answers.get(id), shown.get(form)?.get(id)]
      return item && answer && asked ? (scoreOf(item, answer, asked) ?? '') : ''
    }),
  ])
  return [['person', 'wave', 'form', ...columns], ...rows]
}
