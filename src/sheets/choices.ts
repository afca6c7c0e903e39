import { fold } from './fold.ts'
import type { Column, Words } from './table.ts'

export type ChoiceColumn = Extract<Column, { type: 'choice' }>

/** Folded key, word or synonym → key; keys win over words, words over synonyms. */
export const choiceIndex = (column: ChoiceColumn): ReadonlyMap<string, string> => {
  const index = new Map<string, string>()
  const add = (word: string, key: string) => index.has(fold(word)) || index.set(fold(word), key)
  for (const key of Object.keys(column.values)) add(key, key)
  for (const [key, { es, en }] of Object.entries(column.values)) [es, en].forEach((word) => add(word, key))
  for (const [key, { also = [] }] of Object.entries(column.values)) also.forEach((word) => add(word, key))
  return index
}

/** All words of a column's choices, for the reader of an error. */
export const choiceWords = (column: ChoiceColumn): Words => {
  const values = Object.values(column.values)
  return { es: values.map(({ es }) => es).join(', '), en: values.map(({ en }) => en).join(', ') }
}
