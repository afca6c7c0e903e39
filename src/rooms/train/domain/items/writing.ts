import type { Item } from '../../contract/item.ts'
import type { Said } from '../../contract/item-text.ts'
import type { Tongue } from './html/write-text.ts'
import { checkKey } from './check-key.ts'
import type { Loss } from './reading.ts'

export type Written = { readonly bytes: Uint8Array; readonly losses: readonly Loss[]; readonly written: number }

/** What is told of an item that a file of questions has no place for. */
export const loss = (item: string, what: string, value: string | number = ''): Loss => ({ line: 0, item, what, value: String(value) })

/** What neither GIFT nor Moodle XML holds of an item: its people, its sources, and the facts that a vignette rests on. */
export const unsaidOf = ({ id, author, reviewers, sources, facts, kind }: Item): readonly Loss[] => [
  ...(author === null ? [] : [loss(id, 'author', author)]),
  ...(reviewers.length > 0 ? [loss(id, 'reviewers', reviewers.length)] : []),
  ...(sources.length > 0 ? [loss(id, 'sources', sources.length)] : []),
  ...(facts ? [loss(id, 'facts', facts.id)] : []),
  ...(kind === 'multiple' ? [loss(id, 'all-or-nothing')] : []),
]

/** Whys that a question of pairs cannot show. */
export const whysOf = ({ id, options }: Item): readonly Loss[] =>
  options.flatMap(({ id: option, why }) => (why.es === '' && why.en === '' ? [] : [loss(id, 'why', option)]))

/** Whether a text says something in the language, or languages, that a file is written in. */
export const isSaid = (text: Said, tongue: Tongue): boolean => (tongue === 'both' ? text.es !== '' || text.en !== '' : text[tongue] !== '')

/** Whether a question can be asked: its stem and every option have words in that language. */
export const isAskable = ({ stem, options }: Item, tongue: Tongue): boolean =>
  isSaid(stem, tongue) && options.every(({ text, match }) => isSaid(text, tongue) && (!match || isSaid(match, tongue)))

/** Whether both options are the words that another program shows for true and false. */
export const isPlainTruth = ({ kind, options }: Item, words: readonly Said[]): boolean =>
  kind === 'true-false' &&
  options.length === 2 &&
  options.filter(({ correct }) => correct).length === 1 &&
  options.every(({ text }, at) => text.es === words[at]?.es && text.en === words[at]?.en)

/** Whether an item says what is right as its kind asks: one that does not would come back as something else. */
export const hasKey = (item: Item): boolean => {
  let faults = 0
  checkKey(() => void faults++, item)
  return faults === 0
}

/** Of a file in one language, that the items speak another too. */
export const otherTongue = (items: readonly Item[], tongue: Tongue): readonly Loss[] => {
  if (tongue === 'both') return []
  const other = tongue === 'es' ? 'en' : 'es'
  return items.some(({ stem }) => stem[other] !== '') ? [loss('', 'other-language', other)] : []
}
