import type { Item, ItemKind, ItemOption } from '../../contract/item.ts'
import type { Said } from '../../contract/item-text.ts'
import type { Tell } from './item-fault.ts'

/** The field of an option that says what is right, by the kind of the item. */
export const KEY_OF = {
  single: 'correct',
  multiple: 'correct',
  'true-false': 'correct',
  vignette: 'correct',
  ordering: 'order',
  matching: 'match',
} as const satisfies Record<ItemKind, keyof ItemOption>

const OWN = ['correct', 'order', 'match', 'outcome'] as const

/** A key of another kind shows that the kind was mistaken, or that something is left over. */
const foreign = (tell: Tell, { kind, options }: Item): void => {
  for (const option of options)
    for (const field of OWN)
      if (option[field] !== undefined && field !== KEY_OF[kind] && !(field === 'outcome' && kind === 'vignette'))
        tell(`options.${option.id}.${field}`, 'not-of-kind', kind)
}

const ordered = (tell: Tell, { options }: Item): void => {
  const places = options.map(({ order }) => order ?? 0).toSorted((a, b) => a - b)
  if (places.some((place, at) => place !== at + 1)) tell('options', 'no-order', options.length)
}

/** Two sides that read alike in one language: a person could not tell which is meant. */
const isSame = (one: Said, other: Said): boolean => (['es', 'en'] as const).some((lang) => one[lang] !== '' && one[lang] === other[lang])

const matched = (tell: Tell, { options }: Item): void => {
  for (const [at, { id, match }] of options.entries()) {
    if (!match) tell(`options.${id}.match`, 'no-match')
    const twin = match && options.slice(0, at).find((other) => other.match && isSame(match, other.match))
    if (twin) tell(`options.${id}.match`, 'same-match', twin.id)
  }
}

const chosen = (tell: Tell, { kind, options }: Item): void => {
  const right = options.filter(({ correct }) => correct).length
  if (right === 0) tell('options', 'no-right')
  else if (right > 1 && kind !== 'multiple') tell('options', 'one-right', right)
  if (kind === 'true-false' && options.length !== 2) tell('options', 'two-options', options.length)
}

/** What is right: one option, at least one, an order, or a pair for each, by the kind of the item. */
export const checkKey = (tell: Tell, item: Item): void => {
  const twice = item.options.map(({ id }) => id).filter((id, at, all) => all.indexOf(id) !== at)
  for (const id of twice) tell(`options.${id}`, 'option-twice')
  foreign(tell, item)
  if (KEY_OF[item.kind] === 'correct') chosen(tell, item)
  else if (item.kind === 'ordering') ordered(tell, item)
  else matched(tell, item)
}
