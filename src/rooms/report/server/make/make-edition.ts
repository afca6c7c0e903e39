import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { KEEPS_COMPILED } from '../compiled.ts'
import type { EditionNews, EditionOrder, Step } from './protocol.ts'

const CHILD = fileURLToPath(new URL('edition.child.ts', import.meta.url))

export type Made = Exclude<EditionNews, { kind: 'step' }> | { kind: 'cancelled' }

export type Maker = { make: (order: EditionOrder, onStep: (step: Step) => void) => Promise<Made> }

/**
 * Starts a process that makes one edition; it loads its parts while the caller still reads the package.
 * @param signal ends the process at once; `make` then gives `cancelled`
 */
export const startMaker = (signal: AbortSignal): Maker => {
  const child = fork(CHILD, {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // Documents are many small short-lived objects: more room for them takes a hundred megabytes and saves no time.
    execArgv: ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=16'],
    // One pool of memory for all threads, where the C library knows the setting: what the typesetter frees serves what follows.
    env: { ...process.env, ...KEEPS_COMPILED, MALLOC_ARENA_MAX: '1' },
  })
  const stop = () => child.kill('SIGKILL')
  signal.addEventListener('abort', stop, { once: true })
  let words = ''
  child.stderr?.on('data', (chunk: Buffer) => (words += chunk.toString()))
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      signal.removeEventListener('abort', stop)
      resolve(code)
    })
  })
  return { make: (order, onStep) => made(order, onStep, { child, signal, ended: ended.then((code) => ({ code, words })) }) }
}

type Running = { child: ChildProcess; signal: AbortSignal; ended: Promise<{ code: number | null; words: string }> }

/** @throws Error with the child's own words when it stops without an answer (a bug) */
const made = async (order: EditionOrder, onStep: (step: Step) => void, { child, signal, ended }: Running): Promise<Made> => {
  let answer: Made | null = null
  child.on('message', (news: EditionNews) => {
    if (news.kind === 'step') onStep(news.step)
    else answer = news
  })
  // A child that was ended meanwhile has no channel to write to; its end answers for it.
  child.send(order, () => {})
  const { code, words } = await ended
  if (signal.aborted) return { kind: 'cancelled' }
  if (answer === null) throw new Error(`the maker of the ${order.lang} edition stopped with ${code}: ${words}`)
  return answer
}
