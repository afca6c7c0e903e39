/** Composes editions of releases' sites in a thread of its own: each takes a quarter of a second in which nothing else is answered. */
import { type MessagePort, parentPort } from 'node:worker_threads'
import { composeRelease, type EditionTold } from './release-edition.ts'

const port = parentPort as MessagePort
port.on('message', (told: EditionTold) => {
  if (told === 'end') port.close()
  else port.postMessage(composeRelease(told.asked, told.kept))
})
