import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { EditionNews, EditionOrder, Step } from './protocol.ts'

const CHILD = fileURLToPath(new URL('edition.child.ts', import.meta.url))

export type Made = Exclude<EditionNews, { kind: 'step' }> | { kind: 'cancelled' }

/**
 * Makes one edition in a child process.
 * @param signal ends the child at once; the promise then gives `cancelled`
 * @throws Error with the child's own words when it stops without an answer (a bug)
 */
export const makeEdition = (order: EditionOrder, onStep: (step: Step) => void, signal: AbortSignal): Promise<Made> =>
  new Promise((resolve, reject) => {
    const child = fork(CHILD, {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: ['--disable-warning=ExperimentalWarning'],
    })
    let words = ''
    let answer: Made | null = null
    const stop = () => child.kill('SIGKILL')
    signal.addEventListener('abort', stop, { once: true })
    child.stderr?.on('data', (chunk: Buffer) => (words += chunk.toString()))
    child.on('message', (news: EditionNews) => {
      if (news.kind === 'step') onStep(news.step)
      else answer = news
    })
    child.once('error', reject)
    child.once('close', (code) => {
      signal.removeEventListener('abort', stop)
      if (signal.aborted) resolve({ kind: 'cancelled' })
      else if (answer) resolve(answer)
      else reject(new Error(`the maker of the ${order.lang} edition stopped with ${code}: ${words}`))
    })
    child.send(order)
  })
