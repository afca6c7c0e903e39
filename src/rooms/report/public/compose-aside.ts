import { Worker } from 'node:worker_threads'
import type { Body } from './bodies.ts'
import type { EditionAsked, EditionKept } from './release-edition.ts'

type Composed = ReadonlyMap<string, Body>

const inThread = (asked: EditionAsked, kept: EditionKept): Promise<Composed> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./release-edition.worker.ts', import.meta.url), { workerData: { asked, kept }, name: 'edition' })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the thread that composes ${asked.release.code} ended with ${code}`)))
  })

/**
 * Composes editions beside the server's own thread, one after another: whoever asks for page after page of old releases, which nobody needs
 * a name for, takes one processor and slows nobody else.
 */
export const composeAside = (): ((asked: EditionAsked, kept: EditionKept) => Promise<Composed>) => {
  let last: Promise<unknown> = Promise.resolve()
  return (asked, kept) => {
    const next = last.then(() => inThread(asked, kept))
    last = next.catch(() => {})
    return next
  }
}
