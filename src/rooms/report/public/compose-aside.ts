import { Worker } from 'node:worker_threads'
import { KEEPS_COMPILED } from '../server/compiled.ts'
import { places } from '../server/places.ts'
import type { Body } from './bodies.ts'
import type { EditionAsked, EditionKept } from './release-edition.ts'

type Composed = ReadonlyMap<string, Body>

const inThread = (asked: EditionAsked, kept: EditionKept): Promise<Composed> =>
  new Promise((resolve, reject) => {
    const env = { ...process.env, ...KEEPS_COMPILED }
    const worker = new Worker(new URL('./release-edition.worker.ts', import.meta.url), {
      workerData: { asked, kept },
      name: 'edition',
      env,
    })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the thread that composes ${asked.release.code} ended with ${code}`)))
  })

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
  const line = places(1, WAITING)
  return ({ key, asked, read }) => line.take({ who: key, signal: NEVER, onWait: () => {} }, async () => inThread(asked, await read()))
}
