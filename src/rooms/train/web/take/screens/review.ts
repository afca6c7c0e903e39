import { lastSaid } from '../../../domain/taking/answers-now.ts'
import { type App, type Drawn, formOf } from '../app.ts'
import type { Attempt } from '../database.ts'
import { button, element } from '../element.ts'

/** Which questions are answered, before the try is ended: afterwards nothing of it can be seen or changed on this device. */
export const reviewScreen = async (app: App, attempt: Attempt): Promise<Drawn> => {
  const { words, store, go, send } = app
  const { t } = words
  const { items } = formOf(app, attempt)
  const said = lastSaid(await store.answers(attempt.id))
  const stateOf = (place: number): string => {
    const answer = said.get(place) ?? '-'
    return answer === '-' ? 'open' : answer === 'n' ? 'unknown' : 'answered'
  }
  const open = items.filter((_, at) => stateOf(at + 1) === 'open').length
  const finish = async (): Promise<void> => {
    await store.change(attempt.id, { finished: true })
    go({ name: 'done' })
    await send()
  }
  return {
    heading: t('train.take.review.title'),
    body: [
      element('p', {}, t('train.take.review.open', { n: open })),
      element(
        'ol',
        { class: 'steps' },
        ...items.map((_, at) =>
          element(
            'li',
            {},
            button(t('train.take.review.line', { place: at + 1, state: stateOf(at + 1) }), () =>
              go({ name: 'question', attempt: attempt.id, place: at + 1 }),
            ),
          ),
        ),
      ),
      element('p', {}, t('train.take.review.end')),
      element(
        'p',
        { class: 'acts' },
        button(t('train.take.finish'), () => void finish()),
      ),
    ],
  }
}
