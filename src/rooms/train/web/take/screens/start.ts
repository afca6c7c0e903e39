import type { App, Drawn } from '../app.ts'
import type { Attempt } from '../database.ts'
import { button, element, paragraphs } from '../element.ts'
import { waitingPart } from './waiting.ts'

const readyLine = ({ words: { t }, ready }: App): HTMLElement => {
  const state = ready()
  return element(
    'p',
    { role: 'status', class: state === false ? 'say' : undefined },
    t('train.take.ready', { state: state === undefined ? 'loading' : state ? 'ready' : 'not' }),
  )
}

/** A try that was begun here: the one of a link's own person goes on at once, else whoever comes is asked first. */
const unfinished = (app: App, attempt: Attempt): HTMLElement => {
  const { t, lang } = app.words
  const at = new Date(attempt.begunAt).toLocaleTimeString(lang(), { hour: '2-digit', minute: '2-digit' })
  const isOwn = app.kept.pack.pseudonym !== null
  const goOn = (): void => app.go(isOwn ? { name: 'question', attempt: attempt.id, place: attempt.place } : { name: 'resume', attempt })
  return element(
    'li',
    {},
    `${t('train.take.begun', { at, place: attempt.place })} `,
    button(t('train.take.continue'), goOn, { 'aria-label': t('train.take.continue-of', { at }) }),
  )
}

/** What this test is, whether it opens without a network, and where to begin or go on. */
export const startScreen = async (app: App): Promise<Drawn> => {
  const { words, kept, store, go } = app
  const { t, say } = words
  const { pack } = kept
  const tries = await store.attempts(kept.link)
  const open = tries.filter(({ finished }) => !finished)
  // What was begun can be ended after the close, and is kept apart; nobody begins then.
  const mayBegin = pack.state !== 'closed' && (pack.pseudonym === null || tries.length === 0)
  return {
    heading: t('train.take.heading', { wave: pack.wave }),
    body: [
      element('p', {}, t('train.take.session', { session: pack.session })),
      ...(pack.notice ? [element('p', { class: 'say' }, say(pack.notice))] : []),
      ...(pack.state === 'open' ? [] : [element('p', { class: 'say' }, t('train.take.state', { state: pack.state }))]),
      readyLine(app),
      ...paragraphs(t('train.take.how', { n: pack.forms[0]?.items.length ?? 0 })),
      ...(open.length > 0
        ? [element('h3', {}, t('train.take.unfinished')), element('ul', {}, ...open.map((one) => unfinished(app, one)))]
        : []),
      ...(mayBegin
        ? [
            element(
              'p',
              { class: 'acts' },
              button(t(open.length > 0 ? 'train.take.begin-other' : 'train.take.begin'), () => go({ name: 'code' })),
            ),
          ]
        : []),
      ...(await waitingPart(app)),
    ],
  }
}
