import type { App } from '../app.ts'
import { button, element } from '../element.ts'
import { saveAnswers } from '../save-file.ts'

const outcome = ({ words: { t }, lastSent }: App): readonly HTMLElement[] => {
  const sent = lastSent()
  if (!sent || sent.kind === 'nothing') return []
  if (sent.kind === 'sent') return [element('p', { role: 'status' }, t(sent.late ? 'train.take.sent-late' : 'train.take.sent'))]
  if (sent.kind === 'no-network') return [element('p', { role: 'status', class: 'say' }, t('train.take.no-network'))]
  return [
    element(
      'p',
      { role: 'alert', class: 'say' },
      t(`train.take.refused.${KNOWN.find((code) => code === sent.code) ?? 'other'}`, { code: sent.code, n: sent.n }),
    ),
  ]
}
const KNOWN = ['record.not-found', 'test.not-open', 'answers.too-many']

/** What waits on this device to be sent, and the ways in which it may go. */
export const waitingPart = async (app: App): Promise<readonly HTMLElement[]> => {
  const { words, store, kept, send } = app
  const { t } = words
  const waiting = (await store.attempts(kept.link)).filter(({ finished }) => finished)
  if (waiting.length === 0) return outcome(app)
  return [
    element('h3', {}, t('train.take.waiting', { n: waiting.length })),
    ...outcome(app),
    element('p', {}, t('train.take.waiting-how')),
    element(
      'p',
      { class: 'acts' },
      button(t('train.take.send'), () => void send()),
      button(t('train.take.save'), () => void saveAnswers(store, kept)),
    ),
    element('p', { class: 'soft' }, t('train.take.save-how')),
  ]
}
