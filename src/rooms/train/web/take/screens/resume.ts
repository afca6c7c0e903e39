import { readElement } from '../../../domain/linking/element.ts'
import type { App, Drawn } from '../app.ts'
import type { Attempt } from '../database.ts'
import { button, element } from '../element.ts'

/** On a shared telephone a try is gone on with by whoever began it: one answer of their code says so. It keeps people apart, and is no lock. */
export const resumeScreen = ({ words: { t }, go }: App, attempt: Attempt): Drawn => {
  const input = element('input', {
    type: 'text',
    id: 'day',
    size: '4',
    maxlength: '2',
    inputmode: 'numeric',
    autocomplete: 'off',
    'aria-describedby': 'day-wrong',
  })
  const wrong = element('span', { class: 'wrong', id: 'day-wrong', role: 'alert' })
  const form = element(
    'form',
    { autocomplete: 'off' },
    element('p', { class: 'question' }, element('label', { for: 'day' }, t('train.paper.code.day')), input, wrong),
    element(
      'p',
      { class: 'acts' },
      element('button', { type: 'submit' }, t('train.take.continue')),
      button(t('train.take.back'), () => go({ name: 'start' })),
    ),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const text = input.value.trim()
    const day = text === '' ? null : readElement('day', text)
    if (day === (attempt.code?.day ?? null)) go({ name: 'question', attempt: attempt.id, place: attempt.place })
    else wrong.textContent = t('train.take.resume.other')
  })
  return { heading: t('train.take.resume.title'), body: [element('p', {}, t('train.take.resume.why')), form] }
}
