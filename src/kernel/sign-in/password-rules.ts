import { PASSWORD_LENGTH } from './password-length.ts'
import { COMMON_WORDS, FIELD_WORDS } from './known-words.ts'

/** Why a password is refused; its composition is nobody's business. */
export type Weakness = 'short' | 'long' | 'common' | 'own'

/** So much must be left once all that is known beforehand is taken out. */
const UNKNOWN_AT_LEAST = 6
const DIFFERENT_AT_LEAST = 6

const LOOKALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** Lower case without accents, letters and digits alone. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@$!]/gu, '')

const withoutLookalikes = (text: string): string => [...text].map((letter) => LOOKALIKES[letter] ?? letter).join('')

const longestFirst = (words: readonly string[]): readonly string[] => words.toSorted((a, b) => b.length - a.length)

/** What is left when known words, digits and repetitions are taken out. */
const remainder = (password: string, words: readonly string[]): string => {
  const without = (text: string) => longestFirst(words).reduce((left, word) => left.replaceAll(word, ''), text)
  const [asTyped, asRead] = [without(plain(password)), without(withoutLookalikes(plain(password)))]
  return (asTyped.length < asRead.length ? asTyped : asRead).replace(/\p{N}+/gu, '').replace(/(.)\1+/gu, '$1')
}

const isKnown = (password: string, words: readonly string[]): boolean => [...remainder(password, words)].length < UNKNOWN_AT_LEAST

/**
 * What is wrong with a password; undefined if nothing is.
 * @param own what everybody knows of the person: name and address
 */
export const weaknessOf = (password: string, own: readonly string[]): Weakness | undefined => {
  const letters = [...password]
  if (letters.length < PASSWORD_LENGTH.min) return 'short'
  if (letters.length > PASSWORD_LENGTH.max) return 'long'
  if (new Set(letters).size < DIFFERENT_AT_LEAST || isKnown(password, COMMON_WORDS)) return 'common'
  const parts = own.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u)).map(plain)
  const personal = parts.filter((part) => part.length > 2)
  return isKnown(password, [...COMMON_WORDS, ...FIELD_WORDS, ...personal]) ? 'own' : undefined
}
