import type { CasePerson } from '../contract/person.ts'
import type { Standing } from './case-file.ts'
import { wordsOf } from './name-words.ts'

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

/** How a line calls somebody: by all of `V-01 Ceiba` or by `V-01` where nobody else bears it; perhaps by a `V-01` that two bear, or by `Ceiba` alone. */
const calls = (line: string, pseudonym: string, isOwn: boolean): 'surely' | 'perhaps' | 'not' => {
  const has = (text: string) => line.includes(inLine(text))
  const code = codeOf(pseudonym)
  const hasCode = code !== undefined && has(code)
  if (has(pseudonym) || (hasCode && isOwn)) return 'surely'
  // A pseudonym without a number is told by its first word, or by the others.
  const [first = '', ...others] = wordsOf(code === undefined ? pseudonym : pseudonym.slice(code.length))
  const rest = code === undefined ? others : [first, ...others].filter(Boolean)
  const isByRest = rest.length > 0 && rest.every(has)
  return hasCode || isByRest || (code === undefined && has(first)) ? 'perhaps' : 'not'
}

type Person = Pick<Standing<CasePerson>, 'id' | 'content'>

/** How many bear each letter and number. */
const bearersIn = (persons: readonly Person[]): ReadonlyMap<string | undefined, number> => {
  const bearers = Map.groupBy(persons, ({ content }) => codeOf(content.pseudonym))
  return new Map([...bearers].map(([code, all]) => [code, new Set(all.map(({ id }) => id)).size]))
}

/** Those whom a text calls by their pseudonyms, each once, in the order of the persons. */
export const personsWrittenIn = (text: string, persons: readonly Person[]): readonly WrittenPerson[] => {
  const [line, bearers] = [inLine(text), bearersIn(persons)]
  const found = persons.map(({ id, content: { pseudonym } }) => ({ id, how: calls(line, pseudonym, bearers.get(codeOf(pseudonym)) === 1) }))
  const called = new Set(found.filter(({ how }) => how !== 'not').map(({ id }) => id))
  return [...called].map((person) => ({ person, isSure: found.some(({ id, how }) => id === person && how === 'surely') }))
}
