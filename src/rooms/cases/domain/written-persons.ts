import type { CasePerson } from '../contract/person.ts'
import type { Standing } from './case-file.ts'
import { plain, weightOf, wordsOf } from './name-words.ts'

/** Somebody whom a text calls by their pseudonym; not surely where it may be a place, a tree, or somebody else of the same number. */
export type WrittenPerson = { readonly person: string; readonly isSure: boolean }

/** The letter and the number of a pseudonym, which stand for all of it. */
const CODE = /^[A-Z]-\d+/
const codeOf = (pseudonym: string): string | undefined => CODE.exec(pseudonym)?.[0]

/** Word by word, so that `V-1` is not found in `V-10`; `V-01`, `V01` and `V 01` are one. */
const inLine = (text: string): string =>
  ` ${wordsOf(text)
    .join(' ')
    .replaceAll(/(?<![^ ])([a-z]) (?=\d)/g, '$1')} `

/** A letter and number, and the numbers that are listed after it as of the same letter: `V-01, 02 y 03`. */
const LISTED =
  /(?<![\p{L}\p{N}])([a-z])([^\p{L}\p{N}]{0,3}\d+)((?:\s*(?:[,;/–-]|,?\s*\b(?:y|e|o|u|a|al|and|or|to)\b|\s)\s*\d{1,3}(?!\d))+)/gu

/** A line as it may be meant: `V-01 y 02` as `V-01 y V-02`, and `V-001` as `V-1`. */
const asMeant = (text: string): string =>
  inLine(
    plain(text).replaceAll(LISTED, (_, letter: string, number: string, more: string) => {
      return letter + number + more.replaceAll(/\d+/g, `${letter}$&`)
    }),
  ).replaceAll(/(?<= [a-z])0+(?=\d)/g, '')

type Lines = { readonly written: string; readonly meant: string }

/** Words from the first that says something: an article is in every sentence and calls nobody. A number says something however short it is. */
const says = (word: string): boolean => weightOf(word) !== 'nothing' || /^\d/.test(word)
const fromFirstThatSays = (words: readonly string[]): readonly string[] => {
  const first = words.findIndex(says)
  return first === -1 ? [] : words.slice(first)
}

/**
 * How a line calls somebody: by all of `V-01 Ceiba` or by `V-01` where nobody else bears it; perhaps by a `V-01` that two bear, by a number that is written
 * otherwise or only listed, or by `Ceiba` alone.
 */
const calls = ({ written, meant }: Lines, pseudonym: string, isOwn: boolean): 'surely' | 'perhaps' | 'not' => {
  const has = (text: string) => written.includes(inLine(text))
  const code = codeOf(pseudonym)
  const words = fromFirstThatSays(wordsOf(pseudonym.slice(code?.length ?? 0)))
  if (code === undefined && words.length === 0) return has(pseudonym) ? 'perhaps' : 'not'
  if (has(pseudonym) || (code !== undefined && isOwn && has(code))) return 'surely'
  // A pseudonym without a number is told by its first word, or by the others.
  const [first = '', ...others] = words
  const rest = code === undefined ? others : words
  const isByRest = rest.some(says) && rest.every(has)
  const isByFirst = code === undefined ? has(first) : meant.includes(asMeant(code))
  return isByFirst || isByRest ? 'perhaps' : 'not'
}

type Person = Pick<Standing<CasePerson>, 'id' | 'content'>

/** How many bear each letter and number. */
const bearersIn = (persons: readonly Person[]): ReadonlyMap<string | undefined, number> => {
  const bearers = Map.groupBy(persons, ({ content }) => codeOf(content.pseudonym))
  return new Map([...bearers].map(([code, all]) => [code, new Set(all.map(({ id }) => id)).size]))
}

/** Those whom a text calls by their pseudonyms, each once, in the order of the persons. */
export const personsWrittenIn = (text: string, persons: readonly Person[]): readonly WrittenPerson[] => {
  const [lines, bearers] = [{ written: inLine(text), meant: asMeant(text) }, bearersIn(persons)]
  const found = persons.map(({ id, content: { pseudonym } }) => ({
    id,
    how: calls(lines, pseudonym, bearers.get(codeOf(pseudonym)) === 1),
  }))
  const called = new Set(found.filter(({ how }) => how !== 'not').map(({ id }) => id))
  return [...called].map((person) => ({ person, isSure: found.some(({ id, how }) => id === person && how === 'surely') }))
}
