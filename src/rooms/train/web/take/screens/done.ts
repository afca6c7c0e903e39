import type { App, Drawn } from '../app.ts'
import { button, element } from '../element.ts'
import { waitingPart } from './waiting.ts'

/** The end of a try. Nothing of it is shown any more, since the next person may hold this telephone. */
export const doneScreen = async (app: App): Promise<Drawn> => {
  const { words, kept, go } = app
  const { t } = words
  return {
    heading: t('train.take.done.title'),
    body: [
      element('p', {}, t('train.take.done.thanks')),
      ...(await waitingPart(app)),
      ...(kept.pack.pseudonym === null
        ? [
            element(
              'p',
              { class: 'acts' },
              button(t('train.take.done.next-person'), () => go({ name: 'start' })),
            ),
          ]
        : []),
    ],
  }
}
