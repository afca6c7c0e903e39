import type { Translate } from '#kernel/i18n/translate.ts'
import { NO_OF } from '../../contract/guide.ts'

const NO: readonly string[] = Object.values(NO_OF)

const inputs = (step: Element, select: string): readonly HTMLInputElement[] => [...step.querySelectorAll<HTMLInputElement>(select)]

/** Answers "no" to every question of a screen that is still open. @returns the questions that it answered */
const answerNo = (step: Element): readonly string[] => {
  const open = inputs(step, 'input[value=unknown]:checked').map(({ name }) => name)
  for (const input of inputs(step, 'input[type=radio]')) if (open.includes(input.name) && NO.includes(input.value)) input.checked = true
  return open
}

/** What was answered since by hand stays. */
const takeBack = (step: Element, answered: readonly string[]): void => {
  const still = inputs(step, 'input:checked')
    .filter(({ name, value }) => answered.includes(name) && NO.includes(value))
    .map(({ name }) => name)
  for (const input of inputs(step, 'input[value=unknown]')) if (still.includes(input.name)) input.checked = true
}

/** Told to the form when another phase is asked: what was pressed for the one before is over. */
export const ASKED_ANEW = 'asked-anew'

/**
 * One press says of a whole screen that none of what is left was there, once what is folded away has been opened to be seen; a second press
 * takes it back.
 */
export const answerRestWithNo = (t: Translate, form: HTMLFormElement): void => {
  for (const button of form.querySelectorAll<HTMLButtonElement>('.rest-no')) {
    const step = button.closest('.step')
    if (!step) continue
    let answered: readonly string[] = []
    const say = (): void =>
      void (button.textContent =
        answered.length > 0
          ? t('law.guide.rest-undo', { n: answered.length })
          : t('law.guide.rest-no', { group: button.dataset['group'] ?? '' }))
    button.hidden = false
    button.addEventListener('click', () => {
      const folded = step.querySelector('details')
      if (answered.length > 0) {
        takeBack(step, answered)
        answered = []
      } else {
        if (folded) folded.open = true
        answered = answerNo(step)
      }
      say()
      form.dispatchEvent(new Event('input'))
    })
    for (const name of ['reset', ASKED_ANEW])
      form.addEventListener(name, () => {
        answered = []
        say()
      })
  }
}
