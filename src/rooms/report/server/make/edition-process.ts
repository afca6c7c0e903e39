import { fork, type ChildProcess } from 'node:child_process'
import type { Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import { KEEPS_COMPILED } from '../compiled.ts'
import type { EditionNews, EditionOrder, Step } from './protocol.ts'

const CHILD = fileURLToPath(new URL('edition.child.ts', import.meta.url))

export type Answer = Exclude<EditionNews, { kind: 'step' }>

/** A process that makes editions, one after another. It ends with ours. */
export class EditionProcess {
  readonly #child: ChildProcess
  readonly #ended: Promise<number | null>
  #words = ''

  constructor() {
    this.#child = fork(CHILD, {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      // Documents are many small short-lived objects: more room for them takes a hundred megabytes and saves no time.
      execArgv: ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=16'],
      // One pool of memory for all threads, where the C library knows the setting: what the typesetter frees serves what follows.
      env: { ...process.env, ...KEEPS_COMPILED, MALLOC_ARENA_MAX: '1' },
    })
    this.#child.stderr?.on('data', (chunk: Buffer) => (this.#words += chunk.toString()))
    this.#ended = new Promise((resolve, reject) => {
      this.#child.once('error', reject)
      this.#child.once('close', resolve)
    })
    this.#ended.catch(() => {}) // whoever waits for an answer is told
  }

  /** @throws Error with the process's own words when it ends without an answer (killed, or a bug) */
  async make(order: EditionOrder, onStep: (step: Step) => void): Promise<Answer> {
    this.#words = ''
    const { promise, resolve } = Promise.withResolvers<Answer>()
    const listen = (news: EditionNews): void => (news.kind === 'step' ? onStep(news.step) : resolve(news))
    this.#child.on('message', listen)
    // A process that was ended meanwhile has no channel to write to; its end answers for it.
    this.#child.send(order, () => {})
    const stopped = this.#ended.then((code): never => {
      throw new Error(`the maker of the ${order.lang} edition stopped with ${code}: ${this.#words}`)
    })
    return Promise.race([promise, stopped]).finally(() => this.#child.off('message', listen))
  }

  /** Whether our own process goes on as long as this one does. */
  holdsUs(yes: boolean): void {
    for (const handle of [this.#child, this.#child.channel, this.#child.stderr as Socket | null])
      if (yes) handle?.ref()
      else handle?.unref()
  }

  get runs(): boolean {
    return this.#child.connected
  }

  onEnd(then: () => void): void {
    this.#ended.then(then, then)
  }

  kill(): void {
    this.#child.kill('SIGKILL')
  }
}
