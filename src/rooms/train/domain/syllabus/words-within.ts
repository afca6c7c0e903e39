import { type Both, isBoth } from '../../contract/both.ts'

const textsIn = (value: unknown): readonly Both[] => {
  if (isBoth(value)) return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** All texts of a value in one language, in their order, each in a paragraph of its own: the rows of a table, the phases of a case. Empty where it has none. */
export const wordsIn = (value: unknown, lang: 'es' | 'en'): string =>
  textsIn(value)
    .map((text) => text[lang])
    .join('\n\n')

/** A value without its words: how many texts there are, and whatever is none. */
export const bareOf = (value: unknown): unknown => {
  if (isBoth(value)) return ''
  if (Array.isArray(value)) return value.map(bareOf)
  if (typeof value !== 'object' || value === null) return value ?? null
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, bareOf(one)]))
}
