import type { PackItem } from '../../../contract/pack.ts'
import { lastSaid } from '../../../domain/taking/answers-now.ts'
import { type App, type Drawn, formOf } from '../app.ts'
import type { Attempt } from '../database.ts'
import { button, element, paragraphs } from '../element.ts'
import type { Answering } from './answering.ts'
import { chooseWay } from './choose.ts'
import { matchWay } from './match.ts'
import { orderWay } from './order.ts'

const wayOf = ({ kind }: PackItem): ((answering: Answering) => readonly HTMLElement[]) =>
  kind === 'ordering' ? orderWay : kind === 'matching' ? matchWay : chooseWay

/** What is being written down, one after another; the next question waits for all of it. */
const writer = (failed: (happened: boolean) => void) => {
  let last: Promise<boolean> = Promise.resolve(true)
  return {
    add: (work: () => Promise<void>): void => {
      last = last.then(() =>
        work().then(
          () => (failed(false), true),
          () => (failed(true), false),
        ),
      )
    },
    all: (): Promise<boolean> => last,
  }
}

/** One question. Each answer is on the device before the next question shows; nothing is sent from here, and no time runs. */
export const questionScreen = async (app: App, attempt: Attempt, place: number): Promise<Drawn> => {
  const { words, store, go } = app
  const { t, say, lang } = words
  const { items } = formOf(app, attempt)
  const item = items[place - 1]
  if (!item) throw new Error(`the form has no question ${place}`)
  await store.change(attempt.id, { place })
  const answers = await store.answers(attempt.id)
  const alarm = element('p', { role: 'alert', class: 'say' })
  const written = writer((happened) => (alarm.textContent = happened ? t('train.take.unwritten') : ''))
  const { drafts } = attempt
  let now = drafts
  const way = wayOf(item)({
    words,
    item,
    said: lastSaid(answers).get(place),
    draft: drafts[place],
    keep: (said) => written.add(() => store.write(attempt.id, { place, said, language: lang() })),
    keepDraft: (draft) => {
      now = { ...now, [place]: draft }
      const kept = now
      written.add(() => store.change(attempt.id, { drafts: kept }))
    },
  })
  const turn = async (to: number): Promise<void> => {
    if (!(await written.all())) return alarm.focus()
    go(to > items.length ? { name: 'review', attempt: attempt.id } : { name: 'question', attempt: attempt.id, place: to })
  }
  const legend = element('legend', {}, ...paragraphs(say(item.stem)))
  return {
    heading: t('train.take.question', { place, n: items.length }),
    body: [
      element('fieldset', { class: 'question' }, legend, element('p', { class: 'soft' }, t(`train.take.hint.${item.kind}`)), ...way),
      alarm,
      element(
        'p',
        { class: 'acts' },
        ...(place > 1 ? [button(t('train.take.previous'), () => void turn(place - 1))] : []),
        button(t('train.take.next'), () => void turn(place + 1)),
        button(t('train.take.overview'), () => void turn(items.length + 1)),
      ),
    ],
  }
}
