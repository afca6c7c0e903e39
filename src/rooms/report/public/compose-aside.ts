import { Worker } from 'node:worker_threads'
import { KEEPS_COMPILED } from '#kernel/maker/compiled.ts'
import { spare } from '#kernel/maker/spare.ts'
import { places } from '../server/places.ts'
import type { Body } from '#kernel/page/bodies.ts'
import type { EditionAsked, EditionKept, EditionTold } from './release-edition.ts'

type Composed = ReadonlyMap<string, Body>

type InThread = (asked: EditionAsked, kept: EditionKept) => Promise<Composed>

const ended = new WeakSet<Worker>()

const begun = (): Worker => {
  const env = { ...process.env, ...KEEPS_COMPILED }
  const worker = new Worker(new URL('./release-edition.worker.ts', import.meta.url), { name: 'edition', env })
  // Also of one that waits, and fails for want of memory: whoever waits for an answer is told.
  return worker.on('error', () => {}).once('exit', () => void ended.add(worker))
}

// Nothing moves over: all is copied.
const tell = (worker: Worker, told: EditionTold) => worker.postMessage(told, [])

const answerOf = (worker: Worker, asked: EditionAsked, kept: EditionKept): Promise<Composed> => {
  const { promise, resolve, reject } = Promise.withResolvers<Composed>()
  const stopped = (code: number) => reject(new Error(`the thread that composes ${asked.release.code} ended with ${code}`))
  worker.once('message', resolve).once('error', reject).once('exit', stopped)
  tell(worker, { asked, kept })
  return promise.finally(() => worker.off('message', resolve).off('error', reject).off('exit', stopped))
}

/** One edition at a time, in a thread that waits for the next a while: to begin one takes longer than to compose. */
const inThread = (): InThread => {
  const thread = spare<Worker>({ runs: (worker) => !ended.has(worker), end: (worker) => tell(worker, 'end') })
  return async (asked, kept) => {
    const worker = thread.take() ?? begun()
    worker.ref()
    const composed = await answerOf(worker, asked, kept)
    if (thread.leave(worker)) worker.unref()
    return composed
  }
}

/** Editions that wait behind the one that is composed: more than a reader looks up at once, and a few seconds of work. */
const WAITING = 8
/** Whoever goes away leaves the edition to the next who asks. */
const NEVER = new AbortController().signal

type Edition = {
  /** Under which it is asked for; nobody asks for one that is on its way. */
  readonly key: string
  readonly asked: EditionAsked
  /** Reads what it is composed of, megabytes of it: called when its turn comes. */
  readonly read: () => Promise<EditionKept>
}

/**
 * Composes editions beside the server's own thread, one after another: whoever asks for page after page of old releases, which nobody needs
 * a name for, takes one processor and slows nobody else.
 * @throws Problem `report.busy` where the line is full
 */
export const composeAside = (): ((edition: Edition) => Promise<Composed>) => {
  const [line, compose] = [places(1, WAITING), inThread()]
  return ({ key, asked, read }) => line.take({ who: key, signal: NEVER, onWait: () => {} }, async () => compose(asked, await read()))
}
