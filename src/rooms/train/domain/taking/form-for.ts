import type { FormName } from '../../contract/forms.ts'
import type { SelfCode } from '../../contract/self-code.ts'
import type { Wave } from '../../contract/wave.ts'
import { CROCKFORD } from '../forms/check-character.ts'

export type FirstForm = 'A' | 'B'

/**
 * The form with which somebody begins who has no name here: A where the day of birth is odd, B where it is even; without a day, the month. It is worked out anew each
 * time, without asking anybody, so that after the training they have the other form. It is no lottery, and stands for none: the day of birth chooses the form and not
 * who is trained.
 */
export const firstFormOfCode = ({ day, month }: SelfCode): FirstForm => (Number(day ?? month ?? 1) % 2 === 1 ? 'A' : 'B')

/** The same from a pseudonym, where no order was drawn: its first character was left to chance. */
export const firstFormOfPseudonym = (pseudonym: string): FirstForm => (CROCKFORD.indexOf(pseudonym.charAt(2)) % 2 === 1 ? 'A' : 'B')

/**
 * Crossed forms: after the training the other one than before; months later C and D the same way, or again A and B where there are only these.
 * @param names of the forms that there are
 */
export const formFor = (wave: Wave, first: FirstForm, names: readonly FormName[]): FormName => {
  const other = first === 'A' ? 'B' : 'A'
  if (wave === 'pre' || wave === 'post') return wave === 'pre' ? first : other
  const own = wave === 'm3' ? first : other
  if (!names.includes('C') || !names.includes('D')) return own
  return own === 'A' ? 'C' : 'D'
}
