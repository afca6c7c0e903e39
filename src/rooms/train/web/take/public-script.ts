import type { App, Drawn, Screen } from './app.ts'
import type { Attempt, KeptPack } from './database.ts'
import { element } from './element.ts'
import { loadPack, tokenOfPage } from './link.ts'
import { makeReady } from './ready.ts'
import { beginAttempt } from './screens/begin.ts'
import { codeScreen } from './screens/code.ts'
import { doneScreen } from './screens/done.ts'
import { noTestScreen } from './screens/no-test.ts'
import { questionScreen } from './screens/question.ts'
import { resumeScreen } from './screens/resume.ts'
import { reviewScreen } from './screens/review.ts'
import { startScreen } from './screens/start.ts'
import { type Sent, sendAll } from './send.ts'
import { openStore, type Store } from './store.ts'
import { type Words, wordsOfPage } from './words.ts'

const place = (): HTMLElement => {
  const found = document.getElementById('take')
  if (!found) throw new Error('the page has no place for the test')
  return found
}

/** Parts that say what they said before stay where they are: whoever is about to press one, or has come to it by the keyboard, is not put off. */
const amend = (parts: readonly Node[]): void => {
  const were = [...place().childNodes]
  for (const part of parts) {
    const at = were.findIndex((was) => was.isEqualNode(part))
    if (at === -1) place().insertBefore(part, were[0] ?? null)
    else for (const was of were.splice(0, at + 1).slice(0, at)) was.remove()
  }
  for (const was of were) was.remove()
}

/** Puts a screen before the eyes, and its heading before the ears where it is another one. */
const show = ({ heading, body }: Drawn, isNew = true): void => {
  const title = element('h2', { tabindex: '-1' }, heading)
  if (!isNew) return amend([title, ...body])
  place().replaceChildren(title, ...body)
  title.focus({ preventScroll: true })
  window.scrollTo(0, 0)
}

const attemptOf = async (store: Store, link: string, id: string): Promise<Attempt> => {
  const found = (await store.attempts(link)).find((one) => one.id === id)
  if (!found) throw new Error('this try is no longer on the device')
  return found
}

const drawn = async (app: App, screen: Screen): Promise<Drawn | undefined> => {
  const { store, kept } = app
  switch (screen.name) {
    case 'start':
      return startScreen(app)
    case 'code':
      // The link of one person asks for no code.
      if (kept.pack.pseudonym === null) return codeScreen(app)
      await beginAttempt(app, null)
      return undefined
    case 'resume':
      return resumeScreen(app, screen.attempt)
    case 'question':
      return questionScreen(app, await attemptOf(store, kept.link, screen.attempt), screen.place)
    case 'review':
      return reviewScreen(app, await attemptOf(store, kept.link, screen.attempt))
    case 'done':
      return doneScreen(app)
  }
}

/** While something waits that a person has finished. */
const AGAIN_MS = 15_000

/** The page of one test: which screen is before the eyes, and what is sent meanwhile. */
const startTest = (words: Words, store: Store, kept: KeptPack): (() => void) => {
  let screen: Screen = { name: 'start' }
  let [ready, sent]: [boolean | undefined, Sent | undefined] = [undefined, undefined]
  let drawing = 0
  /** Whatever was begun before it is put aside: the last that was asked for is shown. */
  const draw = async (isNew = false): Promise<void> => {
    drawing += 1
    const mine = drawing
    const made = await drawn(app, screen)
    if (made && mine === drawing) show(made, isNew)
  }
  /** Screens that say how sending goes are drawn anew; a question before the eyes is left alone. */
  const tell = (): void => (screen.name === 'start' || screen.name === 'done' ? void draw() : undefined)
  const send = async (): Promise<void> => {
    const outcome = await sendAll(store, kept)
    if (outcome.kind === 'nothing') return
    const isKnown = outcome.kind !== 'sent' && JSON.stringify(outcome) === JSON.stringify(sent)
    sent = outcome
    if (!isKnown) tell()
  }
  const sendAgain = async (): Promise<void> => {
    const isWaiting = (await store.attempts(kept.link)).some(({ finished }) => finished)
    if (isWaiting && document.visibilityState === 'visible') await send()
  }
  const go = (to: Screen): void => {
    screen = to
    void draw(true)
  }
  const app: App = { words, store, kept, ready: () => ready, lastSent: () => sent, go, send }
  void draw(true)
  void makeReady().then((is) => {
    ready = is
    tell()
  })
  void send()
  addEventListener('online', () => void send())
  // A browser may not notice that the network is back, or take for one what leads nowhere.
  setInterval(() => void sendAgain(), AGAIN_MS)
  document.addEventListener('visibilitychange', () => (document.visibilityState === 'visible' ? void send() : undefined))
  return () => void draw()
}

const start = async (): Promise<void> => {
  let draw = (): void => undefined
  const words = wordsOfPage(() => draw())
  const store = await openStore()
  const token = tokenOfPage()
  const loaded = token === undefined ? undefined : await loadPack(store, token)
  if (loaded?.kind === 'loaded') draw = startTest(words, store, loaded.kept)
  else {
    draw = () => void noTestScreen(words, store, loaded?.why).then((made) => show(made))
    draw()
  }
}

addEventListener('hashchange', () => location.reload())
void start()
