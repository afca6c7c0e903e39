/** Composes one edition of a release's site in a thread of its own: it takes a quarter of a second in which nothing else is answered. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { composeRelease, type EditionAsked, type EditionKept } from './release-edition.ts'

const port = parentPort as MessagePort
const { asked, kept } = workerData as { readonly asked: EditionAsked; readonly kept: EditionKept }
port.postMessage(composeRelease(asked, kept))
