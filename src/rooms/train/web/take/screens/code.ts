import { ELEMENTS, type Element } from '../../../contract/elements.ts'
import type { SelfCode } from '../../../contract/self-code.ts'
import { isNumber, readElement } from '../../../domain/linking/element.ts'
import type { App, Drawn } from '../app.ts'
import { button, element } from '../element.ts'
import { beginAttempt } from './begin.ts'

const field = ({ t }: App['words'], name: Element): HTMLElement => {
  const isDigits = isNumber(name)
  const input = element('input', {
    type: 'text',
    id: `code-${name}`,
    name,
    size: '4',
    maxlength: isDigits ? '2' : '1',
    autocomplete: 'off',
    spellcheck: 'false',
    autocapitalize: 'characters',
    inputmode: isDigits ? 'numeric' : 'text',
    'aria-describedby': `code-${name}-wrong`,
  })
  const wrong = element('span', { class: 'wrong', id: `code-${name}-wrong`, role: 'alert' })
  input.addEventListener('input', () => {
    wrong.textContent = ''
    input.removeAttribute('aria-invalid')
  })
  return element('p', { class: 'question' }, element('label', { for: input.id }, t(`train.paper.code.${name}`)), input, wrong)
}

/** The code as it was typed; where an element is none, its field says so and gets the eyes. */
const readCode = (form: HTMLFormElement, { t }: App['words']): SelfCode | undefined => {
  const code: Record<string, string | null> = {}
  let first: HTMLInputElement | undefined
  for (const name of ELEMENTS) {
    const input = form.elements.namedItem(name) as HTMLInputElement
    const text = input.value.trim()
    const value = text === '' ? null : readElement(name, text)
    if (value === undefined) {
      input.setAttribute('aria-invalid', 'true')
      input.nextElementSibling!.textContent = t(isNumber(name) ? 'train.take.code.no-number' : 'train.take.code.no-letter')
      first ??= input
    } else code[name] = value
  }
  first?.focus()
  return first ? undefined : (code as SelfCode)
}

/** Six questions in the words of the sheet. Any may be left open; with none of them nobody could be told from another. */
export const codeScreen = (app: App): Drawn => {
  const { words, go } = app
  const { t } = words
  const form = element('form', { autocomplete: 'off' }, ...ELEMENTS.map((name) => field(words, name)))
  const alone = element('p', { class: 'wrong', role: 'alert' })
  const begin = (): void => {
    const code = readCode(form, words)
    if (!code) return
    const given = ELEMENTS.filter((name) => code[name] !== null).length
    alone.textContent = given === 0 ? t('train.take.code.none') : ''
    if (given > 0) void beginAttempt(app, code)
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    begin()
  })
  form.append(
    alone,
    element(
      'p',
      { class: 'acts' },
      element('button', { type: 'submit' }, t('train.take.code.begin')),
      button(t('train.take.back'), () => go({ name: 'start' })),
    ),
  )
  return { heading: t('train.paper.code.title'), body: [element('p', {}, t('train.paper.code.lead')), form] }
}
