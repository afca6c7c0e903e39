/** Composes editions of releases' sites in a thread of its own: each takes a quarter of a second in which nothing else is answered. */
import { type MessagePort, parentPort } from 'node:worker_threads'
import { composeRelease, type EditionAsked, type EditionKept } from './release-edition.ts'

const port = parentPort as MessagePort
port.on('message', ({ asked, kept }: { readonly asked: EditionAsked; readonly kept: EditionKept }) =>
  port.postMessage(composeRelease(asked, kept)),
)
