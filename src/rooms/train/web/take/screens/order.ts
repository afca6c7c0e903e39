import { LETTERS, UNKNOWN } from '../../../domain/forms/letters.ts'
import { button, element } from '../element.ts'
import type { Answering } from './answering.ts'

/** Steps put in order by buttons, never by dragging; each move is said aloud, and the button that was pressed keeps the focus. */
export const orderWay = ({ words: { t, say }, item, said, keep }: Answering): readonly HTMLElement[] => {
  const isOrdered = said !== undefined && said !== '-' && said !== UNKNOWN
  let order = isOrdered ? [...said] : item.options.map((_, at) => LETTERS.charAt(at))
  const textOf = (letter: string): string => say(item.options[LETTERS.indexOf(letter)] ?? { es: '', en: '' })
  const told = element(
    'p',
    { role: 'status' },
    t('train.take.order.state', { state: isOrdered ? 'ordered' : said === UNKNOWN ? 'unknown' : 'open' }),
  )
  const list = element('ol', { class: 'steps' })
  const keepOrder = (): void => {
    keep(order.join(''))
    told.textContent = t('train.take.order.state', { state: 'ordered' })
  }
  const move = (letter: string, by: -1 | 1): void => {
    const at = order.indexOf(letter)
    const others = order.toSpliced(at, 1)
    order = others.toSpliced(at + by, 0, letter)
    draw()
    keepOrder()
    told.textContent = t('train.take.order.moved', { text: textOf(letter), place: at + by + 1 })
    const same = list.querySelector<HTMLButtonElement>(`[data-move="${letter}${by}"]`)
    ;(same?.disabled ? list.querySelector<HTMLButtonElement>(`[data-move="${letter}${-by}"]`) : same)?.focus()
  }
  const mover = (letter: string, by: -1 | 1, isEnd: boolean): HTMLButtonElement =>
    button(by < 0 ? '↑' : '↓', () => move(letter, by), {
      'data-move': `${letter}${by}`,
      'aria-label': t(by < 0 ? 'train.take.order.up' : 'train.take.order.down', { text: textOf(letter) }),
      disabled: isEnd ? true : undefined,
    })
  const draw = (): void =>
    list.replaceChildren(
      ...order.map((letter, at) =>
        element(
          'li',
          {},
          element('span', {}, textOf(letter)),
          ' ',
          mover(letter, -1, at === 0),
          ' ',
          mover(letter, 1, at === order.length - 1),
        ),
      ),
    )
  draw()
  const unknown = button(t('train.paper.unknown'), () => {
    keep(UNKNOWN)
    told.textContent = t('train.take.order.state', { state: 'unknown' })
  })
  return [list, element('p', { class: 'acts' }, button(t('train.take.order.as-it-is'), keepOrder), unknown), told]
}
