import { Duplex } from 'node:stream'
import { Worker } from 'node:worker_threads'
import { DatabaseFailure } from '../failure.ts'
import { engine } from './engine.ts'
import type { FromWorker, ToWorker, WorkerInput } from './wire.ts'

/** The worker thread that holds the database. When it dies, the next `start` makes another, which recovers from the WAL. */
export class Thread {
  readonly #input: WorkerInput
  #worker: Worker | undefined
  #ready: Promise<void> | undefined
  #session: Session | undefined
  #image: ((bytes: Uint8Array) => void) | undefined

  constructor(input: WorkerInput) {
    this.#input = input
  }

  /** Resolves once the database takes queries. */
  start(): Promise<void> {
    this.#ready ??= this.#begin()
    return this.#ready
  }

  /** The socket of one client. A session that is still open is cut: there is one connection. */
  session(): Duplex {
    this.#session?.destroy()
    this.#session = new Session(this)
    return this.#session
  }

  send(message: ToWorker): void {
    this.#worker?.postMessage(message)
  }

  /** The data directory as a tar archive, for `WorkerInput.image`; outside any transaction. */
  image(): Promise<Uint8Array> {
    return new Promise((resolve) => {
      this.#image = resolve
      this.send('image')
    })
  }

  async close(): Promise<void> {
    // A thread that is starting takes what comes first for its engine.
    await this.#ready?.catch(() => undefined)
    const worker = this.#worker
    if (!worker) return
    const ended = new Promise((resolve) => worker.once('exit', resolve))
    this.send('checkpoint-and-close')
    await ended
  }

  #begin(): Promise<void> {
    return new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: this.#input, name: 'database' })
      this.#worker = worker
      worker.on('message', (message: FromWorker) => {
        if (message instanceof Uint8Array) this.#session?.receive(message)
        else if (message.is === 'ready') resolve()
        else if (message.is === 'image') this.#image?.(message.bytes)
        else reject(new DatabaseFailure('database.unreachable', `the embedded database does not start: ${message.reason}`))
      })
      const lost = (cause?: unknown) => {
        const failure = new DatabaseFailure('database.unreachable', 'the embedded database stopped', { cause })
        if (this.#worker === worker) this.#worker = this.#ready = undefined
        this.#session?.destroy(failure)
        reject(failure)
      }
      worker.on('error', lost)
      worker.on('exit', () => lost())
      engine().then(
        (compiled) => worker.postMessage(compiled, []), // the thread starts meanwhile
        (cause: unknown) => {
          lost(cause)
          void worker.terminate()
        },
      )
    })
  }
}

/** Without the rest of the memory that it lies in, which would be copied with it: for a small query the 64 KB of Node's pool. */
const alone = (bytes: Buffer): Uint8Array => new Uint8Array(bytes)

/** What the driver takes for its socket: bytes of the wire protocol go to the worker and come back. */
class Session extends Duplex {
  readonly #thread: Thread

  constructor(thread: Thread) {
    super()
    this.#thread = thread
  }

  connect(): this {
    this.#thread.start().then(
      () => this.emit('connect'),
      (error: Error) => this.destroy(error),
    )
    return this
  }

  receive(bytes: Uint8Array): void {
    if (!this.destroyed) this.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#thread.send(alone(chunk))
    done()
  }

  /** The driver corks the messages of one query: they reach PGlite, and come back, in one piece. */
  override _writev(chunks: { chunk: Buffer }[], done: () => void): void {
    this.#thread.send(alone(Buffer.concat(chunks.map(({ chunk }) => chunk))))
    done()
  }

  setNoDelay(): void {}
  setKeepAlive(): void {}
  ref(): void {}
  unref(): void {}
}
