/** What "no" is called by each kind of question. */
const NO = ['no', 'neither']

/** One press answers "no" to every question of its screen that is still open, also to those that are folded away. */
export const answerRestWithNo = (form: HTMLFormElement): void => {
  for (const button of form.querySelectorAll<HTMLButtonElement>('.rest-no')) {
    button.hidden = false
    button.addEventListener('click', () => {
      const open = button.closest('.step')?.querySelectorAll<HTMLInputElement>('input[value=unknown]:checked') ?? []
      for (const { name } of open)
        for (const no of form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)) if (NO.includes(no.value)) no.checked = true
      form.dispatchEvent(new Event('input'))
    })
  }
}
