import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'

type Catalogue = Readonly<Record<string, string>>

const argumentsOf = (elements: readonly MessageFormatElement[]): readonly string[] =>
  elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    if (element.type === TYPE.plural || element.type === TYPE.select)
      return [element.value, ...Object.values(element.options).flatMap((option) => argumentsOf(option.value))]
    return element.type === TYPE.tag ? argumentsOf(element.children) : [element.value]
  })

const placeholders = (message: string): string => [...new Set(argumentsOf(parse(message, { ignoreTag: true })))].toSorted().join(' ')

/** What keeps two catalogues from saying the same: a key without its twin, other placeholders, an empty text, keys out of order. */
export const catalogueFaults = (es: Catalogue, en: Catalogue): readonly string[] => {
  const missing = [
    ...Object.keys(es)
      .filter((key) => !(key in en))
      .map((key) => `${key}: no English`),
    ...Object.keys(en)
      .filter((key) => !(key in es))
      .map((key) => `${key}: no Spanish`),
  ]
  const both = Object.keys(es).filter((key) => key in en)
  const differ = both
    .filter((key) => placeholders(es[key] ?? '') !== placeholders(en[key] ?? ''))
    .map((key) => `${key}: other placeholders`)
  const empty = both.filter((key) => !es[key]?.trim() || !en[key]?.trim()).map((key) => `${key}: empty`)
  const unsorted = [es, en].some((c) => Object.keys(c).join() !== Object.keys(c).toSorted().join()) ? ['keys are not sorted'] : []
  return [...missing, ...differ, ...empty, ...unsorted]
}
