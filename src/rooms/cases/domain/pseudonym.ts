import type { Version } from '#seal/ledger/opened.ts'
import type { PersonRole } from '../contract/person.ts'

/** Trees of the region: short, told apart by ear, nobody's name. */
const TREES = [
  'Ceiba',
  'Caoba',
  'Cedro',
  'Guanacaste',
  'Roble',
  'Laurel',
  'Almendro',
  'Guarumo',
  'Jocote',
  'Nance',
  'Mangle',
  'Pochote',
  'Conacaste',
  'Guayacán',
  'Higuerón',
  'Jícaro',
  'Madroño',
  'Matapalo',
  'Níspero',
  'Ocote',
  'Pino',
  'Quebracho',
  'Sauce',
  'Tamarindo',
  'Volador',
  'Zapote',
  'Cocobolo',
  'Balsa',
  'Ciprés',
  'Encino',
  'Genízaro',
  'Ojoche',
  'Espavel',
] as const

/** Letter by which the roles are told apart, that of the role with which somebody came into the case. */
const LETTERS: Readonly<Record<PersonRole, string>> = { victim: 'V', witness: 'W', suspect: 'S', accused: 'S', official: 'O', other: 'P' }

const NUMBER = /^[A-Z]-(\d+)/

/** The number of a pseudonym; 0 where it has none. It is given once in a case and rises with whoever comes into it. */
const numberOf = (pseudonym: string): number => Number(NUMBER.exec(pseudonym)?.[1] ?? 0)

/** Persons in the order in which they came into the case: what is changed of one moves nobody. */
export const inOrder = <Person extends { readonly content: { readonly pseudonym: string } }>(
  persons: readonly Person[],
): readonly Person[] => persons.toSorted((a, b) => numberOf(a.content.pseudonym) - numberOf(b.content.pseudonym))

/**
 * The next pseudonym in a case: `V-03 Cedro`. It follows from the number of those before alone, so nothing of the person is in it; the number is
 * what counts and is given once in a case, the tree what one remembers.
 */
export const nextPseudonym = (role: PersonRole, taken: readonly string[]): string => withLetter(LETTERS[role], taken)

/** Another pseudonym for somebody who bears that of another, with the letter by which they came into the case. */
export const otherPseudonym = (now: string, taken: readonly string[]): string => withLetter(now.slice(0, 1), taken)

const withLetter = (letter: string, taken: readonly string[]): string => {
  const number = 1 + Math.max(0, ...taken.map(numberOf))
  return `${letter}-${String(number).padStart(2, '0')} ${TREES[(number - 1) % TREES.length]}`
}

/** Every pseudonym that was given in what a key opens of a case, also those that nobody bears any more. */
export const pseudonymsGiven = (versions: readonly Version[]): readonly string[] =>
  versions.flatMap(({ content }) => {
    if (typeof content !== 'object' || content === null || !('pseudonym' in content)) return []
    return typeof content.pseudonym === 'string' ? [content.pseudonym] : []
  })
