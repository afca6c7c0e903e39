import { once } from 'node:events'
import { openAsBlob } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { DurableFS } from './durable-fs.ts'
import { extensions } from './extensions.ts'
import { type FromWorker, isStartup, leavesIdle, simpleQuery, type ToWorker, type WorkerInput } from './wire.ts'

/** Of the 128 MB that are the default most would only be cleared at the start, for a tenth of a second, and held for ever: files are cached below. */
const BUFFERS = ['-c', 'shared_buffers=32MB']

/** PostgreSQL starts with fsync on, flushed by the one call that reaches `DurableFS` (fdatasync, the default, does not). */
const START = [...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'), '-c', 'wal_sync_method=fsync', ...BUFFERS]

const START_IN_MEMORY = [...PGlite.defaultStartParams, ...BUFFERS]

/** Exit status with which PGlite's main loop reports an ordinary error of a statement (its longjmp). */
const STATEMENT_FAILED = 100

/** A single process has neither checkpointer nor autovacuum: after so many bytes of WAL we do both, between two requests. */
const WAL_BETWEEN_UPKEEP = 32 * 1024 * 1024

/** After so many bytes of requests we look which tables grew: those of an import come in a moment, and what is read next needs a plan for them. */
const SENT_BETWEEN_LOOKS = 1024 * 1024

const port = parentPort
if (!port) throw new Error('runs as a worker thread only')

const open = async ({ directory, image }: WorkerInput): Promise<PGlite> => {
  const [engine] = (await once(port, 'message')) as [WebAssembly.Module]
  return PGlite.create({
    extensions,
    pgliteWasmModule: engine,
    ...(directory === undefined ? { startParams: START_IN_MEMORY } : { fs: new DurableFS(directory), startParams: START }),
    ...(image !== undefined && { loadDataDir: await openAsBlob(image) }),
  })
}

/** A panic of PostgreSQL or a trap of WebAssembly ends this thread, as it ends a server: PGlite itself would go on with broken memory.
 * The next connection starts a new thread, which recovers from the WAL. */
const dieWithPostgres = (pglite: PGlite): void => {
  const loop = pglite.Module._PostgresMainLoopOnce
  pglite.Module._PostgresMainLoopOnce = () => {
    try {
      loop()
    } catch (error) {
      if ((error as { status?: number }).status !== STATEMENT_FAILED) process.exit(70)
      throw error
    }
  }
}

const serve = (pglite: PGlite, durable: boolean): void => {
  const ask = (message: Uint8Array): Uint8Array<ArrayBuffer> => {
    const parts: Uint8Array[] = []
    // The work is done when this returns; its promise only carries a flush to a store that we do not have.
    void pglite.execProtocolRawStream(message, { syncToFs: false, onRawData: (bytes) => parts.push(bytes.slice()) })
    return join(parts)
  }
  const say = (text: string) => ask(simpleQuery(text))
  const position = () => walPosition(say)
  let upkeepAt = durable ? position() + WAL_BETWEEN_UPKEEP : Number.POSITIVE_INFINITY

  const answer = (message: Uint8Array): void => {
    // The session outlives the client that used it; the next client must find it as new.
    if (isStartup(message)) {
      say('rollback')
      say('discard all')
    }
    const bytes = ask(message)
    const idle = leavesIdle(bytes)
    port.postMessage(bytes satisfies FromWorker, [bytes.buffer])
    sent += message.byteLength
    if (!durable || !idle) return
    if (sent > SENT_BETWEEN_LOOKS) {
      sent = 0
      say(COUNT_GROWN)
    }
    requests += 1
    if (requests % 64 === 0 && position() > upkeepAt) {
      say('vacuum (analyze)')
      say('checkpoint')
      upkeepAt = position() + WAL_BETWEEN_UPKEEP
    }
  }
  let requests = 0
  let sent = 0

  port.on('message', async (message: ToWorker) => {
    if (message === 'image') {
      const bytes = new Uint8Array(await (await pglite.dumpDataDir('none')).arrayBuffer())
      port.postMessage({ is: 'image', bytes } satisfies FromWorker, [bytes.buffer])
    } else if (message === 'checkpoint-and-close') {
      say('rollback')
      say('checkpoint')
      await pglite.close()
      process.exit(0)
    } else answer(message)
  })
}

const join = (parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/**
 * The tables that are more than twice as large as when their rows were last counted, the smallest left out. PostgreSQL takes a table that it
 * never counted for nearly empty, and then reads the index of a whole programme where it should look up fifty keys.
 */
const COUNT_GROWN = `
  do $$ declare grown regclass; begin
    for grown in select oid from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace and pg_relation_size(oid) / 8192 > 8 + 2 * relpages
    loop execute format('analyze %s', grown); end loop;
  end $$`

const walPosition = (say: (text: string) => Uint8Array): number => {
  const [, digits] = /(\d+)#/.exec(Buffer.from(say(`select (pg_current_wal_lsn() - '0/0')::text || '#'`)).toString('latin1')) ?? []
  return Number(digits)
}

open(workerData as WorkerInput).then(
  (pglite) => {
    dieWithPostgres(pglite)
    serve(pglite, (workerData as WorkerInput).directory !== undefined)
    port.postMessage({ is: 'ready' } satisfies FromWorker)
  },
  (error: unknown) => {
    port.postMessage({ is: 'failed', reason: error instanceof Error ? error.message : String(error) } satisfies FromWorker)
    process.exitCode = 1
    port.close()
  },
)
