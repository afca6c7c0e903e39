import { fork, type ChildProcess } from 'node:child_process'
import type { Socket } from 'node:net'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { KEEPS_COMPILED } from './compiled.ts'
import type { Told } from './orders.ts'

/**
 * A process works for seconds, and others beside it, each on a processor of its own: helping threads would only take turns with them, so V8
 * has none. Documents are many small short-lived objects: their room is the largest from the start; more of it takes a hundred megabytes and
 * saves no time. V8's compilers are given what is run so often that it pays, as in a process that makes document after document. That code of
 * WebAssembly is kept has the reason that it has where PostgreSQL is compiled (db/pglite/engine.ts).
 */
const SHORT_WORK = [
  '--min-semi-space-size=16',
  '--max-semi-space-size=16',
  '--single-threaded',
  '--invocation-count-for-maglev=1600',
  '--invocation-count-for-turbofan=30000',
  '--no-wasm-code-gc',
]

/** A process that makes what blocks a thread for seconds, one thing after another. It ends with ours. */
export class MakerProcess<Order, Step, Answer> {
  readonly #child: ChildProcess
  readonly #name: string
  #words = ''
  #isOver = false

  /** @param program one that calls `answerOrders` */
  constructor(program: URL) {
    const path = fileURLToPath(program)
    this.#name = basename(path, '.child.ts')
    this.#child = fork(path, {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: ['--disable-warning=ExperimentalWarning', ...SHORT_WORK],
      // One pool of memory for all threads, where the C library knows the setting: what the typesetter frees serves what follows. It sets on one
      // thread, too: languages are set beside each other.
      env: { ...process.env, ...KEEPS_COMPILED, MALLOC_ARENA_MAX: '1', RAYON_NUM_THREADS: '1' },
    })
    this.#child.stderr?.on('data', (chunk: Buffer) => (this.#words += chunk.toString()))
    this.#child.once('close', () => (this.#isOver = true))
    // One that could not begin is over as well; whoever orders of it is told.
    this.#child.once('error', ({ message }) => {
      this.#isOver = true
      this.#words += message
    })
  }

  /** @throws Error with the process's own words when it ends without an answer (killed, or a bug) */
  async make(order: Order, onStep: (step: Step) => void): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>()
    const listen = (told: Told<Step, Answer>): void => (told.kind === 'step' ? onStep(told.step) : resolve(told.answer))
    const stopped = () => reject(new Error(`the maker "${this.#name}" stopped with ${this.#child.exitCode}: ${this.#words}`))
    if (this.#isOver) stopped()
    this.#child.on('message', listen).once('close', stopped).once('error', stopped)
    try {
      // A process that was ended meanwhile has no channel to write to; its end answers for it.
      this.#child.send(order as object, () => {})
      const answer = await promise
      this.#words = ''
      return answer
    } finally {
      this.#child.off('message', listen).off('close', stopped).off('error', stopped)
    }
  }

  /** Whether our own process goes on as long as this one does: what it waits for is the child, its channel and its stderr. */
  holdsUs(yes: boolean): void {
    const stderr = this.#child.stderr as Socket | null // what the types do not say of a pipe
    for (const handle of [this.#child, this.#child.channel, stderr])
      if (yes) handle?.ref()
      else handle?.unref()
  }

  get runs(): boolean {
    return this.#child.connected && !this.#child.killed && !this.#isOver
  }

  /** Ends it as it ends by itself, so that it keeps its compiled modules; for one that has no order. */
  end(): void {
    if (this.#child.connected) this.#child.disconnect()
  }

  kill(): void {
    this.#child.kill('SIGKILL')
  }
}
