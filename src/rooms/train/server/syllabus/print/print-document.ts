import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { PrintOrder } from './order.ts'

const CHILD = fileURLToPath(new URL('print.child.ts', import.meta.url))

/** One after another: a document takes two hundred megabytes while it is set, and many people may ask at once. */
let last: Promise<unknown> = Promise.resolve()

const made = async (order: PrintOrder, signal: AbortSignal): Promise<Uint8Array> => {
  signal.throwIfAborted()
  const child = fork(CHILD, {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  let words = ''
  child.stderr?.on('data', (chunk: Buffer) => (words += chunk.toString()))
  const cancel = (): void => void child.kill('SIGKILL')
  signal.addEventListener('abort', cancel)
  const answer = once(child, 'message') as Promise<[Uint8Array]>
  const ended = once(child, 'close').then(([code]) => {
    signal.throwIfAborted()
    throw new Error(`the maker of the document stopped with ${String(code)}: ${words}`)
  })
  try {
    child.send(order, () => {})
    const [bytes] = await Promise.race([answer, ended])
    return bytes
  } finally {
    signal.removeEventListener('abort', cancel)
    child.kill('SIGKILL')
    // Whichever of the two came second is nobody's business any more.
    answer.catch(() => {})
    ended.catch(() => {})
  }
}

/** A document made in another process. @throws the reason of an aborted signal, or Error with the process's own words */
export const printDocument = (order: PrintOrder, signal: AbortSignal): Promise<Uint8Array> => {
  const mine = last.then(() => made(order, signal))
  last = mine.catch(() => {})
  return mine
}
