import { LETTERS, UNKNOWN } from '../../../domain/forms/letters.ts'
import { button, element } from '../element.ts'
import type { Answering } from './answering.ts'

const OPEN = '.'

/** For each line what belongs to it, from a list; each is used once, so that choosing it elsewhere takes it from where it was. */
export const matchWay = ({ words: { t, say }, item, said, draft, keep, keepDraft }: Answering): readonly HTMLElement[] => {
  const isMatched = said !== undefined && said !== '-' && said !== UNKNOWN
  const before = isMatched ? said : (draft ?? '')
  const told = element(
    'p',
    { role: 'status' },
    t('train.take.match.state', { state: isMatched ? 'whole' : said === UNKNOWN ? 'unknown' : 'open' }),
  )
  const matches = item.matches ?? []
  const selects = item.options.map((_, at) => {
    const chosen = before.charAt(at)
    const choices = matches.map((text, place) =>
      element('option', { value: LETTERS.charAt(place) }, `${LETTERS.charAt(place)}. ${say(text)}`),
    )
    const select = element('select', { id: `line-${at}` }, element('option', { value: OPEN }, t('train.take.match.choose')), ...choices)
    select.value = chosen === '' ? OPEN : chosen
    return select
  })
  const tell = (): void => {
    const letters = selects.map(({ value }) => value)
    const isWhole = !letters.includes(OPEN)
    keepDraft(isWhole ? '' : letters.join(''))
    if (isWhole) keep(letters.join(''))
    else if (isMatched || said === UNKNOWN) keep('-')
    told.textContent = t('train.take.match.state', { state: isWhole ? 'whole' : 'open' })
  }
  for (const select of selects)
    select.addEventListener('change', () => {
      for (const other of selects) if (other !== select && other.value === select.value) other.value = OPEN
      tell()
    })
  const lines = item.options.map((text, at) =>
    element('p', { class: 'question' }, element('label', { for: `line-${at}` }, say(text)), selects[at]!),
  )
  const unknown = button(t('train.paper.unknown'), () => {
    for (const select of selects) select.value = OPEN
    keepDraft('')
    keep(UNKNOWN)
    told.textContent = t('train.take.match.state', { state: 'unknown' })
  })
  return [...lines, element('p', { class: 'acts' }, unknown), told]
}
