import { LETTERS, UNKNOWN } from '../../../domain/forms/letters.ts'
import { element } from '../element.ts'
import type { Answering } from './answering.ts'

/** One option, or several; "I don't know" stands among them and takes the others back. */
export const chooseWay = ({ words: { t, say }, item, said = '', keep }: Answering): readonly HTMLElement[] => {
  const isMany = item.kind === 'multiple'
  const option = (value: string, text: string): HTMLElement => {
    const input = element('input', { type: isMany ? 'checkbox' : 'radio', name: 'answer', value })
    input.checked = said.includes(value)
    return element('label', { class: 'tick' }, input, element('span', {}, text))
  }
  const labels = [
    ...item.options.map((text, at) => option(LETTERS.charAt(at), `${LETTERS.charAt(at)}. ${say(text)}`)),
    option(UNKNOWN, t('train.paper.unknown')),
  ]
  const list = element('div', {}, ...labels)
  list.addEventListener('change', ({ target }) => {
    const inputs = [...list.querySelectorAll('input')]
    if (target instanceof HTMLInputElement && target.checked && isMany)
      for (const one of inputs) if ((target.value === UNKNOWN) !== (one.value === UNKNOWN)) one.checked = false
    const chosen = inputs.filter(({ checked }) => checked).map(({ value }) => value)
    keep(chosen.length === 0 ? '-' : chosen.join(''))
  })
  return [list]
}
