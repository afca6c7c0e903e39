/** What travels between the main thread and the worker that holds PGlite, beside plain bytes of PostgreSQL's wire protocol. */

export type WorkerInput = {
  /** absolute path of a data directory, or undefined for a database in memory */
  readonly directory: string | undefined
  /** absolute path of a file with what `image` packed, to start a database in memory from */
  readonly image: string | undefined
}

/** What follows the compiled engine, which comes first, once. */
export type ToWorker = Uint8Array | 'checkpoint-and-close' | 'image'

export type FromWorker =
  | Uint8Array
  | { readonly is: 'ready' }
  | { readonly is: 'failed'; readonly reason: string }
  | { readonly is: 'image'; readonly bytes: Uint8Array }

/** Simple-query message of the frontend (Q, length, text, zero byte). */
export const simpleQuery = (text: string): Uint8Array => {
  const body = Buffer.from(`${text}\0`)
  const head = Buffer.alloc(5)
  head.write('Q')
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}

/** A startup message has no type byte: it begins with its length, whose first byte is zero. */
export const isStartup = (message: Uint8Array): boolean => message[0] === 0

/** Whether an answer leaves the session outside any transaction (its last message is ReadyForQuery with status I). */
export const leavesIdle = (answer: Uint8Array): boolean => answer.at(-6) === 'Z'.charCodeAt(0) && answer.at(-1) === 'I'.charCodeAt(0)
