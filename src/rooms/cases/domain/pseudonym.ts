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
export const nextPseudonym = (role: PersonRole, taken: readonly string[]): string => {
  const number = 1 + Math.max(0, ...taken.map(numberOf))
  return `${LETTERS[role]}-${String(number).padStart(2, '0')} ${TREES[(number - 1) % TREES.length]}`
}
