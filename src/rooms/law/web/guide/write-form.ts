import type { Facts } from '../../contract/facts.ts'
import { answersOf } from '../../domain/guide/answers-of.ts'

/** Puts the answers of a phase back into the form, but for those that stay from phase to phase. */
export const writeForm = (form: HTMLFormElement, facts: Facts, stays: readonly string[]): void => {
  const answers = answersOf(facts)
  for (const input of form.querySelectorAll<HTMLInputElement>('input[type=radio], input[type=checkbox]'))
    if (!stays.includes(input.name)) input.checked = (answers.get(input.name) ?? 'unknown') === input.value
  const date = form.elements.namedItem('date')
  if (date instanceof HTMLInputElement && facts.date !== undefined) date.value = facts.date
}
