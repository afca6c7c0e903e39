import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ImpactNews, ImpactOrder, Step } from './protocol.ts'

const CHILD = fileURLToPath(new URL('impact.child.ts', import.meta.url))

type Following = { readonly onStep: (step: Step) => void; readonly signal: AbortSignal }

/**
 * Has a study worked out in a process of its own. `signal` ends that process at once.
 * @throws the signal's reason where it was cancelled; Error with the process's own words where it ended without an answer (killed, or a bug)
 */
export const makeImpact = async (order: ImpactOrder, { onStep, signal }: Following): Promise<Exclude<ImpactNews, { kind: 'step' }>> => {
  signal.throwIfAborted()
  const child = fork(CHILD, {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  let words = ''
  child.stderr?.on('data', (chunk: Buffer) => (words += chunk.toString()))
  const { promise, resolve, reject } = Promise.withResolvers<Exclude<ImpactNews, { kind: 'step' }>>()
  const stop = () => child.kill('SIGKILL')
  signal.addEventListener('abort', stop, { once: true })
  child.on('message', (news: ImpactNews) => (news.kind === 'step' ? onStep(news.step) : resolve(news)))
  child.once('close', (code) =>
    reject(signal.aborted ? signal.reason : new Error(`whoever works a study out stopped with ${code}: ${words}`)),
  )
  child.once('error', reject)
  child.send(order, () => {})
  return promise.finally(() => {
    signal.removeEventListener('abort', stop)
    child.kill('SIGKILL')
  })
}
